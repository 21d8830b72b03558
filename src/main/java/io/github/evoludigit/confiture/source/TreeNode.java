package io.github.evoludigit.confiture.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something in a directory of a source tree, in the file system or in a commit. */
public interface TreeNode {

  /** What it is. */
  enum Kind {
    DIRECTORY,
    FILE,
    SYMBOLIC_LINK,
    SUBMODULE,
    OTHER
  }

  /** Its name in its directory; where that is not UTF-8, as well as it can be spelled. */
  String name();

  /** Whether its name is UTF-8. */
  boolean hasPortableName();

  /**
   * What it is.
   *
   * @throws java.nio.file.NoSuchFileException if it has gone since its directory was listed
   */
  Kind kind() throws IOException;

  /** Whether this symbolic link leads to a directory. */
  boolean leadsToDirectory();

  /** Whether it is a directory, or below it. */
  boolean isBelow(Path directory);

  /**
   * What is in this directory, in any order.
   *
   * @throws java.nio.file.DirectoryIteratorException if listing fails on the way
   */
  List<TreeNode> children() throws IOException;

  /**
   * This file as a source file; its kind must have been asked for.
   *
   * @param name its path relative to the base directory
   */
  SourceFile file(String name) throws IOException;
}
