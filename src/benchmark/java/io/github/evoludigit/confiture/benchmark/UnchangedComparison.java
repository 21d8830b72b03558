package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures {@code build}, {@code check} and {@code verify} together, in a Maven that has just
 * started, of a schema that was built and verified before: with nothing changed since, and with one
 * file changed, in turns with the script in Python. What counts is the goals' own time, which they
 * print where their log is asked for details, and not the start of Maven.
 */
final class UnchangedComparison {

  private static final String SIZES = "100,1000,10000";

  private static final Pattern TOOK = Pattern.compile("This goal took ([0-9.]+) ms");

  private static final Pattern HASH = Pattern.compile("hash ([0-9a-f]{64})");

  private final Settings settings;

  UnchangedComparison(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    Optional<Yardstick> python = Yardstick.python(settings);
    ResultTable table =
        new ResultTable(
            "build, check and verify in a fresh Maven" + ResultTable.TIMES,
            List.of("files", "changed", "goals", "Python", "goals to Python"));
    for (String size : settings.sizesOr(SIZES).split(",")) {
      GeneratedTree tree =
          GeneratedTree.write(
              settings.directory(), GeneratedTree.Shape.loadable(Integer.parseInt(size.trim())));
      try {
        measure(tree, size.trim(), python, table);
      } finally {
        tree.delete();
      }
    }
  }

  private void measure(
      GeneratedTree tree, String size, Optional<Yardstick> python, ResultTable table)
      throws Exception {
    GoalComparison.project(tree.directory(), settings);
    goals(tree, "accept");
    goals(tree, "build", "check", "verify");
    Times nothing = new Times();
    Times one = new Times();
    Times yardstick = new Times();
    for (int round = 0; round < settings.rounds(); round++) {
      String output = goals(tree, "build", "check", "verify");
      nothing.add(sum(output));
      if (python.isPresent()) {
        String hash = Command.find(HASH, output).get(0).group(1);
        yardstick.addAll(python.get().build(tree, hash));
      }
      changeOne(tree);
      one.add(sum(goals(tree, "build", "check", "verify")));
    }
    for (boolean changed : new boolean[] {false, true}) {
      Times goals = changed ? one : nothing;
      table.row(
          List.of(
              size,
              changed ? "one file" : "nothing",
              goals.toString(),
              yardstick.toString(),
              goals.ratioTo(yardstick)));
    }
  }

  /** A comment more: another schema, which makes the same database. */
  private static void changeOne(GeneratedTree tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree.directory().resolve("db/schema/10_tables"))) {
      Path file = files.filter(path -> path.toString().endsWith(".sql")).sorted().toList().get(0);
      Files.writeString(file, "-- One more comment.\n", StandardOpenOption.APPEND);
    }
  }

  private static double sum(String output) {
    double sum = 0;
    for (MatchResult took : Command.find(TOOK, output)) {
      sum += Double.parseDouble(took.group(1));
    }
    return sum;
  }

  private String goals(GeneratedTree tree, String... names)
      throws IOException, InterruptedException {
    List<String> goals = new ArrayList<>();
    for (String name : names) {
      goals.add(settings.plugin() + ':' + name);
    }
    return GoalComparison.maven(
        tree.directory(),
        settings,
        Map.of("MAVEN_OPTS", "-Dorg.slf4j.simpleLogger.log.io.github.evoludigit.confiture=debug"),
        goals);
  }
}
