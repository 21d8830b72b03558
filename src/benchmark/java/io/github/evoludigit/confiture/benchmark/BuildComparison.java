package io.github.evoludigit.confiture.benchmark;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.app.BuildSchema;
import io.github.evoludigit.confiture.source.BuildListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures {@link BuildBenchmark} on trees of growing size, in turns with the core in Rust. */
final class BuildComparison {

  private static final String SIZES = "10,100,1000,10000";

  /** How many files the yardstick reads in all before it ends. */
  private static final int FILES_A_RUN = 50_000;

  private final Settings settings;

  BuildComparison(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    Optional<Yardstick> rust = Yardstick.rust(settings);
    ResultTable table =
        new ResultTable(
            "The build's code" + ResultTable.TIMES,
            List.of("files", "cold JVM", "warm JVM", "Rust", "warm to Rust", "ms a 1000 files"));
    for (GeneratedTree.Shape shape : GeneratedTree.shapes(settings.sizesOr(SIZES))) {
      GeneratedTree tree = GeneratedTree.write(settings.directory(), shape);
      try {
        measure(tree, shape, rust, table);
      } finally {
        tree.delete();
      }
    }
  }

  private void measure(
      GeneratedTree tree, GeneratedTree.Shape shape, Optional<Yardstick> rust, ResultTable table)
      throws Exception {
    String hash = hash(tree);
    int repetitions = Math.max(5, Math.min(200, FILES_A_RUN / shape.files()));
    JmhRun build =
        new JmhRun(
            BuildBenchmark.class,
            "build",
            Map.of("project", tree.directory().toAbsolutePath().toString()));
    Times cold = new Times();
    Times warm = new Times();
    Times yardstick = new Times();
    for (int round = 0; round < settings.rounds(); round++) {
      cold.addAll(build.cold());
      warm.addAll(build.warm());
      if (rust.isPresent()) {
        yardstick.addAll(rust.get().build(tree, hash, Integer.toString(repetitions)));
      }
    }
    table.row(
        List.of(
            shape.name(),
            cold.toString(),
            warm.toString(),
            yardstick.toString(),
            warm.ratioTo(yardstick),
            String.format("%.2f", warm.median() * 1000 / shape.files())));
  }

  private static String hash(GeneratedTree tree) {
    BuildOutcome outcome =
        BuildSchema.run(BuildBenchmark.request(tree.directory()), BuildListener.SILENT);
    return outcome
        .manifest()
        .orElseThrow(() -> new IllegalStateException("not built: " + outcome.errors()))
        .hash()
        .toString();
  }
}
