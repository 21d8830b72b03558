package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.AcceptPart;
import io.github.evoludigit.confiture.app.AcceptSchema;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.report.DriftReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * Which changes are accepted, with the patterns of <code>ignore</code>: <code>
   * -Dconfiture.accept='table shop.books, index shop.*'</code>. The others stay as they are in the
   * baseline, and drift. A statement that makes accepted and other changes at once cannot be taken
   * in parts: the goal says so, and nothing is written.
   *
   * <p>Default: all.
   */
  @Parameter(property = "confiture.accept")
  private List<String> accept;

  @Override
  void run() throws MojoExecutionException {
    AcceptSchema.Request request =
        new AcceptSchema.Request(writableBaseline(), checked(current()), reading(), threads());
    if (accept == null || accept.isEmpty()) {
      DriftReport report = AcceptSchema.run(request);
      warn(report.warnings());
      new Acceptance(this).of(report);
      return;
    }
    List<Ignore> changes = new ArrayList<>();
    for (String pattern : accept) {
      changes.add(new Ignore(pattern, "", Optional.empty()));
    }
    AcceptPart.Result result = AcceptPart.run(request, changes, LocalDate.now());
    warn(result.taken().warnings());
    new Acceptance(this).of(result.taken());
    result.left().ifPresent(left -> new Acceptance(this).left(left));
  }
}
