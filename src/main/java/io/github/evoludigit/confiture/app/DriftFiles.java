package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.JsonReport;
import io.github.evoludigit.confiture.report.TextReport;
import io.github.evoludigit.confiture.source.StagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The files that a report is written to. They are not touched when their bytes stay the same.
 *
 * @param directory where they are
 * @param name their name without what tells the format
 */
public record DriftFiles(Path directory, String name) {

  /** The report of the gate. */
  public static DriftFiles ofGate(Path directory) {
    return new DriftFiles(directory, "drift");
  }

  /** The report of a comparison that the user asked for. */
  public static DriftFiles ofDifference(Path directory) {
    return new DriftFiles(directory, "diff");
  }

  /** The report for people. */
  public Path text() {
    return directory.resolve(name + ".txt");
  }

  /** The report for programs. */
  public Path json() {
    return directory.resolve(name + ".json");
  }

  /**
   * Writes all formats.
   *
   * @throws UncheckedIOException if one cannot be written
   */
  void write(DriftReport report) {
    try {
      StagedFile.replace(json(), JsonReport.of(report).getBytes(StandardCharsets.UTF_8));
      StagedFile.replace(text(), TextReport.of(report).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report: " + e.getMessage(), e);
    }
  }
}
