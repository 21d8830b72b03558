package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Measures the gate's engine in turns with that of another commit, each time in a JVM of its own:
 * whether a change has made it slower.
 */
final class CommitComparison {

  private static final String SIZES = "1MB";
  private static final Pattern TIMES = Pattern.compile("cold (\\S+) warm (\\S+)");

  /** How often a JVM does it after the first time; what is quick needs it more often. */
  private static final Map<String, Integer> REPETITIONS =
      Map.of("0", 200, "1", 150, "10%", 40, "100%", 20);

  private final Settings settings;
  private final Path otherClasses;
  private final ResultTable table =
      new ResultTable(
          "The gate's engine to that of other classes" + ResultTable.TIMES,
          List.of("schema", "changed", "JVM", "other classes", "these", "ratio"));

  CommitComparison(Settings settings) {
    this.settings = settings;
    this.otherClasses =
        settings
            .classes()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "-Dbenchmark.classes must name the target/classes of another commit"));
  }

  void run() throws IOException, InterruptedException {
    for (String size : settings.sizesOr(SIZES).split(",")) {
      for (String changed : List.of("0", "1", "10%", "100%")) {
        measure(size.trim(), changed);
      }
    }
  }

  private void measure(String size, String changed) throws IOException, InterruptedException {
    Times[] cold = {new Times(), new Times()};
    Times[] warm = {new Times(), new Times()};
    for (int round = 0; round < settings.rounds(); round++) {
      for (int turn = 0; turn < 2; turn++) {
        // Neither is always the first: a machine grows warm, too.
        int which = (round + turn) % 2;
        MatchResult times = times(size, changed, which == 0);
        cold[which].add(Double.parseDouble(times.group(1)));
        warm[which].add(Double.parseDouble(times.group(2)));
      }
    }
    row(size, changed, "cold", cold);
    row(size, changed, "warm", warm);
  }

  private MatchResult times(String size, String changed, boolean other)
      throws IOException, InterruptedException {
    JavaProgram gate = JavaProgram.timed(GateTime.class);
    List<String> arguments = List.of(size, changed, REPETITIONS.get(changed).toString());
    String output = other ? gate.runBehind(otherClasses, arguments) : gate.run(arguments);
    return Command.find(TIMES, output).get(0);
  }

  private void row(String size, String changed, String jvm, Times[] times) {
    table.row(
        List.of(
            size,
            changed,
            jvm,
            times[0].toString(),
            times[1].toString(),
            times[1].ratioTo(times[0])));
  }
}
