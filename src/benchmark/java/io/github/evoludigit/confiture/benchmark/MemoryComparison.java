package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Compares a large schema in a JVM of its own with a small heap: with nothing, one table, a tenth
 * and all of the objects changed.
 */
final class MemoryComparison {

  private static final String SIZES = "50MB";

  private final Settings settings;

  MemoryComparison(Settings settings) {
    this.settings = settings;
  }

  /** Compares once, in a JVM with a small heap; takes the size and what is changed. */
  public static void main(String[] arguments) throws Exception {
    GateBenchmark benchmark = new GateBenchmark();
    benchmark.schema = arguments[0];
    benchmark.changed = arguments[1];
    benchmark.texts();
    System.out.println(benchmark.confiture() + " changes");
  }

  void run() throws IOException, InterruptedException {
    ResultTable table =
        new ResultTable(
            "Comparing under " + settings.heap(), List.of("schema", "changed", "outcome"));
    for (String size : settings.sizesOr(SIZES).split(",")) {
      for (String changed : List.of("0", "1", "10%", "100%")) {
        table.row(List.of(size.trim(), changed, outcome(size.trim(), changed)));
      }
    }
  }

  private String outcome(String size, String changed) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + settings.heap(),
            "-XX:+ExitOnOutOfMemoryError",
            "-classpath",
            System.getProperty("java.class.path"),
            MemoryComparison.class.getName(),
            size,
            changed);
    try {
      return Command.run(Path.of("."), Map.of(), command).strip();
    } catch (IllegalStateException failed) {
      if (!failed.getMessage().contains("OutOfMemoryError")) {
        throw failed;
      }
      return "out of memory";
    }
  }
}
