package io.github.evoludigit.confiture.source.git;

import io.github.evoludigit.confiture.source.DiskTree;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.source.TreeNode;
import io.github.evoludigit.confiture.source.TreeStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tree of a commit as the home of a source tree. Paths in it go from the top of the repository,
 * with {@code /} between names.
 */
final class GitTree implements TreeStore {

  /** How many symbolic links one path may lead over, as on Linux. */
  private static final int MOST_LINKS = 40;

  /**
   * Where a path led.
   *
   * @param path without symbolic links
   * @param entry what is there
   */
  record Place(String path, GitEntry entry) {}

  private final SourceTree tree;
  private final GitAddress address;
  private final String prefix;
  private final GitObjects objects;
  private final GitEntry top;
  private final Map<String, List<GitEntry>> entries = new ConcurrentHashMap<>();
  private final List<String> absent = Collections.synchronizedList(new ArrayList<>());

  /**
   * A tree.
   *
   * @param tree the source files, as they would be in a checkout
   * @param address what it is for
   * @param repository the repository of the base directory
   * @param commit the commit
   * @param objects reads the repository
   */
  GitTree(
      SourceTree tree,
      GitAddress address,
      GitRepository repository,
      GitRepository.Commit commit,
      GitObjects objects) {
    this.tree = tree;
    this.address = address;
    this.prefix = repository.prefix();
    this.objects = objects;
    this.top = new GitEntry("", true, TreeNode.Kind.DIRECTORY, commit.id());
  }

  /** The include directories that the commit does not have. */
  List<String> absent() {
    return List.copyOf(absent);
  }

  /** A path from the top, of one that is relative to the base directory. */
  String fromTop(String name) {
    return prefix + name;
  }

  @Override
  public Root open(Path directory, String name) {
    Optional<Place> found = Path.of(name).isAbsolute() ? outside(name) : find(fromTop(name), name);
    if (found.isEmpty()) {
      absent.add(name);
      return new Root(Optional.empty(), "", List.of());
    }
    Place place = found.get();
    return switch (place.entry().kind()) {
      case DIRECTORY ->
          new Root(Optional.of(new GitNode(this, place, name)), place.path(), List.of());
      case SUBMODULE -> throw inSubmodule(name, place.path());
      default -> Root.unusable(DiskTree.notADirectory(name));
    };
  }

  /** Whether a directory's path, relative to the base directory, is at or below another. */
  boolean isBelow(String path, Path directory) {
    String name = tree.nameOf(directory);
    return name.isEmpty() ? !path.startsWith("..") : (path + '/').startsWith(name + '/');
  }

  /** The entries of a directory. */
  List<GitEntry> entries(GitEntry directory) {
    return entries.computeIfAbsent(directory.object(), this::read);
  }

  private List<GitEntry> read(String object) {
    return GitEntry.of(objects.read(object + "^{tree}"), object.length());
  }

  /**
   * Follows a path.
   *
   * @param path from the top; may have {@code .} and {@code ..}
   * @param name what people call it
   * @return where it led; empty if nothing is there
   * @throws GitFailure if it leads out of the repository or into a submodule
   */
  Optional<Place> find(String path, String name) {
    Deque<String> ahead = new ArrayDeque<>(Arrays.asList(path.split("/")));
    Deque<GitEntry> behind = new ArrayDeque<>();
    int links = 0;
    while (!ahead.isEmpty()) {
      String next = ahead.removeFirst();
      if (next.isEmpty() || next.equals(".")) {
        continue;
      }
      if (next.equals("..")) {
        if (behind.isEmpty()) {
          return outside(name);
        }
        behind.removeLast();
        continue;
      }
      GitEntry directory = behind.isEmpty() ? top : behind.getLast();
      if (directory.kind() == TreeNode.Kind.SUBMODULE) {
        throw inSubmodule(name, pathOf(behind));
      }
      Optional<GitEntry> entry = child(directory, next);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      if (entry.get().kind() != TreeNode.Kind.SYMBOLIC_LINK) {
        behind.addLast(entry.get());
        continue;
      }
      String target = target(entry.get());
      if (target.startsWith("/")) {
        return outside(name);
      }
      if (++links > MOST_LINKS) {
        return Optional.empty();
      }
      List<String> names = Arrays.asList(target.split("/"));
      Collections.reverse(names);
      names.forEach(ahead::addFirst);
    }
    return Optional.of(new Place(pathOf(behind), behind.isEmpty() ? top : behind.getLast()));
  }

  /** Whether a symbolic link leads to a directory of the commit, or to a submodule. */
  boolean leadsToDirectory(String link) {
    try {
      Optional<Place> place = find(link, link);
      return place.isPresent()
          && (place.get().entry().kind() == TreeNode.Kind.DIRECTORY
              || place.get().entry().kind() == TreeNode.Kind.SUBMODULE);
    } catch (GitFailure e) {
      return false;
    }
  }

  private Optional<GitEntry> child(GitEntry directory, String name) {
    if (directory.kind() != TreeNode.Kind.DIRECTORY) {
      return Optional.empty();
    }
    return entries(directory).stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  private String target(GitEntry link) {
    return new String(objects.read(link.object()), StandardCharsets.UTF_8);
  }

  private static String pathOf(Deque<GitEntry> entries) {
    StringBuilder path = new StringBuilder();
    for (GitEntry entry : entries) {
      path.append(path.length() == 0 ? "" : "/").append(entry.name());
    }
    return path.toString();
  }

  private Optional<Place> outside(String name) {
    throw new GitFailure(
        name,
        "outside-repository",
        "this is outside of the git repository, so " + address + " does not have it",
        "compare with a baseline file, or keep it in the repository");
  }

  private GitFailure inSubmodule(String name, String submodule) {
    return new GitFailure(
        name,
        "in-submodule",
        "this is in the submodule "
            + submodule
            + ", whose files are in another repository than "
            + address,
        "compare with a baseline file");
  }
}
