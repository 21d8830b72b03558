package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.Baseline;
import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.report.Palette;
import io.github.evoludigit.confiture.text.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of the goals that understand the schema, and the sides that they compare. */
abstract class AbstractGateMojo extends AbstractSchemaMojo {

  /** The current Maven run. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  /**
   * The accepted schema, committed beside the sources: a plain SQL file in UTF-8, written by <code>
   * confiture:accept</code>, by <code>pg_dump --schema-only</code> or by hand. Relative to the
   * project's base directory.
   */
  @Parameter(property = "confiture.baseline", defaultValue = "db/baseline.sql")
  private File baseline;

  /**
   * The role that loads the schema: it owns what names no other owner. What one side says about
   * this role's ownership, and the other leaves out, is no difference.
   */
  @Parameter(property = "confiture.loader", defaultValue = "postgres")
  String loader;

  /** What the build in this run has told the user already. */
  private List<Problem> told = List.of();

  @Override
  boolean hasNoSchema() {
    return super.hasNoSchema() && !Files.exists(baseline().path(), LinkOption.NOFOLLOW_LINKS);
  }

  final Baseline baseline() {
    Path path = base().resolve(baseline.toPath()).normalize();
    return new Baseline(path, display(path));
  }

  /** The schema of the source files: what was built in this run, or what would be. */
  final SchemaInput current() {
    BuildRequest request = request();
    String name = String.join(", ", sourceDirectories());
    Optional<BuildOutcome> built = kept(request);
    if (built.isEmpty()) {
      return new SchemaInput.SourceFiles(request, name);
    }
    told = built.get().warnings();
    return new SchemaInput.BuiltFiles(request, name, built.get());
  }

  final Palette palette() {
    return new MavenColours(session).palette();
  }

  /** Tells of what is wrong, but for what the build has told before. */
  final void warn(List<Problem> warnings) {
    if (!warnings.isEmpty()) {
      List<Problem> untold = new ArrayList<>(warnings);
      untold.removeAll(told);
      new ProblemLog(getLog()).warnings(untold);
    }
  }

  /** The command for another goal of this plugin in this module, from where Maven was started. */
  final String command(String goal) {
    Path root = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    Path base = base().toAbsolutePath().normalize();
    String module =
        base.equals(root) || !base.startsWith(root)
            ? ""
            : " -pl " + root.relativize(base).toString().replace(File.separatorChar, '/');
    return "mvn confiture:" + goal + module;
  }
}
