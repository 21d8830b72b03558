package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.nio.file.Path;

/** Who writes migrations, to be judged by what a server makes of them. */
@FunctionalInterface
public interface MigrationWriter {

  /**
   * The migration between two schemas.
   *
   * @param oldSql a file with the old schema
   * @param newSql a file with the new one
   * @throws IOException if it cannot be written, for whatever reason
   */
  WrittenMigration between(Path oldSql, Path newSql) throws IOException;
}
