package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the methods of {@link CheckBenchmark} in turns, and the check under a small heap. */
final class CheckComparison {

  private static final String SIZES = "1MB";
  private static final List<String> LARGE = List.of("10MB", "50MB");

  private final Settings settings;

  CheckComparison(Settings settings) {
    this.settings = settings;
  }

  /** Checks once, in a JVM with a small heap; takes the size. */
  public static void main(String[] arguments) throws IOException {
    CheckBenchmark benchmark = new CheckBenchmark();
    benchmark.schema = arguments[0];
    benchmark.text();
    long start = System.nanoTime();
    int errors = benchmark.confiture();
    System.out.printf("%.1f s, %d errors%n", (System.nanoTime() - start) / 1e9, errors);
  }

  void run() throws IOException, InterruptedException, RunnerException {
    ResultTable table =
        new ResultTable(
            "Checking a schema" + ResultTable.TIMES,
            List.of("schema", "JVM", "Confiture", "PostgreSQL loads it", "ratio"));
    for (String size : settings.sizesOr(SIZES).split(",")) {
      measure(size.trim(), table);
    }
    ResultTable memory =
        new ResultTable("Checking once under " + settings.heap(), List.of("schema", "outcome"));
    JavaProgram once = JavaProgram.within(settings.heap(), CheckComparison.class);
    for (String size : LARGE) {
      memory.row(List.of(size, once.outcome(List.of(size))));
    }
  }

  private void measure(String schema, ResultTable table) throws RunnerException {
    Map<String, String> parameters = Map.of("schema", schema);
    JmhRun check = new JmhRun(CheckBenchmark.class, "confiture", parameters);
    JmhRun load = new JmhRun(CheckBenchmark.class, "postgresql", parameters);
    Times checkCold = new Times();
    Times checkWarm = new Times();
    Times loadCold = new Times();
    Times loadWarm = new Times();
    for (int round = 0; round < settings.rounds(); round++) {
      checkCold.addAll(check.cold());
      loadCold.addAll(load.cold());
      checkWarm.addAll(check.warm());
      loadWarm.addAll(load.again()); // Seven of these would take a minute, and tell no more.
    }
    row(table, schema, "cold", checkCold, loadCold);
    row(table, schema, "warm", checkWarm, loadWarm);
  }

  private static void row(ResultTable table, String schema, String jvm, Times own, Times server) {
    table.row(List.of(schema, jvm, own.toString(), server.toString(), own.ratioTo(server)));
  }
}
