package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.JsonWriter;
import io.github.evoludigit.confiture.text.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A built schema that waits beside its target for the word that it is sound. */
public final class StagedSchema implements Closeable {

  /** The name of the built schema. */
  public static final String SCHEMA = "schema.sql";

  /** The name of the file that holds the schema hash. */
  public static final String HASH = "schema.sha256";

  /** The name of the manifest. */
  public static final String MANIFEST = "manifest.json";

  /** The version of the manifest's structure; it moves when a reader would have to change. */
  static final int MANIFEST_VERSION = 1;

  private static final int FLUSH = 1 << 16;

  private final Path directory;
  private final Optional<Manifest> manifest;
  private final List<Problem> problems;
  private final Optional<StagedFile> schema;

  StagedSchema(
      Path directory,
      Optional<Manifest> manifest,
      List<Problem> problems,
      Optional<StagedFile> schema) {
    this.directory = directory;
    this.manifest = manifest;
    this.problems = List.copyOf(problems);
    this.schema = schema;
  }

  /** What the schema is made of; empty if a file could not be read or the schema not written. */
  public Optional<Manifest> manifest() {
    return manifest;
  }

  /** What is wrong with the source files, in build order. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Moves the schema, its manifest and its hash to their places, the hash last: where there is a
   * hash, there is the schema it belongs to. Files whose bytes stay the same are not touched.
   *
   * @throws IOException if one of them cannot be written
   * @throws java.util.NoSuchElementException if there is no manifest
   */
  public void commit() throws IOException {
    Manifest facts = manifest.orElseThrow();
    StagedFile staged = schema.orElseThrow();
    try (StagedFile json = new StagedFile(directory.resolve(MANIFEST), 0);
        StagedFile hash = new StagedFile(directory.resolve(HASH), 0)) {
      write(facts, json);
      byte[] hex = (facts.hash() + "\n").getBytes(StandardCharsets.US_ASCII);
      hash.append(hex, 0, hex.length);
      hash.finish(new byte[0]);
      staged.commit();
      json.commit();
      hash.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (schema.isPresent()) {
      schema.get().close();
    }
  }

  private static void write(Manifest manifest, StagedFile file) throws IOException {
    StringBuilder text = new StringBuilder(2 * FLUSH);
    JsonWriter json = new JsonWriter(text);
    json.object();
    json.name("version").value(MANIFEST_VERSION);
    json.name("environment").value(manifest.environment());
    json.name("order").value(manifest.order().name().toLowerCase(Locale.ROOT));
    json.name("hash").value(manifest.hash().toString());
    json.name("schema").inline();
    json.name("path").value(SCHEMA).name("size").value(manifest.size()).end();
    json.name("files").array();
    for (SourceEntry entry : manifest.files()) {
      json.inline();
      json.name("path").value(entry.path());
      json.name("size").value(entry.size());
      json.name("sha256").value(entry.digest().toString());
      json.name("firstLine").value(entry.firstLine());
      json.name("lines").value(entry.lines());
      json.end();
      if (text.length() > FLUSH) {
        flush(text, file);
      }
    }
    json.end().end();
    text.append('\n');
    flush(text, file);
    file.finish(new byte[0]);
  }

  private static void flush(StringBuilder text, StagedFile file) throws IOException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    file.append(bytes, 0, bytes.length);
    text.setLength(0);
  }
}
