package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.text.JsonWriter;
import io.github.evoludigit.confiture.text.Location;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Measures the check on schemas of which a server says whether it loads them: a folder with {@code
 * files/} and {@code labels.tsv}, which has a line for each file: its name; {@code ok} or the code
 * of the first error; the line in which that statement begins; line and column of the error, where
 * the server gives them; its message. One command runs it:
 *
 * <pre>mvn -Ploads test-compile exec:java -Dloads=FOLDER -Dloads.output=FILE</pre>
 *
 * <p>It writes what we say of each file as JSON and prints a line for each code.
 */
public final class LoadsRunner {

  /**
   * What a server says of a file.
   *
   * @param file its name
   * @param state the code of the first error; {@code ok} if there is none
   * @param statement the line in which the refused statement begins; 0 if there is none
   * @param place {@code line:column} of the error; empty where the server gives none
   * @param message its message
   */
  record Label(String file, String state, int statement, String place, String message) {

    static Label of(String line) {
      String[] fields = line.split("\t", -1);
      boolean refused = !fields[1].equals("ok");
      return new Label(
          fields[0],
          fields[1],
          refused ? Integer.parseInt(fields[2]) : 0,
          refused ? fields[3] : "",
          refused ? fields[4] : "");
    }

    boolean isRefused() {
      return !state.equals("ok");
    }
  }

  /**
   * What came out of one file.
   *
   * @param label what the server says
   * @param refusals what we say, in order
   * @param doubts what we warn of, in order
   * @param failure why we say nothing; empty if we say something
   */
  record Result(Label label, List<Refusal> refusals, List<Refusal> doubts, String failure) {

    boolean isRefused() {
      return !refusals.isEmpty();
    }

    boolean isInStatement() {
      return isRefused()
          && refusals.get(0).statement().location().line() == label.statement()
          && label.isRefused();
    }

    boolean hasState() {
      return isRefused() && refusals.get(0).state().code().equals(label.state());
    }

    boolean hasPlace() {
      return isInStatement() && label.place().equals(place(refusals.get(0).location()));
    }

    private static String place(Location location) {
      return location.line() + ":" + location.column();
    }
  }

  private final List<Result> results = new ArrayList<>();

  /**
   * Runs the check over a folder.
   *
   * @param arguments the folder and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || !Files.isRegularFile(Path.of(arguments[0], "labels.tsv"))) {
      throw new IllegalArgumentException("give a folder with labels.tsv and a file to write");
    }
    LoadsRunner runner = new LoadsRunner();
    runner.run(Path.of(arguments[0]));
    runner.write(Path.of(arguments[1]));
    runner.print(System.out);
  }

  /** Reads all labelled files of a folder. */
  void run(Path folder) throws IOException {
    for (String line : Files.readAllLines(folder.resolve("labels.tsv"))) {
      if (!line.isBlank()) {
        results.add(result(folder, Label.of(line)));
      }
    }
  }

  private static Result result(Path folder, Label label) throws IOException {
    byte[] text = Files.readAllBytes(folder.resolve("files").resolve(label.file()));
    try {
      Script script = Script.of(label.file(), text);
      SchemaReading reading =
          new SchemaReader(ReadingOptions.DEFAULT, true).review(script.statements());
      return new Result(label, reading.refusals(), reading.doubts(), "");
    } catch (RuntimeException | StackOverflowError e) {
      return new Result(label, List.of(), List.of(), e.toString());
    }
  }

  /** Writes what we say as JSON. */
  void write(Path file) throws IOException {
    StringBuilder out = new StringBuilder();
    JsonWriter json = new JsonWriter(out);
    json.array();
    for (Result result : results) {
      json.object();
      json.name("file").value(result.label().file());
      json.name("problems").array();
      result.refusals().forEach(refusal -> write(json, refusal, "error"));
      result.doubts().forEach(doubt -> write(json, doubt, "warning"));
      json.end();
      json.end();
    }
    json.end();
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Files.writeString(file, out.append('\n'), StandardCharsets.UTF_8);
  }

  private static void write(JsonWriter json, Refusal refusal, String severity) {
    json.inline();
    json.name("line").value(refusal.location().line());
    json.name("column").value(refusal.location().column());
    json.name("state").value(refusal.state().code());
    json.name("severity").value(severity);
    json.name("message").value(refusal.message());
    json.end();
  }

  /** Prints the files that are not judged as by the server, then how many are, code by code. */
  void print(PrintStream out) {
    for (Result result : results) {
      if (!isRight(result)) {
        print(out, result);
      }
    }
    String format = "%-6s %6s %8s %13s %10s %12s%n";
    out.printf(format, "state", "files", "refused", "in statement", "by state", "at place");
    Map<String, List<Result>> byState = new TreeMap<>();
    List<Result> refused = new ArrayList<>();
    for (Result result : results) {
      byState.computeIfAbsent(result.label().state(), none -> new ArrayList<>()).add(result);
      if (result.label().isRefused()) {
        refused.add(result);
      }
    }
    byState.forEach((state, some) -> sum(out, format, state, some));
    sum(out, format, "total", refused);
    long falseAlarms = count(results, each -> !each.label().isRefused() && each.isRefused());
    out.println("accepted by the server, refused by us: " + falseAlarms);
    long warned = count(results, each -> !each.label().isRefused() && !each.doubts().isEmpty());
    out.println("accepted by the server, warned of by us: " + warned);
  }

  private static boolean isRight(Result result) {
    if (!result.failure().isEmpty() || !result.label().isRefused()) {
      return result.failure().isEmpty() && !result.isRefused();
    }
    boolean placed = result.label().place().isEmpty() ? result.isInStatement() : result.hasPlace();
    return placed && result.hasState();
  }

  private static void print(PrintStream out, Result result) {
    Label label = result.label();
    out.println(
        label.file()
            + ": "
            + label.state()
            + (label.isRefused() ? " " + label.statement() + " " + label.place() : "")
            + " "
            + label.message());
    if (!result.failure().isEmpty()) {
      out.println("  failed: " + result.failure());
    }
    for (Refusal refusal : result.refusals().subList(0, Math.min(1, result.refusals().size()))) {
      Location location = refusal.location();
      out.println(
          "  we say: "
              + refusal.state().code()
              + " "
              + refusal.statement().location().line()
              + " "
              + Result.place(location)
              + " "
              + refusal.message());
    }
  }

  private static void sum(PrintStream out, String format, String name, List<Result> some) {
    List<Result> placed = some.stream().filter(each -> !each.label().place().isEmpty()).toList();
    out.printf(
        format,
        name,
        some.size(),
        count(some, Result::isRefused),
        count(some, Result::isInStatement),
        count(some, Result::hasState),
        count(placed, Result::hasPlace) + "/" + placed.size());
  }

  private static long count(List<Result> some, Predicate<Result> condition) {
    return some.stream().filter(condition).count();
  }
}
