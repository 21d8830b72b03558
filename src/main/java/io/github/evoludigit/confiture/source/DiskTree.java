package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** The file system as the home of a source tree. */
public final class DiskTree implements TreeStore {

  /** How much is to be known of the files. */
  enum States {
    /** What is needed to read them. */
    BRIEF,

    /** Whatever tells whether they are the same the next time. */
    FULL,

    /** As much of that without asking when a file was changed, which takes another call. */
    WITHOUT_CHANGED;

    FileState of(Path path, BasicFileAttributes found) throws IOException {
      return this == BRIEF ? FileState.brief(found) : FileState.of(path, found, this == FULL);
    }
  }

  private final States states;

  private DiskTree(States states) {
    this.states = states;
  }

  /** For files that are read, and forgotten. */
  static DiskTree forOnce() {
    return new DiskTree(States.BRIEF);
  }

  /** For files that are compared with those that were found some minutes before. */
  static DiskTree forComparison() {
    return new DiskTree(States.WITHOUT_CHANGED);
  }

  /** For files that are to be recognized. */
  static DiskTree forRecord(Path base) {
    return new DiskTree(FileState.hasChanged(base) ? States.FULL : States.WITHOUT_CHANGED);
  }

  @Override
  public Root open(Path directory, String name) {
    try {
      Path real = directory.toRealPath();
      if (!Files.isDirectory(real)) {
        return Root.unusable(notADirectory(name));
      }
      DiskNode node = new DiskNode(directory, Optional.of(name), states);
      return new Root(
          Optional.of(node), real.toString().replace(File.separatorChar, '/'), List.of());
    } catch (NoSuchFileException e) {
      return Root.unusable(
          new Problem(
              Location.ofFile(name),
              "missing-directory",
              "this include directory does not exist",
              "create it, or correct includeDirs"));
    } catch (IOException e) {
      String message = "cannot read this directory: " + SourceFinder.reason(e);
      return Root.unusable(new Problem(Location.ofFile(name), "unreadable", message, ""));
    }
  }

  /** The problem of an include directory that is a file. */
  public static Problem notADirectory(String name) {
    return new Problem(
        Location.ofFile(name),
        "not-a-directory",
        "this include directory is a file",
        "include its directory, and name the file in the include patterns");
  }
}
