package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the directories of a source tree are: in the file system, or in a commit. */
public interface TreeStore {

  /**
   * An include directory that was looked for.
   *
   * @param node the directory; empty if it cannot be used, or is not there and need not be
   * @param real its path without symbolic links, the same for all ways to name it
   * @param problems why it cannot be used
   */
  record Root(Optional<TreeNode> node, String real, List<Problem> problems) {

    /** A root that cannot be used, and why. */
    public static Root unusable(Problem problem) {
      return new Root(Optional.empty(), "", List.of(problem));
    }
  }

  /**
   * Looks for an include directory; if it is a symbolic link, it is followed.
   *
   * @param directory where it is, or would be in a checkout
   * @param name its path relative to the base directory
   */
  Root open(Path directory, String name);
}
