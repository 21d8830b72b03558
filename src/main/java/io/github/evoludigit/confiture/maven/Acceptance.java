package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.ConsoleReport;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Palette;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Tells the user what was accepted. */
final class Acceptance {

  private final Log log;
  private final Palette palette;

  Acceptance(Log log, Palette palette) {
    this.log = log;
    this.palette = palette;
  }

  /**
   * Tells.
   *
   * @param report what was accepted, or why nothing was
   * @throws MojoExecutionException if nothing was
   */
  void of(DriftReport report) throws MojoExecutionException {
    if (report.outcome() == Outcome.ERROR) {
      new ProblemLog(log).errors(report.errors());
      throw ProblemLog.failure("nothing was accepted", report.errors());
    }
    ConsoleReport console = new ConsoleReport(palette, report.oldSide().path());
    console.accepted(report).forEach(log::info);
  }

  /** Tells what was not accepted, and is drift as before. */
  void left(DriftReport report) {
    new ConsoleReport(palette, report.oldSide().path()).left(report).forEach(log::info);
  }
}
