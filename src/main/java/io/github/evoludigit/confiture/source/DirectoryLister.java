package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Lists one include directory, each of its directories as a task of its own. */
final class DirectoryLister {

  /** Who hears of what directories hold. */
  interface Visitor {

    void match(Match match);

    void problem(Problem problem);
  }

  /** What a directory holds that matters. */
  private interface Entry {

    /** Its name in the directory. */
    String name();

    /** Hands over what it is, or what is below it, in order. */
    void visit(Visitor visitor);
  }

  private record ByName(FileOrder order) implements Comparator<Entry> {

    @Override
    public int compare(Entry a, Entry b) {
      return order.compare(a.name(), b.name());
    }
  }

  /** A file and the index of the include pattern that it matched first. */
  record Match(String name, SourceFile file, int pattern) implements Entry {

    @Override
    public void visit(Visitor visitor) {
      visitor.match(this);
    }
  }

  /** Something that looks like a source file, or may hold some, and cannot be used. */
  private record Obstacle(String name, Problem problem) implements Entry {

    Obstacle(String name, String file, String code, String message, String remedy) {
      this(name, new Problem(Location.ofFile(file), code, message, remedy));
    }

    @Override
    public void visit(Visitor visitor) {
      visitor.problem(problem);
    }
  }

  private final List<Path> excludeDirectories;
  private final PathPatterns includes;
  private final PathPatterns excludes;
  private final Comparator<Entry> order;
  private final ExecutorService executor;

  /** Who lists everything where there are no other threads. */
  private final Thread caller = Thread.currentThread();

  DirectoryLister(SourceTree tree, ExecutorService executor) {
    this.excludeDirectories = tree.excludeDirectories();
    this.includes = new PathPatterns(tree.includes());
    this.excludes = new PathPatterns(tree.excludes());
    this.order = new ByName(tree.order());
    this.executor = executor;
  }

  /**
   * Lists everything below a directory.
   *
   * @param directory where to look
   * @param name the directory's path relative to the base directory, with {@code /}
   */
  Directory list(TreeNode directory, String name) {
    String prefix = name.isEmpty() ? "" : name + '/';
    Directory top = new Directory(directory, name, prefix, prefix.length());
    if (isExcluded(directory)) {
      top.isListed = false;
    } else {
      top.listing = executor.submit(top);
    }
    return top;
  }

  private boolean isExcluded(TreeNode directory) {
    for (Path excluded : excludeDirectories) {
      if (directory.isBelow(excluded)) {
        return true;
      }
    }
    return false;
  }

  /** A directory that is being listed. */
  final class Directory implements Entry, Callable<List<Entry>> {

    /** The path of this directory relative to the base directory, with a {@code /} at its end. */
    private final String prefix;

    private final TreeNode directory;
    private final String name;

    /** How much of a path comes before the part that patterns are matched with. */
    private final int root;

    private boolean isListed = true;

    /** What another thread does; null if there is none. */
    private Future<List<Entry>> listing;

    private Directory(TreeNode directory, String name, String prefix, int root) {
      this.directory = directory;
      this.name = name;
      this.prefix = prefix;
      this.root = root;
    }

    @Override
    public String name() {
      return name;
    }

    /**
     * Waits for the listing and hands over what it found, in order. However deep the directories
     * are, the stack is not: those that are open are in a list.
     */
    @Override
    public void visit(Visitor visitor) {
      List<Iterator<Entry>> open = new ArrayList<>();
      open.add(entries().iterator());
      while (!open.isEmpty()) {
        Iterator<Entry> deepest = open.get(open.size() - 1);
        if (!deepest.hasNext()) {
          open.remove(open.size() - 1);
          continue;
        }
        Entry entry = deepest.next();
        if (entry instanceof Directory directory) {
          open.add(directory.entries().iterator());
        } else {
          entry.visit(visitor);
        }
      }
    }

    private List<Entry> entries() {
      if (!isListed) {
        return List.of();
      }
      return listing == null ? call() : Tasks.result(listing);
    }

    @Override
    public List<Entry> call() {
      List<Entry> entries = new ArrayList<>();
      try {
        for (TreeNode child : directory.children()) {
          add(entries, child);
        }
      } catch (IOException | DirectoryIteratorException e) {
        IOException cause =
            e instanceof DirectoryIteratorException d ? d.getCause() : (IOException) e;
        entries.add(
            new Obstacle(
                "",
                prefix,
                "unreadable",
                "cannot list this directory: " + SourceFinder.reason(cause),
                "make it readable or exclude it"));
      }
      entries.sort(order);
      return entries;
    }

    private void add(List<Entry> entries, TreeNode child) {
      Optional<Entry> entry = look(child);
      if (entry.isPresent()) {
        entries.add(entry.get());
      }
    }

    private Optional<Entry> look(TreeNode child) {
      String name = child.name();
      String full = prefix + name;
      String relative = full.substring(root);
      try {
        TreeNode.Kind kind = child.kind();
        if (kind == TreeNode.Kind.DIRECTORY) {
          return below(child, name, relative);
        }
        if (kind == TreeNode.Kind.SUBMODULE) {
          return submodule(child, name, relative);
        }
        int pattern = includes.firstMatch(relative);
        boolean wanted = pattern >= 0 && excludes.firstMatch(relative) < 0;
        if (kind == TreeNode.Kind.SYMBOLIC_LINK) {
          return link(child, name, relative, wanted);
        }
        if (!wanted) {
          return Optional.empty();
        }
        if (kind != TreeNode.Kind.FILE) {
          return Optional.of(
              new Obstacle(name, full, "not-a-file", "this is not a regular file", "exclude it"));
        }
        if (!child.hasPortableName()) {
          return Optional.of(
              new Obstacle(
                  name,
                  full,
                  "malformed-name",
                  "the name of this file is not UTF-8",
                  "rename it: the hash is computed over names in UTF-8"));
        }
        return Optional.of(new Match(name, child.file(full), pattern));
      } catch (NoSuchFileException e) {
        return includes.firstMatch(relative) < 0
            ? Optional.empty()
            : Optional.of(new Obstacle(name, SourceReader.vanished(full)));
      } catch (IOException e) {
        return Optional.of(
            new Obstacle(
                name,
                full,
                "unreadable",
                "cannot read the attributes of this file: " + SourceFinder.reason(e),
                "make it readable or exclude it"));
      }
    }

    private Optional<Entry> below(TreeNode child, String name, String relative) {
      if (isExcluded(child) || excludes.matchesAllBelow(relative)) {
        return Optional.empty();
      }
      Directory directory = new Directory(child, name, prefix + name + '/', root);
      // A thread that lists alone comes to it when it is visited, with nothing on its stack.
      if (Thread.currentThread() != caller) {
        directory.listing = executor.submit(directory);
      }
      return Optional.of(directory);
    }

    /** The files of a submodule are in another repository. */
    private Optional<Entry> submodule(TreeNode child, String name, String relative) {
      if (isExcluded(child) || excludes.matchesAllBelow(relative)) {
        return Optional.empty();
      }
      return Optional.of(
          new Obstacle(
              name,
              prefix + name,
              "submodule",
              "this submodule is not followed: at a revision its files count as absent",
              "exclude it"));
    }

    private Optional<Entry> link(TreeNode child, String name, String relative, boolean wanted) {
      boolean toDirectory = child.leadsToDirectory();
      boolean excluded =
          toDirectory ? isExcluded(child) || excludes.matchesAllBelow(relative) : !wanted;
      return excluded
          ? Optional.empty()
          : Optional.of(
              new Obstacle(
                  name,
                  prefix + name,
                  "symbolic-link",
                  "this symbolic link is not followed",
                  toDirectory
                      ? "add the directory that it leads to to the include directories, or"
                          + " exclude the link"
                      : "put the file itself here, or exclude the link"));
    }
  }
}
