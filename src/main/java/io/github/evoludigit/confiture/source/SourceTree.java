package io.github.evoludigit.confiture.source;

import java.nio.file.Path;
import java.util.List;

/**
 * Which files make a schema, and in which order.
 *
 * <p>A file belongs to the first include directory, and within it to the first include pattern,
 * that it matches; so the directories, then the patterns, give the rough order and {@code order}
 * the fine one.
 *
 * @param baseDirectory the project's base directory; the paths of source files are relative to it
 * @param includeDirectories where source files are looked for, in build order
 * @param excludeDirectories directories whose files do not count, wherever they are
 * @param includes Ant patterns, relative to an include directory, of which a file matches one
 * @param excludes Ant patterns, relative to an include directory, of which a file matches none
 * @param order the order of names within a directory
 */
public record SourceTree(
    Path baseDirectory,
    List<Path> includeDirectories,
    List<Path> excludeDirectories,
    List<String> includes,
    List<String> excludes,
    FileOrder order) {

  /** Makes the base directory absolute and resolves all others against it. */
  public SourceTree {
    Path base = baseDirectory.toAbsolutePath().normalize();
    baseDirectory = base;
    includeDirectories = resolved(base, includeDirectories);
    excludeDirectories = resolved(base, excludeDirectories);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** The path of a file or directory relative to the base directory, with {@code /}. */
  public String nameOf(Path path) {
    boolean sameRoot = path.getRoot().equals(baseDirectory.getRoot());
    Path relative = sameRoot ? baseDirectory.relativize(path) : path;
    return relative.toString().replace('\\', '/');
  }

  /** Whether a file that is at this place, or will be, is one of the source files. */
  public boolean takes(Path file) {
    for (Path excluded : excludeDirectories) {
      if (file.startsWith(excluded)) {
        return false;
      }
    }
    for (Path included : includeDirectories) {
      if (file.startsWith(included) && !file.equals(included)) {
        String name = included.relativize(file).toString().replace('\\', '/');
        if (new PathPatterns(includes).firstMatch(name) >= 0
            && new PathPatterns(excludes).firstMatch(name) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Path> resolved(Path base, List<Path> directories) {
    Path[] resolved = new Path[directories.size()];
    for (int i = 0; i < resolved.length; i++) {
      resolved[i] = base.resolve(directories.get(i)).normalize();
    }
    return List.of(resolved);
  }

  /** Written out: what Java makes of a record costs a young JVM more than all files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceTree tree
        && order == tree.order
        && baseDirectory.equals(tree.baseDirectory)
        && includeDirectories.equals(tree.includeDirectories)
        && excludeDirectories.equals(tree.excludeDirectories)
        && includes.equals(tree.includes)
        && excludes.equals(tree.excludes);
  }

  @Override
  public int hashCode() {
    return baseDirectory.hashCode() * 31 + includeDirectories.hashCode();
  }
}
