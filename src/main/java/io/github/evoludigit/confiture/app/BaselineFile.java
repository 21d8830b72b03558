package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.BuiltSchema;
import io.github.evoludigit.confiture.source.SchemaAssembler;
import io.github.evoludigit.confiture.source.StagedFile;
import io.github.evoludigit.confiture.text.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * A committed file as the baseline.
 *
 * @param path where it is
 * @param name what people call it: its path relative to the project's base directory
 * @param input how it is read
 */
public record BaselineFile(Path path, String name, SchemaInput input) implements Baseline {

  /** A file that is read as what {@code accept} and pg_dump write. */
  public BaselineFile(Path path, String name) {
    this(path, name, new SchemaInput.SqlFile(path, name));
  }

  /**
   * The first lines of an accepted baseline. Neither hash nor date nor count: two branches that
   * change different objects can be merged.
   */
  private static final String HEAD =
      "-- The accepted schema: mvn confiture:verify compares the source files with it.\n"
          + "-- Written by mvn confiture:accept; review it, but do not edit it.\n";

  /** Whether it is read as every baseline is that has no settings of its own. */
  boolean isReadAsUsual() {
    return input instanceof SchemaInput.SqlFile file
        && file.encoding() == StandardCharsets.UTF_8
        && file.strictness() == Strictness.NORMAL;
  }

  @Override
  public boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public boolean hasSchema(boolean otherwise) {
    return exists();
  }

  /** The schema that is, which must not have the baseline among its source files. */
  @Override
  public SchemaInput beside(SchemaInput current) {
    return new SchemaInput.Outside(current, path.toAbsolutePath(), name);
  }

  /**
   * Makes a schema the baseline, at once or not at all.
   *
   * @return what kept it from being written; empty if it is there now
   */
  List<Problem> write(BuiltSchema schema) {
    return write(text(schema));
  }

  /**
   * Makes a text the baseline, at once or not at all.
   *
   * @return what kept it from being written; empty if it is there now
   */
  List<Problem> write(byte[] text) {
    try {
      Path target = path.toAbsolutePath();
      StagedFile.replace(Files.exists(target) ? target.toRealPath() : target, text);
      return List.of();
    } catch (IOException e) {
      return List.of(SchemaAssembler.unwritable(name, "baseline", e));
    }
  }

  /** The text of a baseline: the built schema under a head that stays the same. */
  static byte[] text(BuiltSchema schema) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(schema.utf8().length);
    text.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
    text.write(schema.utf8(), schema.afterHead(), schema.utf8().length - schema.afterHead());
    return text.toByteArray();
  }
}
