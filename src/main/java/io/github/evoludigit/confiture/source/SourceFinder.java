package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * Finds the source files of a tree, in build order.
 *
 * <p>Symbolic links are not followed (so a loop cannot be entered and a file has one path), except
 * for an include directory that is one itself; a link that looks like a source file or leads to a
 * directory is reported.
 */
public final class SourceFinder {

  /** For a listing that nobody waits for. */
  public static final Consumer<SourceFile> NOBODY = new Nobody();

  /** No lambda: these cost a young JVM more than a class. */
  private static final class Nobody implements Consumer<SourceFile> {
    @Override
    public void accept(SourceFile file) {
      // It is in the listing, too.
    }
  }

  private final SourceTree tree;
  private final Consumer<SourceFile> listener;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private SourceFinder(SourceTree tree, Consumer<SourceFile> listener) {
    this.tree = tree;
    this.listener = listener;
  }

  /**
   * Lists a tree.
   *
   * @param tree where to look and what for
   * @param executor lists directories in parallel; the result does not depend on it
   * @param listener hears of each file in build order, before all of them are found
   * @return the files and the problems; a missing include directory is one of these
   */
  public static SourceListing find(
      SourceTree tree, ExecutorService executor, Consumer<SourceFile> listener) {
    return find(tree, DiskTree.forOnce(), executor, listener);
  }

  /**
   * Lists a tree whose files are to be recognized the next time: more is asked of each.
   *
   * @param tree where to look and what for
   * @param executor lists directories in parallel
   * @param listener hears of each file in build order
   */
  public static SourceListing findForRecord(
      SourceTree tree, ExecutorService executor, Consumer<SourceFile> listener) {
    return find(tree, DiskTree.forRecord(tree.baseDirectory()), executor, listener);
  }

  /**
   * Whether a tree has the same files as before, as far as that is seen without reading them.
   *
   * @param before the files that it had, in any order
   */
  public static boolean isSame(SourceTree tree, ExecutorService executor, List<SourceFile> before) {
    List<SourceFile> now = find(tree, DiskTree.forComparison(), executor, NOBODY).files();
    if (now.size() != before.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!((DiskFile) now.get(i)).isLike(before.get(i))) {
        return tree.order() == FileOrder.DEPENDENCIES && isSame(now, before);
      }
    }
    return true;
  }

  /** Whether files are the same that are in another order. */
  private static boolean isSame(List<SourceFile> now, List<SourceFile> before) {
    Map<String, SourceFile> byName = new HashMap<>();
    for (SourceFile file : before) {
      byName.put(file.name(), file);
    }
    for (SourceFile file : now) {
      SourceFile other = byName.get(file.name());
      if (other == null || !((DiskFile) file).isLike(other)) {
        return false;
      }
    }
    return true;
  }

  /** Lists a tree wherever it is. */
  public static SourceListing find(
      SourceTree tree, TreeStore store, ExecutorService executor, Consumer<SourceFile> listener) {
    SourceFinder finder = new SourceFinder(tree, listener);
    DirectoryLister lister = new DirectoryLister(tree, executor);
    for (Path directory : tree.includeDirectories()) {
      finder.include(directory, store, lister);
    }
    return new SourceListing(finder.files, finder.problems);
  }

  /**
   * A listing of just one file.
   *
   * @param file where it is; a symbolic link is followed
   * @param name its name in messages
   */
  static SourceListing single(Path file, String name) {
    try {
      Path real = file.toRealPath();
      BasicFileAttributes found = Files.readAttributes(real, BasicFileAttributes.class);
      if (found.isRegularFile()) {
        DiskFile source = new DiskFile(real, name, FileState.brief(found));
        return new SourceListing(List.of(source), List.of());
      }
      return unusable(name, "not-a-file", "this is not a file");
    } catch (NoSuchFileException e) {
      return unusable(name, "missing-file", "there is no such file");
    } catch (IOException e) {
      return unusable(name, "unreadable", "cannot read this file: " + reason(e));
    }
  }

  private static SourceListing unusable(String name, String code, String message) {
    Problem problem = new Problem(Location.ofFile(name), code, message, "");
    return new SourceListing(List.of(), List.of(problem));
  }

  private void include(Path directory, TreeStore store, DirectoryLister lister) {
    String name = tree.nameOf(directory);
    TreeStore.Root root = store.open(directory, name);
    problems.addAll(root.problems());
    if (root.node().isEmpty()) {
      return;
    }
    Found found = new Found(name, root.real());
    DirectoryLister.Directory top = lister.list(root.node().get(), name);
    if (tree.includes().size() == 1) {
      top.visit(found);
    } else {
      Collected collected = new Collected();
      top.visit(collected);
      collected.matches.sort(Comparator.comparingInt(DirectoryLister.Match::pattern));
      collected.matches.forEach(found::match);
    }
  }

  /** Keeps the matches of one include directory until they are sorted. */
  private final class Collected implements DirectoryLister.Visitor {

    private final List<DirectoryLister.Match> matches = new ArrayList<>();

    @Override
    public void match(DirectoryLister.Match match) {
      matches.add(match);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }
  }

  /** Takes the files of one include directory, unless they were known before. */
  private final class Found implements DirectoryLister.Visitor {

    private final int prefix;
    private final String real;

    Found(String name, String real) {
      this.prefix = name.isEmpty() ? 0 : name.length() + 1;
      this.real = real.isEmpty() || real.endsWith("/") ? real : real + '/';
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }

    @Override
    public void match(DirectoryLister.Match match) {
      SourceFile file = match.file();
      boolean first =
          tree.includeDirectories().size() == 1 || seen.add(real + file.name().substring(prefix));
      if (first) {
        files.add(file);
        listener.accept(file);
      }
    }
  }

  /** The operating system's word for what went wrong, without the path that Java puts before it. */
  static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in the way";
    }
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
