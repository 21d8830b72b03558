package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.ConsoleReport;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import org.apache.maven.plugin.MojoExecutionException;

/** Tells the user what was accepted. */
final class Acceptance {

  private final AbstractReadingMojo goal;

  Acceptance(AbstractReadingMojo goal) {
    this.goal = goal;
  }

  /**
   * Tells.
   *
   * @param report what was accepted, or why nothing was
   * @throws MojoExecutionException if nothing was
   */
  void of(DriftReport report) throws MojoExecutionException {
    if (report.outcome() == Outcome.ERROR) {
      new ProblemLog(goal).errors(report.errors());
      throw ProblemLog.failure("nothing was accepted", report.errors());
    }
    console(report).accepted(report).forEach(goal.getLog()::info);
  }

  /** Tells what was not accepted, and is drift as before. */
  void left(DriftReport report) {
    console(report).left(report).forEach(goal.getLog()::info);
  }

  private ConsoleReport console(DriftReport report) {
    return new ConsoleReport(goal.palette(), report.oldSide().path()).withPaths(goal::fromStart);
  }
}
