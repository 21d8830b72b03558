package io.github.evoludigit.confiture.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The text that was made of a source tree, with what it was made of.
 *
 * @param manifest its files, each with its lines
 * @param utf8 the text in UTF-8, its head included; not to be changed
 */
public record BuiltSchema(Manifest manifest, byte[] utf8) {

  /** Checks that nothing is missing. */
  public BuiltSchema {
    Objects.requireNonNull(manifest, "manifest");
    Objects.requireNonNull(utf8, "utf8");
  }

  /**
   * Reads a built schema back.
   *
   * @param manifest what it was made of
   * @param file where it was written
   * @return the schema; empty if the file is not what was written
   */
  public static Optional<BuiltSchema> read(Manifest manifest, Path file) {
    try {
      byte[] utf8 = Files.readAllBytes(file);
      BuiltSchema schema = new BuiltSchema(manifest, utf8);
      byte[] head =
          new SchemaHead(manifest.environment(), manifest.files().size()).bytes(manifest.hash());
      boolean intact =
          utf8.length == manifest.size()
              && Arrays.equals(head, 0, head.length, utf8, 0, head.length);
      return intact ? Optional.of(schema) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where the text of the files begins, with the first one's separator: after the head. */
  public int afterHead() {
    return new SchemaHead(manifest.environment(), manifest.files().size()).length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BuiltSchema schema
        && manifest.equals(schema.manifest)
        && Arrays.equals(utf8, schema.utf8);
  }

  @Override
  public int hashCode() {
    return manifest.hashCode();
  }

  @Override
  public String toString() {
    return "built schema " + manifest.hash();
  }
}
