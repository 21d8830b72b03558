package io.github.evoludigit.confiture.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where files are for whoever looks at the repository and not at a module: code scanning and merge
 * requests, which know paths from the root of the repository alone.
 *
 * @param module the module's directory from the root of the repository, {@code /} between names;
 *     empty for the root itself
 */
public record RepositoryPaths(String module) {

  /** Paths of a module that is the repository. */
  public static final RepositoryPaths ROOT = new RepositoryPaths("");

  /**
   * A file's path from the root of the repository.
   *
   * @param file its path from the module's directory, or an absolute one, which stays
   */
  public String of(String file) {
    if (module.isEmpty() || file.startsWith("/") || file.contains(":")) {
      return file;
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : (module + '/' + file).split("/")) {
      if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
        names.removeLast();
      } else {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
