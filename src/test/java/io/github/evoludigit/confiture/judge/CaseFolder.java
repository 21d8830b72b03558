package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of a diff case: {@code KIND/WHAT-HAPPENS}, or {@code KIND/SUBJECT/WHAT-HAPPENS} of the
 * large kinds, with {@code old.sql}, {@code new.sql} and {@code changes.txt}, which has a line for
 * each change ({@code ~ column public.t.c: type: integer -> bigint}) and is empty where both make
 * the same database.
 *
 * @param root the folder of all cases
 * @param folder the case's folder
 */
public record CaseFolder(Path root, Path folder) {

  private static final String CASES = "src/test/resources/cases";

  private static final Set<String> FILES = Set.of("old.sql", "new.sql", "changes.txt");

  /**
   * All folders below {@code src/test/resources/cases} with files in them, in order of path; beside
   * them is a README.
   */
  public static List<CaseFolder> all() throws IOException {
    Path root = casesFolder();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::getParent)
          .filter(folder -> !folder.equals(root))
          .collect(Collectors.toCollection(TreeSet::new))
          .stream()
          .map(folder -> new CaseFolder(root, folder))
          .toList();
    }
  }

  /** The folder in the sources and not its copy, so that expectations can be rewritten. */
  private static Path casesFolder() {
    try {
      Path directory =
          Path.of(CaseFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      while (!Files.isDirectory(directory.resolve(CASES))) {
        directory = directory.getParent();
      }
      return directory.resolve(CASES);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code KIND/WHAT-HAPPENS} or {@code KIND/SUBJECT/WHAT-HAPPENS}. */
  public String name() {
    return root.relativize(folder).toString().replace('\\', '/');
  }

  /** What is wrong with the folder; empty if nothing is. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    int depth = root.relativize(folder).getNameCount();
    if (depth < 2 || depth > 3) {
      faults.add("a case is a folder KIND/WHAT-HAPPENS or KIND/SUBJECT/WHAT-HAPPENS");
    }
    Set<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
    FILES.stream().filter(f -> !names.contains(f)).sorted().forEach(f -> faults.add("no " + f));
    names.stream()
        .filter(f -> !FILES.contains(f))
        .sorted()
        .forEach(f -> faults.add("what is " + f));
    return faults;
  }

  /** The old side. */
  public Path oldSql() {
    return folder.resolve("old.sql");
  }

  /** The new side. */
  public Path newSql() {
    return folder.resolve("new.sql");
  }

  /** The expected changes, a line each. */
  List<String> expected() throws IOException {
    return Files.readString(folder.resolve("changes.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** Replaces the expected changes. */
  void rewrite(List<String> changes) throws IOException {
    StringBuilder text = new StringBuilder();
    changes.forEach(change -> text.append(change).append('\n'));
    Files.writeString(folder.resolve("changes.txt"), text);
  }
}
