package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.BuildSchema;
import io.github.evoludigit.confiture.app.Strictness;
import io.github.evoludigit.confiture.source.Manifest;
import io.github.evoludigit.confiture.source.Separator;
import java.nio.charset.Charset;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters that say how the schema is built, and the one pass that builds it. */
abstract class AbstractBuildMojo extends AbstractConfitureMojo {

  /** Where the outcome of this module's build is kept for the other goals of the same Maven run. */
  private static final String KEPT = BuildOutcome.class.getName();

  /** The name of the environment in the head of the built schema. */
  @Parameter(property = "confiture.environment", defaultValue = "local")
  private String environment;

  /**
   * What stands before each file in the built schema. <code>line</code>: a line comment with the
   * file's path. <code>block</code>: a block comment. <code>none</code>: nothing. Anything else is
   * a template in which <code>{path}</code> and <code>{number}</code> are replaced and <code>\n
   * </code> is a line break; it must be complete SQL.
   */
  @Parameter(property = "confiture.separator", defaultValue = "line")
  private String separator;

  /** The encoding of the source files. The built schema is always in UTF-8. */
  @Parameter(property = "confiture.encoding", defaultValue = "UTF-8")
  private String encoding;

  /**
   * How much is forgiven in the text of source files. <code>normal</code>: what breaks the built
   * schema is an error, what leaves it right a warning. <code>strict</code>: all is an error.
   * <code>
   * lenient</code>: what PostgreSQL's lexer would stumble over is a warning too. Files that cannot
   * be read or are not text are errors always.
   */
  @Parameter(property = "confiture.strictness", defaultValue = "normal")
  private String strictness;

  /**
   * Fails when the include directories hold no source file at all. A module without the default
   * directory is not empty but has no schema.
   */
  @Parameter(property = "confiture.failIfEmpty", defaultValue = "true")
  private boolean failIfEmpty;

  @Override
  final void run() throws MojoExecutionException {
    long start = System.nanoTime();
    BuildRequest request = request();
    BuildOutcome outcome = outcome(request);
    if (failIfEmpty && outcome.files().isEmpty() && outcome.errors().isEmpty()) {
      throw new MojoExecutionException(
          "there are no source files in the include directories: check includeDirs and includes,"
              + " or set failIfEmpty to false");
    }
    if (outcome.manifest().isEmpty()) {
      throw ProblemLog.failure("the schema was not built", outcome.errors());
    }
    Manifest manifest = outcome.manifest().get();
    project.getProperties().setProperty("confiture.hash", manifest.hash().toString());
    project
        .getProperties()
        .setProperty("confiture.fileCount", Integer.toString(manifest.files().size()));
    done(manifest, outcome, (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * Ends the goal after a sound build.
   *
   * @param manifest what was built
   * @param outcome the rest of what is known of it
   * @param millis how long it took
   */
  abstract void done(Manifest manifest, BuildOutcome outcome, long millis);

  private BuildRequest request() {
    return new BuildRequest(
        tree(),
        environment,
        separator(),
        encoding(),
        choice("strictness", strictness, Strictness.values()),
        failIfEmpty,
        outputDirectory.toPath(),
        threads());
  }

  private Separator separator() {
    return switch (separator == null ? "none" : separator.trim()) {
      case "line" -> Separator.LINE;
      case "block" -> Separator.BLOCK;
      case "none" -> Separator.NONE;
      default -> new Separator(separator.replace("\\n", "\n"));
    };
  }

  private Charset encoding() {
    try {
      return Charset.forName(encoding.trim());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("encoding is \"" + encoding + "\", which Java lacks", e);
    }
  }

  /** Builds, unless a goal before this one did and nothing has changed since. */
  private BuildOutcome outcome(BuildRequest request) {
    Map<String, Object> kept = kept();
    if (kept.get(KEPT) instanceof Kept last
        && last.request.equals(request)
        && BuildSchema.isCurrent(request, last.outcome)) {
      getLog().debug("Nothing changed since the schema was built in this run");
      return last.outcome;
    }
    BuildOutcome outcome = BuildSchema.run(request, new ProgressLog(getLog(), System::nanoTime));
    ProblemLog problems = new ProblemLog(getLog());
    problems.warnings(outcome.warnings());
    problems.errors(outcome.errors());
    if (outcome.manifest().isPresent()) {
      kept.put(KEPT, new Kept(request, outcome));
    }
    return outcome;
  }

  @SuppressWarnings("unchecked") // Maven declares a raw map; its keys are strings
  private Map<String, Object> kept() {
    return getPluginContext();
  }

  private record Kept(BuildRequest request, BuildOutcome outcome) {}
}
