package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A project directory with a generated source tree: tables, views and functions in nested
 * directories, with what must be passed over (notes, an excluded directory) among them. The same
 * shape gives the same bytes everywhere.
 */
final class GeneratedTree {

  /** The directory that no build reads, relative to the project directory. */
  static final String EXCLUDED = "db/schema/deprecated";

  /** How many directories the files of one kind are in. */
  private static final int MODULES = 40;

  private static final int NOTE_EVERY = 10;
  private static final int DEPRECATED_EVERY = 20;

  /**
   * What a tree looks like.
   *
   * @param name a name for directories and tables of results
   * @param files the number of source files
   * @param bytes the mean size of a file; shorter ones are filled with comments
   * @param loads whether PostgreSQL could load the files in build order: no table refers to another
   */
  record Shape(String name, int files, int bytes, boolean loads) {

    /** Files as people write them, 1.5 KiB in the mean. */
    static Shape usual(int files) {
      return new Shape(Integer.toString(files), files, 1536, false);
    }

    /** The same, and a schema that passes the check. */
    static Shape loadable(int files) {
      return new Shape(files + "-that-load", files, 1536, true);
    }

    /** 1 GiB in 200 files. */
    static Shape large() {
      return new Shape("1GiB", 200, (1 << 30) / 200, false);
    }
  }

  private final Path directory;

  private GeneratedTree(Path directory) {
    this.directory = directory;
  }

  /** The project directory. */
  Path directory() {
    return directory;
  }

  /**
   * Writes a tree.
   *
   * @param parent where to put it
   */
  static GeneratedTree write(Path parent, Shape shape) throws IOException {
    GeneratedTree tree = new GeneratedTree(parent.resolve("tree-" + shape.name()));
    tree.delete();
    new Writer(tree.directory, shape).write();
    return tree;
  }

  /** Deletes the tree and whatever was built of it. */
  void delete() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).forEach(GeneratedTree::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one tree. */
  private static final class Writer {

    private final Path directory;
    private final Shape shape;
    private final GeneratedDdl ddl = new GeneratedDdl();
    private final Set<Path> made = new HashSet<>();

    Writer(Path directory, Shape shape) {
      this.directory = directory;
      this.shape = shape;
    }

    void write() throws IOException {
      int tables = Math.max(1, shape.files() * 6 / 10);
      int views = shape.files() * 2 / 10;
      for (int i = 0; i < shape.files(); i++) {
        if (i < tables) {
          file("10_tables", i, "table", ddl.table(i, shape.loads() ? 0 : i));
        } else if (i < tables + views) {
          file("20_views", i, "view", ddl.view(i, tables));
        } else {
          file("30_functions", i, "function", ddl.function(i));
        }
      }
      for (int i = 0; i < Math.max(1, shape.files() / DEPRECATED_EVERY); i++) {
        put(directory.resolve(EXCLUDED).resolve("old" + i + ".sql"), "CREATE TABLE dead();\n");
      }
    }

    private void file(String kind, int number, String suffix, String text) throws IOException {
      String module = String.format("%02d_module", number % MODULES);
      Path parent = directory.resolve(Path.of("db", "schema", kind, module));
      put(
          parent.resolve(String.format("%06d_%s.sql", number, suffix)),
          ddl.padded(text, shape.bytes()));
      if (number % NOTE_EVERY == 0) {
        put(parent.resolve("note" + number + ".md"), "Not a source file.\n");
      }
    }

    private void put(Path file, String text) throws IOException {
      if (made.add(file.getParent())) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text);
    }
  }

  /** The shapes that are measured, from the smallest. */
  static List<Shape> shapes(String sizes) {
    return Stream.of(sizes.split(","))
        .map(String::trim)
        .map(size -> size.equals("1GiB") ? Shape.large() : Shape.usual(Integer.parseInt(size)))
        .toList();
  }
}
