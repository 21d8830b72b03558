package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

  private final SourceTree tree;
  private final Consumer<SourceFile> listener;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

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
    SourceFinder finder = new SourceFinder(tree, listener);
    DirectoryLister lister = new DirectoryLister(tree, executor);
    for (Path directory : tree.includeDirectories()) {
      finder.include(directory, lister);
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
        SourceFile source =
            new SourceFile(real, name, found.size(), found.lastModifiedTime().toMillis());
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
    Found found = new Found(directory, real);
    DirectoryLister.Directory top = lister.list(directory, name);
    if (tree.includes().size() == 1) {
      top.visit(found, problems::add);
    } else {
      List<DirectoryLister.Match> matches = new ArrayList<>();
      top.visit(matches::add, problems::add);
      matches.sort(Comparator.comparingInt(DirectoryLister.Match::pattern));
      matches.forEach(found);
    }
  }

  /** Takes the files of one include directory, unless they were known before. */
  private final class Found implements Consumer<DirectoryLister.Match> {

    private final Path directory;
    private final Path real;

    Found(Path directory, Path real) {
      this.directory = directory;
      this.real = real;
    }

    @Override
    public void accept(DirectoryLister.Match match) {
      SourceFile file = match.file();
      boolean first =
          tree.includeDirectories().size() == 1
              || seen.add(real.resolve(directory.relativize(file.path())));
      if (first) {
        files.add(file);
        listener.accept(file);
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
