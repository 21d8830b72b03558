package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * Finds the source files of a tree, in build order.
 *
 * <p>Symbolic links are not followed (so a loop cannot be entered and a file has one path), except
 * for an include directory that is one itself; a link that looks like a source file or leads to a
 * directory is reported.
 */
public final class SourceFinder {

  private final SourceTree tree;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private SourceFinder(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * Lists a tree.
   *
   * @param tree where to look and what for
   * @param executor lists directories in parallel; the result does not depend on it
   * @return the files and the problems; a missing include directory is one of these
   */
  public static SourceListing find(SourceTree tree, ExecutorService executor) {
    SourceFinder finder = new SourceFinder(tree);
    DirectoryLister lister = new DirectoryLister(tree, executor);
    for (Path directory : tree.includeDirectories()) {
      finder.include(directory, lister);
    }
    return new SourceListing(finder.files, finder.problems);
  }

  private void include(Path directory, DirectoryLister lister) {
    String name = nameOf(directory);
    Path real;
    try {
      real = directory.toRealPath();
    } catch (NoSuchFileException e) {
      problem(
          name,
          "missing-directory",
          "this include directory does not exist",
          "create it, or correct includeDirs");
      return;
    } catch (IOException e) {
      problem(name, "unreadable", "cannot read this directory: " + reason(e), "");
      return;
    }
    if (!Files.isDirectory(real)) {
      problem(
          name,
          "not-a-directory",
          "this include directory is a file",
          "include its directory, and name the file in the include patterns");
      return;
    }
    List<DirectoryLister.Match> matches = new ArrayList<>();
    lister.list(directory, name).addTo(matches, problems);
    if (tree.includes().size() > 1) {
      matches.sort(Comparator.comparingInt(DirectoryLister.Match::pattern));
    }
    for (DirectoryLister.Match match : matches) {
      boolean first =
          tree.includeDirectories().size() == 1
              || seen.add(real.resolve(directory.relativize(match.file().path())));
      if (first) {
        files.add(match.file());
      }
    }
  }

  private void problem(String file, String code, String message, String remedy) {
    problems.add(new Problem(Location.ofFile(file), code, message, remedy));
  }

  private String nameOf(Path directory) {
    Path base = tree.baseDirectory();
    boolean sameRoot = directory.getRoot().equals(base.getRoot());
    Path relative = sameRoot ? base.relativize(directory) : directory;
    return relative.toString().replace('\\', '/');
  }

  /** The operating system's word for what went wrong, without the path that Java puts before it. */
  static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
