package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.source.FileSeal;
import io.github.evoludigit.confiture.source.StoredText;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that a report was written to, as they were then: while they are like this, and the same
 * is to be reported, they stand.
 *
 * @param key what tells the report from others of the same schemas
 * @param seals how the files were written, in the order of the formats
 */
record KeptReports(FileSeal key, List<FileSeal> seals) {

  /** Where none was written. */
  static final KeptReports NONE = new KeptReports(new FileSeal(0, 0, 0), List.of());

  /** Writes a report, unless its files stand. */
  KeptReports written(DriftReport report, DriftFiles files) {
    FileSeal now = key(report, files);
    if (now.equals(key) && seals.equals(seals(files))) {
      return this;
    }
    files.write(report);
    return new KeptReports(now, seals(files));
  }

  /** What else a report depends on: what is said beside the changes, and in which formats. */
  private static FileSeal key(DriftReport report, DriftFiles files) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      StoredText.write(files.paths().module(), out);
      StoredText.write(report.oldSide().path(), out);
      StoredText.write(report.newSide().path(), out);
      for (Format format : Format.values()) {
        out.writeBoolean(files.formats().contains(format));
      }
      StoredText.write(report.outcome().word(), out);
      StoredText.write(report.errors(), out);
      StoredText.write(report.warnings(), out);
      StoredText.write(report.verdict().failOn().name(), out);
      for (Verdict.IdleIgnore idle : report.verdict().idle()) {
        StoredText.write(idle.ignore().pattern(), out);
        StoredText.write(idle.ignore().reason(), out);
        StoredText.write(
            idle.ignore().lastDay().isPresent() ? idle.ignore().lastDay().get().toString() : "",
            out);
        out.writeBoolean(idle.expired());
      }
      return FileSeal.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the files are; a file that is not there is like none that was written. */
  private static List<FileSeal> seals(DriftFiles files) {
    List<FileSeal> seals = new ArrayList<>();
    for (Format format : Format.values()) {
      if (files.formats().contains(format)) {
        Optional<FileSeal> seal = FileSeal.of(files.file(format).toFile());
        seals.add(seal.isPresent() ? seal.get() : NONE.key);
      }
    }
    return seals;
  }

  /** Writes what is known of the files. */
  void write(DataOutputStream out) throws IOException {
    key.write(out);
    out.writeInt(seals.size());
    for (FileSeal seal : seals) {
      seal.write(out);
    }
  }

  /** Reads what was known of the files. */
  static KeptReports read(ByteBuffer in) {
    FileSeal key = FileSeal.read(in);
    List<FileSeal> seals = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      seals.add(FileSeal.read(in));
    }
    return new KeptReports(key, seals);
  }
}
