package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.ReportText;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import io.github.evoludigit.confiture.source.SchemaAssembler;
import io.github.evoludigit.confiture.source.StagedFile;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The files that a report is written to. They are not touched when their bytes stay the same.
 *
 * @param directory where they are
 * @param name their name without what tells the format
 * @param formats the formats, each a file
 * @param paths where the source files are in the repository
 */
public record DriftFiles(Path directory, String name, Set<Format> formats, RepositoryPaths paths) {

  /** Takes a copy of the formats. */
  public DriftFiles {
    formats = Set.copyOf(formats);
  }

  /** The report of the gate. */
  public static DriftFiles ofGate(Path directory, Set<Format> formats, RepositoryPaths paths) {
    return new DriftFiles(directory, "drift", formats, paths);
  }

  /** The report of a comparison that the user asked for. */
  public static DriftFiles ofDifference(
      Path directory, Set<Format> formats, RepositoryPaths paths) {
    return new DriftFiles(directory, "diff", formats, paths);
  }

  /** The report of the comparison with migrations, beside that of the gate. */
  public static DriftFiles ofMigrations(
      Path directory, Set<Format> formats, RepositoryPaths paths) {
    return new DriftFiles(directory, "migrations", formats, paths);
  }

  /** The report of the check. */
  public static DriftFiles ofCheck(Path directory, Set<Format> formats, RepositoryPaths paths) {
    return new DriftFiles(directory, "check", formats, paths);
  }

  /** The file of a format. */
  public Path file(Format format) {
    return directory.resolve(name + format.suffix());
  }

  /** Text that goes to a file. */
  private record Staged(StagedFile file) implements ReportText.Output {
    @Override
    public void append(byte[] utf8) {
      try {
        file.append(utf8, 0, utf8.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Writes all formats.
   *
   * @throws UncheckedIOException if one cannot be written
   */
  void write(DriftReport report) {
    try {
      for (Format format : formats) {
        try (StagedFile file = StagedFile.of(file(format))) {
          format.write(report, paths, new ReportText(new Staged(file)));
          file.finish(new byte[0]);
          file.commit();
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    } catch (IOException e) {
      Problem problem = SchemaAssembler.unwritable(directory.toString(), "report", e);
      throw new UncheckedIOException(problem.toString(), e);
    }
  }
}
