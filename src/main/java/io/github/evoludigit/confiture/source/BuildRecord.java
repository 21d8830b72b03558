package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was known of each source file when a schema was built. It is kept beside the outputs, so
 * that the next build reads only what has changed; without it everything is read.
 *
 * @param moment when reading began, by the clock of the outputs' file system
 * @param manifest what was built
 * @param files the source files in build order
 * @param seals how the schema, its manifest and its hash were written
 */
public record BuildRecord(
    long moment, Manifest manifest, List<KnownFile> files, List<FileSeal> seals) {

  /** The name of the file that it is kept in. */
  public static final String NAME = "build.kept";

  /** Copies the lists. */
  public BuildRecord {
    files = List.copyOf(files);
    seals = List.copyOf(seals);
  }

  /**
   * The record of the last build.
   *
   * @param file where it is kept
   * @param key what else its outputs depend on
   * @param environment the name in the head of the schema
   * @param order the order of the files
   * @return the record; empty if there is none, or it is not about such a build
   */
  public static Optional<BuildRecord> read(
      File file, String key, String environment, FileOrder order) {
    return RecordFile.read(file, key, environment, order);
  }

  /**
   * Keeps what is known of a build that has been committed; that it cannot be kept is no reason to
   * fail.
   *
   * @param file where
   * @param key what else its outputs depend on
   * @param moment when reading began, by the clock of the outputs' file system
   * @param staged the build
   */
  public static void keep(File file, String key, long moment, StagedSchema staged) {
    try {
      RecordFile.write(file.toPath(), key, staged.record(moment));
    } catch (IOException e) {
      // The next build reads everything.
    }
  }

  /** Whether the outputs in a directory are those that were written. */
  public boolean isOf(Path directory) {
    List<String> names = StagedSchema.OUTPUTS;
    for (int i = 0; i < names.size(); i++) {
      File file = new File(directory.toString(), names.get(i));
      Optional<FileSeal> seal = FileSeal.of(file, seals.get(i).head());
      if (seal.isEmpty() || !seal.get().equals(seals.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether these are the same files in the same order, and none of them has changed. */
  public boolean isOf(List<SourceFile> now) {
    if (now.size() != files.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!isSame(files.get(i), now.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same files in the order in which they were built.
   *
   * @return empty if one has changed, or some are not the same
   */
  public Optional<List<SourceFile>> inOrder(List<SourceFile> now) {
    Map<String, SourceFile> byName = new HashMap<>();
    for (SourceFile file : now) {
      byName.put(file.name(), file);
    }
    List<SourceFile> ordered = new ArrayList<>();
    for (KnownFile known : files) {
      SourceFile file = byName.get(known.entry().path());
      if (file != null) {
        ordered.add(file);
      }
    }
    return now.size() == files.size() && isOf(ordered) ? Optional.of(ordered) : Optional.empty();
  }

  /** What was found in the files. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (KnownFile file : files) {
      problems.addAll(file.problems());
    }
    return problems;
  }

  /** Files of which those that have not changed are taken from the schema that was built. */
  List<SourceFile> taken(List<SourceFile> now, KeptText text) {
    Map<String, KnownFile> byName = new HashMap<>();
    for (KnownFile known : files) {
      byName.put(known.entry().path(), known);
    }
    List<SourceFile> taken = new ArrayList<>(now.size());
    for (SourceFile file : now) {
      KnownFile known = byName.get(file.name());
      taken.add(
          known != null && isSame(known, file) ? new KeptFile(file.name(), known, text) : file);
    }
    return taken;
  }

  /** Whether a schema is the one that was written. */
  boolean isOf(KeptText text) throws IOException {
    return text.has(seals.get(0));
  }

  private boolean isSame(KnownFile known, SourceFile file) {
    return file instanceof DiskFile disk
        && known.state().isSettled(moment)
        && known.state().equals(disk.state())
        && known.entry().path().equals(disk.name());
  }
}
