package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Something that compares two schemas. The one to measure and to test is registered in {@code
 * META-INF/services}.
 */
public interface Differ {

  /**
   * What is different; empty where the two make the same database.
   *
   * @param oldSql a file with the old schema
   * @param newSql a file with the new one
   */
  List<ReportedChange> diff(Path oldSql, Path newSql) throws IOException;

  /** The registered one. */
  static Differ registered() {
    return ServiceLoader.load(Differ.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Differ in META-INF/services"));
  }
}
