package io.github.evoludigit.confiture.app;

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
  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be deleted: " + e.getMessage(), e);
    }
  }
}
