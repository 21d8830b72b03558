package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.MigrationScript;
import io.github.evoludigit.confiture.source.StagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a migration is written to.
 *
 * @param path where it is
 * @param name what people call it
 */
public record MigrationFile(Path path, String name) {

  /**
   * Writes a plan; where there is nothing to do, that of an earlier one is taken away.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(MigrationPlan plan) {
    if (plan.isEmpty()) {
      delete();
    } else {
      write(MigrationScript.of(plan));
    }
  }

  /**
   * Writes it; one with the same bytes is not touched.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(String text) {
    try {
      StagedFile.replace(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Takes that of an earlier plan away. */
  public void delete() {
    try {
      if (path.toFile().exists()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be deleted: " + e.getMessage(), e);
    }
  }
}
