package io.github.evoludigit.confiture.source.git;

import io.github.evoludigit.confiture.source.GitFile;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.TreeNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Something in a directory of a commit.
 *
 * @param tree the commit's tree
 * @param place where it is, from the top of the repository, and what
 * @param path its path relative to the base directory
 */
record GitNode(GitTree tree, GitTree.Place place, String path) implements TreeNode {

  private static final byte[] UNREAD = {};

  @Override
  public String name() {
    return place.entry().name();
  }

  @Override
  public boolean hasPortableName() {
    return place.entry().hasPortableName();
  }

  @Override
  public Kind kind() {
    return place.entry().kind();
  }

  @Override
  public boolean leadsToDirectory() {
    return tree.leadsToDirectory(place.path());
  }

  @Override
  public boolean isBelow(Path directory) {
    return tree.isBelow(path, directory);
  }

  @Override
  public List<TreeNode> children() {
    List<TreeNode> children = new ArrayList<>();
    for (GitEntry entry : tree.entries(place.entry())) {
      GitTree.Place child = new GitTree.Place(below(place.path(), entry.name()), entry);
      children.add(new GitNode(tree, child, below(path, entry.name())));
    }
    return children;
  }

  private static String below(String directory, String name) {
    return directory.isEmpty() ? name : directory + '/' + name;
  }

  @Override
  public SourceFile file(String name) {
    return new GitFile(name, place.entry().object(), UNREAD);
  }
}
