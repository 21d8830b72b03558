package io.github.evoludigit.confiture.judge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.loader.PgDumpLoader;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/** pgCodeKeeper's migrations, as its API writes them by default. */
public final class CodeKeeperMigrations implements MigrationWriter {

  @Override
  public WrittenMigration between(Path oldSql, Path newSql) throws IOException {
    CoreSettings settings = new CoreSettings();
    try {
      return new WrittenMigration(
          PgCodeKeeperApi.diff(settings, load(oldSql, settings), load(newSql, settings)),
          List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (RuntimeException e) {
      throw new IOException(e.toString(), e);
    }
  }

  private static AbstractDatabase load(Path file, CoreSettings settings)
      throws IOException, InterruptedException {
    byte[] text = Files.readAllBytes(file);
    PgDumpLoader loader =
        new PgDumpLoader(
            () -> new ByteArrayInputStream(text), file.getFileName().toString(), settings);
    AbstractDatabase database = loader.loadAndAnalyze();
    if (!loader.getErrors().isEmpty()) {
      throw new IOException(loader.getErrors().get(0).toString());
    }
    return database;
  }
}
