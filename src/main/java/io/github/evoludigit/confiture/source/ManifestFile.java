package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The manifest as it is written: entry by entry while the schema is assembled.
 *
 * <p>Its structure is described by the JSON Schema {@code
 * io/github/evoludigit/confiture/manifest.schema.json} in the plugin's jar, whose {@code $id} ends
 * with the {@linkplain #VERSION version}, and for people in {@code src/site/markdown/manifest.md}.
 * Members may be added without a new version.
 */
final class ManifestFile {

  /** The version of the structure; it moves when a reader would have to change. */
  static final int VERSION = 1;

  private static final int FLUSH = 1 << 15;

  private final String environment;
  private final FileOrder order;
  private final StringBuilder text = new StringBuilder(FLUSH + 1024);
  private final JsonWriter json = new JsonWriter(text);
  private final int headLength;

  /** A manifest of files in this order, for a schema with this environment in its head. */
  ManifestFile(String environment, FileOrder order) {
    this.environment = environment;
    this.order = order;
    writeHead(Digest.NONE, json);
    this.headLength = utf8(text).length;
    // The writer is inside the list of files now, and the text after the head is what is appended.
    text.setLength(0);
  }

  int headLength() {
    return headLength;
  }

  /** Appends one source file. */
  void append(SourceEntry entry, StagedOutput file) throws IOException {
    json.inline();
    json.name("path").value(entry.path());
    json.name("size").value(entry.size());
    json.name("sha256").value(entry.digest());
    json.name("firstLine").value(entry.firstLine());
    json.name("lines").value(entry.lines());
    json.end();
    if (text.length() > FLUSH) {
      flush(file);
    }
  }

  /** Ends the manifest of a schema that has this hash. */
  void finish(Digest hash, StagedOutput file) throws IOException {
    json.end().end();
    text.append('\n');
    flush(file);
    StringBuilder head = new StringBuilder();
    writeHead(hash, new JsonWriter(head));
    file.finish(utf8(head));
  }

  private void writeHead(Digest hash, JsonWriter writer) {
    writer.object();
    writer.name("version").value(VERSION);
    writer.name("environment").value(environment);
    writer.name("order").value(order.name().toLowerCase(Locale.ROOT));
    writer.name("hash").value(hash);
    writer.name("files").array();
  }

  private void flush(StagedOutput file) throws IOException {
    byte[] bytes = utf8(text);
    file.append(bytes, 0, bytes.length);
    text.setLength(0);
  }

  private static byte[] utf8(CharSequence characters) {
    return characters.toString().getBytes(StandardCharsets.UTF_8);
  }
}
