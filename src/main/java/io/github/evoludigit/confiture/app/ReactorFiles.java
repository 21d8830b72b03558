package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.ModuleReport;
import io.github.evoludigit.confiture.report.ReactorReport;
import io.github.evoludigit.confiture.source.StagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report of all modules of a reactor, which grows with each module that has been verified: it
 * is complete whenever the run ends, and whichever module ends it. Safe for use by several threads.
 */
public final class ReactorFiles {

  private final Path directory;
  private final SortedMap<Integer, ModuleReport> modules = new TreeMap<>();
  private final Set<Format> formats = EnumSet.noneOf(Format.class);

  /**
   * A report without modules.
   *
   * @param directory where its files go
   */
  public ReactorFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Adds a module, or replaces what was said of it, and writes the report: in each format that a
   * module has and a reactor too.
   *
   * @param number the module's place in the order of the reactor
   * @param report what is to be said of it
   * @param chosen the formats that the module's own reports have
   * @throws UncheckedIOException if a report cannot be written
   */
  public synchronized void add(int number, ModuleReport report, Set<Format> chosen) {
    modules.put(number, report);
    chosen.stream().filter(ReactorReport.FORMATS::contains).forEach(formats::add);
    ReactorReport all = new ReactorReport(modules.values().stream().toList());
    try {
      for (Format format : formats) {
        Path file = directory.resolve("reactor" + format.suffix());
        StagedFile.replace(file, all.of(format).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the reactor's report: " + e.getMessage(), e);
    }
  }

  /** Where a file is, seen from a page of this report; empty if there is no way to it. */
  public String link(Path file) {
    Path from = directory.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    return from.getRoot().equals(to.getRoot())
        ? from.relativize(to).toString().replace('\\', '/')
        : "";
  }
}
