package io.github.evoludigit.confiture.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the text of each source file is in a built schema.
 *
 * @param schema the schema
 * @param starts where the texts begin, in build order
 */
public record FileTexts(BuiltSchema schema, int[] starts) {

  /**
   * Finds them.
   *
   * @param separator what stands before each file
   * @return empty if the schema was not built that way
   */
  public static Optional<FileTexts> of(BuiltSchema schema, Separator separator) {
    List<SourceEntry> files = schema.manifest().files();
    byte[] utf8 = schema.utf8();
    int[] starts = new int[files.size()];
    long at = schema.afterHead();
    for (int i = 0; i < starts.length; i++) {
      SourceEntry file = files.get(i);
      at += separator.before(file.path(), i + 1).getBytes(StandardCharsets.UTF_8).length;
      starts[i] = (int) at;
      at += file.size();
      if (at > utf8.length) {
        return Optional.empty();
      }
      if (file.size() > 0 && utf8[(int) at - 1] != '\n') {
        at++;
      }
    }
    return at == utf8.length ? Optional.of(new FileTexts(schema, starts)) : Optional.empty();
  }

  /** Where the text of a file ends, exclusive. */
  public int end(int file) {
    return starts[file] + (int) schema.manifest().files().get(file).size();
  }

  /** The text of a file; empty if it is not what the manifest says. */
  public Optional<byte[]> text(int file) {
    SourceEntry entry = schema.manifest().files().get(file);
    boolean intact =
        new FileDigest()
            .of(entry.path(), schema.utf8(), starts[file], (int) entry.size())
            .equals(entry.digest());
    return intact
        ? Optional.of(Arrays.copyOfRange(schema.utf8(), starts[file], end(file)))
        : Optional.empty();
  }
}
