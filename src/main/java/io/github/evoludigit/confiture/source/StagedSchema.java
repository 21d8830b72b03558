package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A built schema that waits beside its target for the word that it is sound. */
public final class StagedSchema implements Closeable {

  /** The name of the built schema. */
  public static final String SCHEMA = "schema.sql";

  /** The name of the manifest. */
  public static final String MANIFEST = "manifest.json";

  /** The name of the file that holds the schema hash. */
  public static final String HASH = "schema.sha256";

  private static final byte[] NO_HEAD = {};

  private final SourceListing listing;
  private final List<Problem> problems = new ArrayList<>();
  private final boolean inMemory;
  private final List<StagedOutput> files = new ArrayList<>();
  private Optional<Manifest> manifest = Optional.empty();

  /**
   * A schema that is not there yet.
   *
   * @param listing its files
   * @param inMemory whether it stays in memory: nothing is written anywhere
   */
  StagedSchema(SourceListing listing, boolean inMemory) {
    this.listing = listing;
    this.inMemory = inMemory;
    this.problems.addAll(listing.problems());
  }

  /** The source files. */
  public List<SourceFile> sources() {
    return listing.files();
  }

  /** What was found. */
  public SourceListing listing() {
    return listing;
  }

  /** What the schema is made of; empty if a file could not be read or the schema not written. */
  public Optional<Manifest> manifest() {
    return manifest;
  }

  /** What is wrong with the source tree and its files: first what was found, then what was read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  void addProblems(List<Problem> more) {
    problems.addAll(more);
  }

  /**
   * The schema and what it is made of, if it was made in memory; empty if a file could not be read.
   */
  public Optional<BuiltSchema> inMemory() {
    if (!inMemory || manifest.isEmpty()) {
      return Optional.empty();
    }
    // The schema is the first output that is staged.
    byte[] utf8 = ((MemoryOutput) files.get(0)).bytes();
    return Optional.of(new BuiltSchema(manifest.get(), utf8));
  }

  /** Begins a file that is committed with the others. */
  StagedOutput stage(Path target, int headLength) throws IOException {
    StagedOutput file =
        inMemory ? new MemoryOutput(headLength) : new StagedFile(target, headLength);
    files.add(file);
    return file;
  }

  /** Says that all files are there, and stages the hash. */
  void finish(Manifest made, Path hashFile) throws IOException {
    Digest hash = made.hash();
    byte[] hex = (hash + "\n").getBytes(StandardCharsets.US_ASCII);
    StagedOutput file = stage(hashFile, 0);
    file.append(hex, 0, hex.length);
    file.finish(NO_HEAD);
    manifest = Optional.of(made);
  }

  /**
   * Moves the schema, its manifest and its hash to their places, the hash last: where there is a
   * hash, there is the schema it belongs to. Files whose bytes stay the same are not touched.
   *
   * @throws IOException if one of them cannot be written
   * @throws java.util.NoSuchElementException if there is no manifest
   */
  public void commit() throws IOException {
    manifest.orElseThrow();
    for (StagedOutput file : files) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    for (StagedOutput file : files) {
      file.close();
    }
  }
}
