package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.AcceptSchema;
import io.github.evoludigit.confiture.report.DriftReport;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes the schema of the source files the baseline, and says what was accepted.
 *
 * <p>The baseline is a plain SQL file for reviewers: the source files one after the other, each
 * under its path. It has no date and no hash, so that it changes only with the schema. It is
 * written at once or not at all, and only if the schema is sound, whatever <code>strictness</code>
 * tolerates. A baseline that is a git revision cannot be accepted: what changed since is accepted
 * by merging it.
 */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends AbstractGateMojo {

  /** Skips this goal alone. */
  @Parameter(property = "confiture.accept.skip", defaultValue = "false")
  private boolean skipAccept;

  @Override
  String skippedBy() {
    return skipAccept ? "confiture.accept.skip" : "";
  }

  @Override
  void run() throws MojoExecutionException {
    DriftReport report =
        AcceptSchema.run(
            new AcceptSchema.Request(writableBaseline(), checked(current()), reading(), threads()));
    warn(report.warnings());
    new Acceptance(getLog(), palette()).of(report);
  }
}
