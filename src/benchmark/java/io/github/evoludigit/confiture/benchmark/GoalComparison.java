package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Measures {@code confiture:build} as users meet it, each time in a Maven that has just started and
 * without anything built before, in turns with the script in Python. What counts is the goal's own
 * time, which it prints, and not the start of Maven.
 */
final class GoalComparison {

  private static final String SIZES = "10,100,1000,10000,100000,1GiB";

  /** From here on, a few runs say enough. */
  private static final int MANY_FILES = 50_000;

  private static final int ROUNDS_OF_LARGE_TREES = 3;

  private static final Pattern BUILT = Pattern.compile("Built .*, (\\d+) ms, hash ([0-9a-f]{64})");

  private static final String SETTINGS = "settings.xml";

  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>benchmark</groupId>
        <artifactId>tree</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
      </project>
      """;

  private final Settings settings;

  GoalComparison(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    Optional<Yardstick> python = Yardstick.python(settings);
    ResultTable table =
        new ResultTable(
            "The goal confiture:build in a fresh Maven" + ResultTable.TIMES,
            List.of("files", "goal", "Python", "goal to Python", "ms a 1000 files"));
    for (GeneratedTree.Shape shape : GeneratedTree.shapes(settings.sizesOr(SIZES))) {
      GeneratedTree tree = GeneratedTree.write(settings.directory(), shape);
      try {
        measure(tree, shape, python, table);
      } finally {
        tree.delete();
      }
    }
  }

  private void measure(
      GeneratedTree tree, GeneratedTree.Shape shape, Optional<Yardstick> python, ResultTable table)
      throws Exception {
    project(tree.directory(), settings);
    boolean large = shape.bytes() > 1 << 20;
    boolean few = large || shape.files() >= MANY_FILES;
    // Large files must not need a large heap.
    Map<String, String> environment = large ? Map.of("MAVEN_OPTS", "-Xmx128m") : Map.of();
    int rounds = few ? Math.min(ROUNDS_OF_LARGE_TREES, settings.rounds()) : settings.rounds();
    Times goal = new Times();
    Times yardstick = new Times();
    for (int round = 0; round < rounds; round++) {
      MatchResult built = build(tree.directory(), environment);
      goal.add(Double.parseDouble(built.group(1)));
      if (python.isPresent()) {
        yardstick.addAll(python.get().build(tree, built.group(2)));
      }
    }
    table.row(
        List.of(
            large ? shape.name() + " -Xmx128m" : shape.name(),
            goal.toString(),
            yardstick.toString(),
            goal.ratioTo(yardstick),
            String.format("%.2f", goal.median() * 1000 / shape.files())));
  }

  /** Makes a Maven project of a directory. */
  static void project(Path directory, Settings settings) throws IOException {
    Files.writeString(directory.resolve("pom.xml"), POM);
    Files.writeString(
        directory.resolve(SETTINGS),
        Files.readString(settings.mavenSettings())
            .replace("@localRepositoryUrl@", settings.userRepository().toUri().toString()));
  }

  /** Runs goals in a Maven of their own. */
  static String maven(
      Path project, Settings settings, Map<String, String> environment, List<String> goals)
      throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(settings.mavenHome().resolve(windows ? "bin/mvn.cmd" : "bin/mvn").toString());
    command.addAll(
        List.of(
            "-B",
            "-o",
            // A directory is there when the network is not.
            "-Daether.offline.protocols=file",
            "-s",
            SETTINGS,
            "-Dmaven.repo.local=" + settings.localRepository()));
    command.addAll(goals);
    command.add("-Dconfiture.excludeDirs=" + GeneratedTree.EXCLUDED);
    return Command.run(project, environment, command);
  }

  private MatchResult build(Path project, Map<String, String> environment)
      throws IOException, InterruptedException {
    for (String file : List.of("schema.sql", "schema.sha256", "manifest.json", "build.kept")) {
      Files.deleteIfExists(project.resolve("target/confiture").resolve(file));
    }
    String output = maven(project, settings, environment, List.of(settings.plugin() + ":build"));
    return Command.find(BUILT, output).get(0);
  }
}
