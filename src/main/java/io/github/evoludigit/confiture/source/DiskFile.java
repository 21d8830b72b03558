package io.github.evoludigit.confiture.source;

import java.nio.file.Path;

/**
 * A source file in the file system.
 *
 * @param path where it is, exactly as the file system names it
 * @param name its path relative to the project's base directory
 * @param state what the file system said of it when it was found
 */
record DiskFile(Path path, String name, FileState state) implements SourceFile {

  @Override
  public long size() {
    return state.size();
  }

  /** Whether another file has the same name and state, but for when it was changed. */
  boolean isLike(SourceFile other) {
    return other instanceof DiskFile file && name.equals(file.name) && state.isLike(file.state);
  }

  /** Written out: what Java makes of a record costs a young JVM more than all files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DiskFile file
        && state.equals(file.state)
        && name.equals(file.name)
        && path.equals(file.path);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + state.hashCode();
  }
}
