package io.github.evoludigit.confiture.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a file without opening it. A file with the same state is the same
 * file, if that state is {@linkplain #isSettled settled}.
 *
 * @param size its size in bytes
 * @param modified when its content was modified, in nanoseconds since 1970
 * @param changed when it or what is known of it was changed, in nanoseconds since 1970: no program
 *     can set this time; 0 where the system has none
 * @param identity what tells it from another file of the same name, as far as 32 bits can; 0 where
 *     the system has nothing
 */
public record FileState(long size, long modified, long changed, int identity) {

  /** File systems whose times are whole seconds may count only every other one (FAT). */
  private static final long COARSE = TimeUnit.SECONDS.toNanos(2);

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final String CHANGED = "unix:ctime";

  /**
   * The state of a regular file.
   *
   * @param path where it is; a symbolic link is followed
   * @return the state; empty if there is no such file, or nothing is known of it
   */
  public static Optional<FileState> of(Path path) {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return found.isRegularFile()
          ? Optional.of(of(found, hasChanged(path) ? changed(path) : 0))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The state of a file whose attributes were asked for. */
  static FileState of(Path path, BasicFileAttributes found, boolean withChanged)
      throws IOException {
    return of(found, withChanged ? changed(path, LinkOption.NOFOLLOW_LINKS) : 0);
  }

  /** As much of a state as is needed to read a file. */
  static FileState brief(BasicFileAttributes found) {
    return new FileState(found.size(), nanoseconds(found.lastModifiedTime()), 0, 0);
  }

  private static FileState of(BasicFileAttributes found, long changed) {
    Object key = found.fileKey();
    return new FileState(
        found.size(),
        nanoseconds(found.lastModifiedTime()),
        changed,
        key == null ? 0 : key.hashCode());
  }

  /** Whether the system tells when a file was changed, whatever programs have set its times to. */
  static boolean hasChanged(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static long changed(Path path, LinkOption... options) throws IOException {
    return nanoseconds((FileTime) Files.getAttribute(path, CHANGED, options));
  }

  static long nanoseconds(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /**
   * The present moment by the clock of a directory's file system, which is not that of Java: it
   * stands still for some milliseconds, on some systems for two seconds.
   *
   * @param directory a directory in which a file may be made for this
   */
  public static long moment(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path file = StagedFile.staging(directory.resolve("moment"));
    try {
      Files.createFile(file);
      return nanoseconds(Files.getLastModifiedTime(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Whether whatever happened to the file from a moment on would show: its last change was before,
   * and not within the same tick of the file system's clock. This is git's rule for what is "racily
   * clean", but for the moment: here it is that when reading began.
   */
  public boolean isSettled(long moment) {
    long last = Math.max(modified, changed);
    return last < moment - (last % SECOND == 0 ? COARSE : 0);
  }

  /** Whether another state is the same, but for when the file was changed. */
  boolean isLike(FileState other) {
    return size == other.size && modified == other.modified && identity == other.identity;
  }

  /** Written out: what Java makes of a record costs a young JVM more than all files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FileState state
        && size == state.size
        && modified == state.modified
        && changed == state.changed
        && identity == state.identity;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size) * 31 + Long.hashCode(modified) + identity;
  }
}
