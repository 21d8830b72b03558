package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.report.RepositoryPaths;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** The working directory of a repository, as far as it is known without asking git. */
public final class Checkout {

  private Checkout() {}

  /**
   * How paths of a module are seen from the root of its repository: the next directory above it
   * that has a {@code .git}, be it a directory or, in a worktree, a file. Without one the module is
   * taken for the root.
   *
   * @param base the module's directory
   */
  public static RepositoryPaths paths(Path base) {
    Path module = base.toAbsolutePath().normalize();
    for (Path root = module; root != null; root = root.getParent()) {
      if (Files.exists(root.resolve(".git"))) {
        String path = root.relativize(module).toString();
        return new RepositoryPaths(path.replace(File.separatorChar, '/'));
      }
    }
    return RepositoryPaths.ROOT;
  }
}
