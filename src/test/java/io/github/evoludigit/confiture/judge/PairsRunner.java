package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.text.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures a {@link Differ} on labelled pairs of schemas, {@code
 * SUITE/CASE/{old.sql,new.sql,truth.json}}. One command runs it:
 *
 * <pre>mvn -Ppairs test-compile exec:java -Dpairs=FOLDER -Dpairs.output=FILE</pre>
 *
 * <p>It writes what it found of each case as JSON and prints a line for each suite.
 */
public final class PairsRunner {

  /**
   * What came out of one pair.
   *
   * @param suite the folder below the root
   * @param name the case's path below it
   * @param truth its label
   * @param changes what was reported
   * @param covering the label held against the report
   * @param failure why there is no report; empty if there is one
   */
  record Result(
      String suite,
      String name,
      FactChanges truth,
      List<ReportedChange> changes,
      Covering covering,
      String failure) {

    boolean verdictIsRight() {
      return failure.isEmpty() && truth.drift() == !changes.isEmpty();
    }

    boolean isRight() {
      return verdictIsRight() && covering.uncovered().isEmpty() && covering.spurious().isEmpty();
    }
  }

  private final Differ differ;
  private final Map<String, List<Result>> suites = new TreeMap<>();

  PairsRunner(Differ differ) {
    this.differ = differ;
  }

  /**
   * Runs the registered differ over a folder.
   *
   * @param arguments the folder of suites and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || !Files.isDirectory(Path.of(arguments[0]))) {
      throw new IllegalArgumentException("give a folder with suites of pairs and a file to write");
    }
    PairsRunner runner = new PairsRunner(Differ.registered());
    runner.run(Path.of(arguments[0]).toAbsolutePath().normalize());
    runner.write(Path.of(arguments[1]));
    runner.print(System.out);
  }

  /** Runs all pairs below a folder. */
  void run(Path folder) throws IOException {
    List<Path> labels;
    try (Stream<Path> files = Files.walk(folder)) {
      labels = files.filter(f -> f.endsWith("truth.json")).sorted().toList();
    }
    for (Path label : labels) {
      Result result = result(folder, label.getParent());
      suites.computeIfAbsent(result.suite(), none -> new ArrayList<>()).add(result);
    }
  }

  private Result result(Path root, Path folder) throws IOException {
    Path oldSql = folder.resolve("old.sql");
    Path newSql = folder.resolve("new.sql");
    FactChanges truth = FactChanges.read(folder.resolve("truth.json"));
    List<ReportedChange> changes = List.of();
    String failure = "";
    try {
      changes = differ.diff(oldSql, newSql);
    } catch (RuntimeException | IOException | StackOverflowError e) {
      failure = e.toString();
    }
    Containment containment =
        new StatedContainment(
            Files.readString(oldSql, StandardCharsets.UTF_8),
            Files.readString(newSql, StandardCharsets.UTF_8));
    return new Result(
        suite(root, folder).getFileName().toString(),
        suite(root, folder).relativize(folder).toString(),
        truth,
        changes,
        Covering.of(truth, changes, containment),
        failure);
  }

  /** The folder right below the root, or the root if the case itself is right below it. */
  static Path suite(Path root, Path folder) {
    Path inner = root.relativize(folder);
    return inner.getNameCount() == 1 ? root : root.resolve(inner.getName(0));
  }

  /** Writes all results as JSON. */
  void write(Path file) throws IOException {
    StringBuilder out = new StringBuilder();
    JsonWriter json = new JsonWriter(out);
    json.array();
    suites.values().stream().flatMap(List::stream).forEach(result -> write(json, result));
    json.end();
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(file, out.append('\n'));
  }

  private static void write(JsonWriter json, Result result) {
    json.object();
    json.name("suite").value(result.suite());
    json.name("case").value(result.name());
    json.name("drift").value(!result.changes().isEmpty());
    json.name("truth").value(result.truth().drift());
    json.name("verdictIsRight").value(result.verdictIsRight());
    if (!result.failure().isEmpty()) {
      json.name("failure").value(result.failure());
    }
    changes(json, "changes", result.changes());
    texts(json, "covered", result.covering().covered());
    texts(json, "uncovered", result.covering().uncovered());
    changes(json, "spurious", result.covering().spurious());
    json.end();
  }

  private static void changes(JsonWriter json, String name, List<ReportedChange> changes) {
    json.name(name).array();
    for (ReportedChange change : changes) {
      json.inline();
      json.name("kind").value(change.kind());
      json.name("identity").value(change.identity());
      json.name("text").value(change.text());
      json.end();
    }
    json.end();
  }

  private static void texts(JsonWriter json, String name, List<String> texts) {
    json.name(name).array();
    texts.forEach(json::value);
    json.end();
  }

  /**
   * Prints the failing cases, then suite by suite how many verdicts, facts and changes are right.
   */
  void print(PrintStream out) {
    suites.values().stream()
        .flatMap(List::stream)
        .filter(result -> !result.isRight())
        .forEach(result -> print(out, result));
    String format = "%-12s %6s %14s %16s %9s%n";
    out.printf(format, "suite", "cases", "verdict right", "facts covered", "spurious");
    List<Result> all = new ArrayList<>();
    suites.forEach(
        (suite, results) -> {
          sum(out, format, suite, results);
          all.addAll(results);
        });
    sum(out, format, "total", all);
  }

  private static void print(PrintStream out, Result result) {
    out.println(
        result.suite()
            + '/'
            + result.name()
            + (result.verdictIsRight()
                ? ": not all right"
                : ": wrong verdict, drift is " + result.truth().drift()));
    if (!result.failure().isEmpty()) {
      out.println("  failed: " + result.failure());
    }
    result.covering().uncovered().forEach(fact -> out.println("  missed: " + fact));
    result.covering().spurious().forEach(change -> out.println("  spurious: " + change.text()));
  }

  private static void sum(PrintStream out, String format, String name, List<Result> results) {
    long right = results.stream().filter(Result::verdictIsRight).count();
    int covered = results.stream().mapToInt(r -> r.covering().covered().size()).sum();
    int missed = results.stream().mapToInt(r -> r.covering().uncovered().size()).sum();
    int spurious = results.stream().mapToInt(r -> r.covering().spurious().size()).sum();
    out.printf(
        format,
        name,
        results.size(),
        right + "/" + results.size(),
        covered + "/" + (covered + missed),
        spurious);
  }
}
