package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.BuildSchema;
import io.github.evoludigit.confiture.source.Manifest;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** The one pass that builds the schema. */
abstract class AbstractBuildMojo extends AbstractSchemaMojo {

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

  /** Builds, unless a goal before this one did and nothing has changed since. */
  private BuildOutcome outcome(BuildRequest request) {
    Optional<BuildOutcome> kept = kept(request);
    if (kept.isPresent()) {
      getLog().debug("Nothing changed since the schema was built in this run");
      return kept.get();
    }
    BuildOutcome outcome = BuildSchema.run(request, new ProgressLog(getLog()));
    if (!outcome.warnings().isEmpty() || !outcome.errors().isEmpty()) {
      ProblemLog problems = new ProblemLog(this);
      problems.warnings(outcome.warnings());
      problems.errors(outcome.errors());
    }
    if (outcome.manifest().isPresent()) {
      keep(request, outcome);
    }
    return outcome;
  }
}
