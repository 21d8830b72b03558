package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Measures what planning a migration costs beyond the comparison that finds the changes; fails
 * where it is more than half of that.
 */
final class PlanComparison {

  private static final String SIZES = "1MB";
  private static final Pattern TIMES = Pattern.compile("diff (\\S+) plan (\\S+)");

  /** The time of a migration may be so much of that of the comparison. */
  private static final double MOST = 0.5;

  /** How often a JVM does it; what is quick needs it more often. */
  private static final Map<String, Integer> REPETITIONS =
      Map.of("column", 100, "1", 100, "10%", 30, "100%", 10);

  private final Settings settings;
  private final ResultTable table =
      new ResultTable(
          "The migration's time to that of the comparison" + ResultTable.TIMES,
          List.of("schema", "changed", "comparison", "migration beyond it", "ratio"));

  PlanComparison(Settings settings) {
    this.settings = settings;
  }

  void run() throws IOException, InterruptedException {
    StringBuilder failed = new StringBuilder();
    for (String size : settings.sizesOr(SIZES).split(",")) {
      for (String changed : List.of("column", "1", "10%", "100%")) {
        if (measure(size.trim(), changed) > MOST) {
          failed.append(failed.isEmpty() ? "" : ", ").append(size).append(' ').append(changed);
        }
      }
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("more than " + MOST + " of the comparison: " + failed);
    }
  }

  private double measure(String size, String changed) throws IOException, InterruptedException {
    Times diff = new Times();
    Times plan = new Times();
    for (int round = 0; round < settings.rounds(); round++) {
      MatchResult times = times(size, changed);
      diff.add(Double.parseDouble(times.group(1)));
      plan.add(Double.parseDouble(times.group(2)));
    }
    table.row(List.of(size, changed, diff.toString(), plan.toString(), plan.ratioTo(diff)));
    return plan.median() / diff.median();
  }

  private static MatchResult times(String size, String changed)
      throws IOException, InterruptedException {
    List<String> arguments = List.of(size, changed, REPETITIONS.get(changed).toString());
    return Command.find(TIMES, JavaProgram.timed(PlanTime.class).run(arguments)).get(0);
  }
}
