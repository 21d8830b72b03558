package io.github.evoludigit.confiture.source;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files that were begun beside their targets and never moved onto them, because whoever wrote them
 * was killed. Who still writes one holds a lock on it, which no end of a process outlives.
 */
final class Leftovers {

  private static final String SUFFIX = ".tmp";

  private Leftovers() {}

  /** Says that a file is being written, until it is closed. */
  static void claim(FileChannel written) {
    try {
      written.tryLock();
    } catch (IOException | OverlappingFileLockException e) {
      // This file system knows no locks: nobody will take this file for one that was left.
    }
  }

  /**
   * Deletes those in a directory that nobody writes any more.
   *
   * @param directory where to look; it need not be there
   * @param target the name of the file that they were to become; empty for any
   */
  static void remove(Path directory, String target) {
    String[] names = new File(directory.toString()).list();
    if (names == null) {
      return;
    }
    for (String name : names) {
      if (isStaging(name, target)) {
        remove(directory.resolve(name));
      }
    }
  }

  private static void remove(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Somebody writes it, or it has gone: it is theirs.
    }
  }

  /** Whether a name is one that {@link StagedFile#staging} gives: {@code .target.1f.tmp}. */
  private static boolean isStaging(String name, String target) {
    if (!name.startsWith("." + target) || !name.endsWith(SUFFIX)) {
      return false;
    }
    int end = name.length() - SUFFIX.length();
    int dot = name.lastIndexOf('.', end - 1);
    if (dot < 1 || dot == end - 1 || !target.isEmpty() && dot != target.length() + 1) {
      return false;
    }
    for (int i = dot + 1; i < end; i++) {
      if (Character.digit(name.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
