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

  /**
   * The name of the environment, which stands in the head of the built schema and in the manifest;
   * one line. It does not change the hash.
   */
  @Parameter(property = "confiture.environment", defaultValue = "local")
  private String environment;

  /**
   * What stands before each file in the built schema. It does not change the hash.
   *
   * <ul>
   *   <li><code>line</code>: an empty line and a line comment with the file's path.
   *   <li><code>block</code>: an empty line and a block comment with the file's path.
   *   <li><code>none</code>: nothing.
   *   <li>Anything else is a template: <code>{path}</code> is replaced by the file's path, <code>
   *       {number}</code> by its place in build order, from 1, and <code>\n</code> by a line break.
   *       It must be complete SQL, a comment for example.
   * </ul>
   */
  @Parameter(property = "confiture.separator", defaultValue = "line")
  private String separator;

  /**
   * The encoding of the source files, by a name that Java knows: <code>UTF-8</code>, <code>
   * ISO-8859-1</code>, <code>windows-1252</code>. Text that is not in this encoding is an error.
   * The built schema is always in UTF-8.
   */
  @Parameter(property = "confiture.encoding", defaultValue = "UTF-8")
  private String encoding;

  /**
   * What stops the build when something is wrong in the text of a source file.
   *
   * <ul>
   *   <li><code>normal</code>: what breaks the built schema is an error. What leaves it right is a
   *       warning: a psql command that names no other file, a symbolic link that is not followed, a
   *       missing semicolon at the very end.
   *   <li><code>strict</code>: everything is an error.
   *   <li><code>lenient</code>: what is wrong with the SQL, an open quote for example, is a warning
   *       too.
   * </ul>
   *
   * <p>A file that cannot be read, or is not text in its encoding, is an error always.
   */
  @Parameter(property = "confiture.strictness", defaultValue = "normal")
  private String strictness;

  /**
   * Fails when the include directories hold no source file at all. A module without the default
   * directory does not fail: it has no schema. When this is off, a schema of no files is built.
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
