package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A built schema that waits beside its target for the word that it is sound. */
public final class StagedSchema implements Closeable {

  /** The name of the built schema. */
  public static final String SCHEMA = "schema.sql";

  /** The name of the manifest. */
  public static final String MANIFEST = "manifest.json";

  /** The name of the file that holds the schema hash. */
  public static final String HASH = "schema.sha256";

  /** The names of all outputs, in the order in which they are staged. */
  static final List<String> OUTPUTS = List.of(SCHEMA, MANIFEST, HASH);

  private static final byte[] NO_HEAD = {};

  private final SourceListing listing;
  private final List<Problem> problems = new ArrayList<>();
  private final boolean inMemory;
  private final List<StagedOutput> files = new ArrayList<>();
  private final List<KnownFile> known = new ArrayList<>();
  private Optional<Manifest> manifest = Optional.empty();
  private int read;

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

  /**
   * A schema that was built before and stands as it is.
   *
   * @param listing its files
   * @param record what was known of them
   */
  public static StagedSchema standing(SourceListing listing, BuildRecord record) {
    StagedSchema staged = new StagedSchema(listing, false);
    staged.problems.addAll(record.problems());
    staged.manifest = Optional.of(record.manifest());
    return staged;
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

  /** How many of the files were read. */
  public int read() {
    return read;
  }

  /**
   * Adds what is known of the next source file.
   *
   * @param file the file
   * @param entry what the manifest says of it
   * @param offset where its text begins in the schema
   */
  void add(SourceFile file, SourceEntry entry, long offset) {
    if (inMemory) {
      return;
    }
    if (file instanceof DiskFile disk) {
      known.add(new KnownFile(entry, disk.state(), offset, List.of()));
      read++;
    } else if (file instanceof KeptFile kept) {
      known.add(new KnownFile(entry, kept.known().state(), offset, List.of()));
    }
  }

  /** What is known of all source files, to be kept for the next build. */
  BuildRecord record(long moment) {
    List<FileSeal> seals = new ArrayList<>();
    for (StagedOutput file : files) {
      seals.add(file.seal());
    }
    List<Problem> found = problems.subList(listing.problems().size(), problems.size());
    return new BuildRecord(
        moment, manifest.orElseThrow(), found.isEmpty() ? known : with(found), seals);
  }

  private List<KnownFile> with(List<Problem> found) {
    Map<String, List<Problem>> byFile = new HashMap<>();
    for (Problem problem : found) {
      byFile.computeIfAbsent(problem.location().file(), none -> new ArrayList<>()).add(problem);
    }
    List<KnownFile> all = new ArrayList<>();
    for (KnownFile file : known) {
      List<Problem> own = byFile.getOrDefault(file.entry().path(), List.of());
      all.add(new KnownFile(file.entry(), file.state(), file.offset(), own));
    }
    return all;
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
   * Moves the schema, its manifest and its hash to their places. Those that are to be replaced are
   * taken away before, the hash first, and come back last: where there is a hash or a manifest,
   * there is the schema it belongs to, whenever this is interrupted. Files whose bytes stay the
   * same are not touched.
   *
   * @throws IOException if one of them cannot be written
   * @throws java.util.NoSuchElementException if there is no manifest
   */
  public void commit() throws IOException {
    commit(Integer.MAX_VALUE);
  }

  /** Commits as far as somebody would who is stopped after some steps. */
  void commit(int steps) throws IOException {
    manifest.orElseThrow();
    int left = steps;
    for (int i = files.size() - 1; i > 0 && left > 0; i--, left--) {
      files.get(i).clear();
    }
    for (int i = 0; i < files.size() && left > 0; i++, left--) {
      files.get(i).commit();
    }
  }

  @Override
  public void close() throws IOException {
    for (StagedOutput file : files) {
      file.close();
    }
  }
}
