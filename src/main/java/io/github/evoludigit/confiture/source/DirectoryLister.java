package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Lists one include directory, each of its directories as a task of its own. */
final class DirectoryLister {

  /** A file and the index of the include pattern that it matched first. */
  record Match(SourceFile file, int pattern) {}

  private final List<Path> excludeDirectories;
  private final PathPatterns includes;
  private final PathPatterns excludes;
  private final Comparator<String> order;
  private final ExecutorService executor;

  DirectoryLister(SourceTree tree, ExecutorService executor) {
    this.excludeDirectories = tree.excludeDirectories();
    this.includes = new PathPatterns(tree.includes());
    this.excludes = new PathPatterns(tree.excludes());
    this.order = tree.order().names();
    this.executor = executor;
  }

  /**
   * Lists everything below a directory.
   *
   * @param directory where to look
   * @param name the directory's path relative to the base directory, with {@code /}
   */
  Directory list(Path directory, String name) {
    String prefix = name.isEmpty() ? "" : name + '/';
    Directory top = new Directory(prefix, prefix.length());
    if (!isExcluded(directory)) {
      top.listing = executor.submit(() -> top.read(directory));
    }
    return top;
  }

  private boolean isExcluded(Path directory) {
    for (Path excluded : excludeDirectories) {
      if (directory.startsWith(excluded)) {
        return true;
      }
    }
    return false;
  }

  /** What a directory holds: a source file, a directory with more, or a problem. */
  private record Entry(
      String name, Optional<Match> match, Optional<Directory> below, Optional<Problem> problem) {}

  /** A directory that is being listed. */
  final class Directory {

    /** The path of this directory relative to the base directory, with a {@code /} at its end. */
    private final String prefix;

    /** How much of a path comes before the part that patterns are matched with. */
    private final int root;

    private Future<List<Entry>> listing;

    private Directory(String prefix, int root) {
      this.prefix = prefix;
      this.root = root;
    }

    /** Waits for the listing and adds what it found, in order. */
    void addTo(Collection<Match> matches, Collection<Problem> problems) {
      if (listing == null) {
        return;
      }
      for (Entry entry : Tasks.result(listing)) {
        entry.match().ifPresent(matches::add);
        entry.problem().ifPresent(problems::add);
        entry.below().ifPresent(directory -> directory.addTo(matches, problems));
      }
    }

    private List<Entry> read(Path directory) {
      List<Entry> entries = new ArrayList<>();
      try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
        for (Path child : children) {
          look(child).ifPresent(entries::add);
        }
      } catch (IOException | DirectoryIteratorException e) {
        IOException cause =
            e instanceof DirectoryIteratorException d ? d.getCause() : (IOException) e;
        entries.add(
            problem(
                "",
                prefix,
                "unreadable",
                "cannot list this directory: " + SourceFinder.reason(cause),
                "make it readable or exclude it"));
      }
      entries.sort(Comparator.comparing(Entry::name, order));
      return entries;
    }

    private Optional<Entry> look(Path child) {
      Optional<String> decoded = FileName.of(child);
      String name = decoded.orElseGet(() -> child.getFileName().toString());
      String full = prefix + name;
      String relative = full.substring(root);
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
          return below(child, name, relative);
        }
        int pattern = includes.firstMatch(relative);
        boolean wanted = pattern >= 0 && excludes.firstMatch(relative) < 0;
        if (attributes.isSymbolicLink()) {
          return link(child, name, relative, wanted);
        }
        if (!wanted) {
          return Optional.empty();
        }
        if (!attributes.isRegularFile()) {
          return Optional.of(
              problem(name, full, "not-a-file", "this is not a regular file", "exclude it"));
        }
        if (decoded.isEmpty()) {
          return Optional.of(
              problem(
                  name,
                  full,
                  "malformed-name",
                  "the name of this file is not UTF-8",
                  "rename it, for the hash is computed over names in UTF-8"));
        }
        SourceFile file =
            new SourceFile(
                child, full, attributes.size(), attributes.lastModifiedTime().toMillis());
        return Optional.of(
            new Entry(
                name, Optional.of(new Match(file, pattern)), Optional.empty(), Optional.empty()));
      } catch (NoSuchFileException e) {
        return includes.firstMatch(relative) < 0
            ? Optional.empty()
            : Optional.of(problem(name, SourceReader.vanished(full)));
      } catch (IOException e) {
        return Optional.of(
            problem(
                name,
                full,
                "unreadable",
                "cannot look at this file: " + SourceFinder.reason(e),
                "make it readable or exclude it"));
      }
    }

    private Optional<Entry> below(Path child, String name, String relative) {
      if (isExcluded(child) || excludes.matchesAllBelow(relative)) {
        return Optional.empty();
      }
      Directory directory = new Directory(prefix + name + '/', root);
      directory.listing = executor.submit(() -> directory.read(child));
      return Optional.of(
          new Entry(name, Optional.empty(), Optional.of(directory), Optional.empty()));
    }

    private Optional<Entry> link(Path child, String name, String relative, boolean wanted) {
      boolean toDirectory = Files.isDirectory(child);
      boolean excluded =
          toDirectory ? isExcluded(child) || excludes.matchesAllBelow(relative) : !wanted;
      return excluded
          ? Optional.empty()
          : Optional.of(
              problem(
                  name,
                  prefix + name,
                  "symbolic-link",
                  "this symbolic link is not followed",
                  toDirectory
                      ? "add the directory it leads to to the include directories, or exclude it"
                      : "put the file itself here, or exclude the link"));
    }
  }

  private static Entry problem(
      String name, String file, String code, String message, String remedy) {
    return problem(name, new Problem(Location.ofFile(file), code, message, remedy));
  }

  private static Entry problem(String name, Problem problem) {
    return new Entry(name, Optional.empty(), Optional.empty(), Optional.of(problem));
  }
}
