package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.database.CatalogScript;
import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges migrations between labelled pairs of schemas, {@code SUITE/CASE/{old.sql,new.sql,
 * truth.json}}: a server has the old schema, runs the migration, and its catalogs must then be
 * those of the new one. One command runs it:
 *
 * <pre>mvn -Pplans test-compile exec:java -Dpairs=FOLDER -Dplans.output=FOLDER2</pre>
 *
 * <p>It writes each case's {@code migration.sql}, or {@code refused.txt} where something of it is
 * refused, with the script as far as it goes beside it as {@code partial.sql}; {@code wrong.txt}
 * where the server says that it is wrong. {@code -Dplans.safe=false} takes the short form of the
 * migrations. pgCodeKeeper's scripts are judged beside ours, {@code -Dplans.codekeeper=false}
 * leaves them out.
 */
public final class PlansRunner {

  /** What became of a migration. */
  enum Outcome {
    RIGHT,
    REFUSED,
    WRONG
  }

  /**
   * Who writes.
   *
   * @param name how it is called in what is printed; {@link #OURS} for our own
   * @param migrations what writes
   * @param fromDumps whether it is given the statements that a server writes of the schemas, and
   *     not the schemas as they are written
   */
  record Writer(String name, MigrationWriter migrations, boolean fromDumps) {

    boolean isOurs() {
      return name.equals(OURS);
    }
  }

  /**
   * A schema as a server has it.
   *
   * @param load what loads it
   * @param facts what its catalogs keep
   * @param script the statements that would make it again
   */
  private record LoadedSide(SchemaLoad load, CatalogFacts facts, String script) {}

  /** How many there are of each outcome. */
  private static final class Tally {
    private final Map<Outcome, Integer> counts = new TreeMap<>();

    void add(Outcome outcome) {
      counts.merge(outcome, 1, Integer::sum);
    }

    int of(Outcome outcome) {
      return counts.getOrDefault(outcome, 0);
    }

    static Tally sum(Iterable<Tally> tallies) {
      Tally sum = new Tally();
      for (Tally tally : tallies) {
        tally.counts.forEach((outcome, count) -> sum.counts.merge(outcome, count, Integer::sum));
      }
      return sum;
    }

    @Override
    public String toString() {
      int all = counts.values().stream().mapToInt(Integer::intValue).sum();
      return of(Outcome.RIGHT)
          + " right, "
          + of(Outcome.REFUSED)
          + " refused, "
          + of(Outcome.WRONG)
          + " wrong of "
          + all;
    }
  }

  private final PostgresServer server;

  private final List<Writer> writers;

  private final Path output;
  private final PrintStream out;

  /** Writer -> suite -> how many. */
  private final Map<String, Map<String, Tally>> tallies = new LinkedHashMap<>();

  /** Pairs that make the same database, for which there is nothing to do, and yet was done. */
  private final List<String> needless = new ArrayList<>();

  private int same;

  /** How our own migrations are called in what is printed. */
  static final String OURS = "plans";

  private static final List<String> FILES =
      List.of("migration.sql", "refused.txt", "partial.sql", "wrong.txt");

  /** How a fault begins that is the server's error, with the line of the statement. */
  private static final Pattern FAILURE = Pattern.compile("^migration\\.sql:(\\d+):");

  private static final String CODEKEEPER =
      "io.github.evoludigit.confiture.judge.CodeKeeperMigrations";

  PlansRunner(PostgresServer server, List<Writer> writers, Path output, PrintStream out) {
    this.server = server;
    this.writers = writers;
    this.output = output;
    this.out = out;
  }

  /**
   * Judges the pairs of a folder.
   *
   * @param arguments the folder of suites, the one to write into, whether to write migrations that
   *     are safe on a running database, and whether pgCodeKeeper writes too
   */
  public static void main(String[] arguments)
      throws IOException, SQLException, ReflectiveOperationException {
    if (arguments.length != 4 || !Files.isDirectory(Path.of(arguments[0]))) {
      throw new IllegalArgumentException(
          "give a folder with suites of pairs, a folder to write, and true or false twice");
    }
    List<Writer> writers = new ArrayList<>();
    writers.add(new Writer(OURS, new EngineMigrations(Boolean.parseBoolean(arguments[2])), false));
    if (Boolean.parseBoolean(arguments[3])) {
      MigrationWriter peer =
          (MigrationWriter) Class.forName(CODEKEEPER).getDeclaredConstructor().newInstance();
      writers.add(new Writer("pgCodeKeeper", peer, false));
      writers.add(new Writer("pgCodeKeeper-from-dumps", peer, true));
    }
    PlansRunner runner =
        new PlansRunner(PostgresServer.get(), writers, Path.of(arguments[1]), System.out);
    runner.run(Path.of(arguments[0]).toAbsolutePath().normalize());
    runner.print();
  }

  /** Judges all pairs below a folder. */
  void run(Path folder) throws IOException, SQLException {
    List<Path> labels;
    try (Stream<Path> files = Files.walk(folder)) {
      labels = files.filter(f -> f.endsWith("truth.json")).sorted().toList();
    }
    for (Path label : labels) {
      Path pair = label.getParent();
      Path suite = PairsRunner.suite(folder, pair);
      String name = suite.getFileName() + "/" + suite.relativize(pair);
      if (FactChanges.read(label).drift()) {
        judge(suite.getFileName().toString(), name, pair);
      } else {
        same(name, pair);
      }
    }
  }

  private void judge(String suite, String name, Path pair) throws IOException, SQLException {
    Path oldSql = pair.resolve("old.sql");
    Path newSql = pair.resolve("new.sql");
    LoadedSide before = side(oldSql);
    LoadedSide after = side(newSql);
    MigrationJudge judge = new MigrationJudge(server, before.load(), before.facts(), after.facts());
    for (Writer writer : writers) {
      Path sides = pair;
      if (writer.fromDumps()) {
        sides = output.resolve("dumps").resolve(name);
        write(sides, "old.sql", dump(before.script()));
        write(sides, "new.sql", dump(after.script()));
      }
      Outcome outcome = outcome(judge, writer, name, sides);
      tallies
          .computeIfAbsent(writer.name(), none -> new TreeMap<>())
          .computeIfAbsent(suite, none -> new Tally())
          .add(outcome);
    }
  }

  /**
   * A script as pg_dump would write it: without the comment that every database has, and with names
   * of types that need no schema.
   */
  private static String dump(String script) {
    return script
        .replaceFirst("COMMENT ON extension plpgsql IS '[^;]*;\n", "")
        .replace("pg_catalog.text", "text")
        .replace("pg_catalog.name", "name");
  }

  /** Loads a schema, after schemas that it takes to exist. */
  private LoadedSide side(Path file) throws IOException, SQLException {
    String text = Files.readString(file);
    while (true) {
      SchemaLoad load = new SchemaLoad(file.toString(), text.getBytes(StandardCharsets.UTF_8));
      try {
        return Judgement.loaded(
            server,
            load,
            connection -> {
              CatalogFacts facts = new CatalogReader(connection).read();
              return new LoadedSide(load, facts, CatalogScript.read(connection));
            });
      } catch (SchemaLoad.LoadException e) {
        String schema = e.missingSchema().orElseThrow(() -> e);
        text = "CREATE SCHEMA \"" + schema + "\";\n" + text;
      }
    }
  }

  private Outcome outcome(MigrationJudge judge, Writer writer, String name, Path sides)
      throws IOException, SQLException {
    Path folder = (writer.isOurs() ? output : output.resolve(writer.name())).resolve(name);
    WrittenMigration migration;
    try {
      migration = written(writer, sides);
    } catch (IOException e) {
      migration = new WrittenMigration("", List.of(String.valueOf(e.getMessage())));
    }
    clear(folder);
    if (!migration.refused().isEmpty()) {
      write(folder, "refused.txt", String.join("\n", migration.refused()));
      write(folder, "partial.sql", migration.sql());
      return Outcome.REFUSED;
    }
    write(folder, "migration.sql", migration.sql());
    List<String> faults = judge.faults(migration.sql());
    if (faults.isEmpty()) {
      return Outcome.RIGHT;
    }
    if (waitsForPerson(migration.sql(), faults)) {
      clear(folder);
      write(folder, "refused.txt", "a place to fill in: " + String.join("\n", faults));
      write(folder, "partial.sql", migration.sql());
      return Outcome.REFUSED;
    }
    write(folder, "wrong.txt", String.join("\n", faults));
    if (writer.isOurs()) {
      out.println(name + ": wrong");
      faults.forEach(fault -> out.println("  " + fault));
    }
    return Outcome.WRONG;
  }

  /**
   * Whether it fails at a statement before which it asks for values that only a person knows: the
   * schema has rows of its own in that table.
   */
  private static boolean waitsForPerson(String sql, List<String> faults) {
    Matcher failure = FAILURE.matcher(faults.get(0));
    if (!failure.find()) {
      return false;
    }
    int line = Integer.parseInt(failure.group(1));
    return line > 1 && sql.lines().toList().get(line - 2).startsWith("-- FILL IN before: ");
  }

  private static WrittenMigration written(Writer writer, Path sides) throws IOException {
    return writer.migrations().between(sides.resolve("old.sql"), sides.resolve("new.sql"));
  }

  private void same(String name, Path pair) throws IOException {
    same++;
    WrittenMigration migration = written(writers.get(0), pair);
    boolean isEmpty =
        migration.refused().isEmpty()
            && Script.of("migration.sql", migration.sql().getBytes(StandardCharsets.UTF_8))
                .statements()
                .isEmpty();
    if (!isEmpty) {
      needless.add(name);
    }
  }

  private static void clear(Path folder) throws IOException {
    for (String file : FILES) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(file), text.endsWith("\n") ? text : text + '\n');
  }

  /** Prints how many there are, ours in the last line. */
  void print() {
    needless.forEach(name -> out.println(name + ": nothing is to be done, but something was"));
    out.println(
        (same - needless.size()) + " of " + same + " pairs that are the same have an empty plan");
    List<String> names = new ArrayList<>(tallies.keySet());
    names.remove(OURS);
    names.add(OURS);
    for (String name : names) {
      Map<String, Tally> suites = tallies.getOrDefault(name, Map.of());
      suites.forEach((suite, tally) -> out.println("  " + name + " " + suite + ": " + tally));
      out.println(name + ": " + Tally.sum(suites.values()));
    }
  }
}
