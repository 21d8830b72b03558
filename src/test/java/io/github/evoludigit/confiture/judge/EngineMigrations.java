package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The migrations of the project's own engine. */
final class EngineMigrations implements MigrationWriter {

  private final boolean safe;

  EngineMigrations(boolean safe) {
    this.safe = safe;
  }

  @Override
  public WrittenMigration between(Path oldSql, Path newSql) throws IOException {
    return new WrittenMigration("", List.of("nothing is written yet"));
  }
}
