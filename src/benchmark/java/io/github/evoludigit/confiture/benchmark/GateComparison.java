package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the methods of {@link GateBenchmark} in turns, and the floor. */
final class GateComparison {

  private static final String SIZES = "1MB,10MB";

  private final Settings settings;
  private final ResultTable table =
      new ResultTable(
          "Reading and comparing two schemas" + ResultTable.TIMES,
          List.of(
              "schema", "changed", "JVM", "lexing alone", "Confiture", "pgCodeKeeper", "ratio"));

  GateComparison(Settings settings) {
    this.settings = settings;
  }

  void run() throws IOException, RunnerException {
    for (String size : settings.sizesOr(SIZES).split(",")) {
      for (String changed : List.of("0", "1", "10%", "100%")) {
        measure(size.trim(), size.trim(), changed);
      }
    }
    if (settings.corpus().isPresent()) {
      for (Path file : schemas(settings.corpus().get())) {
        for (String changed : List.of("0", "1")) {
          measure(file.getFileName().toString(), file.toString(), changed);
        }
      }
    }
  }

  private static List<Path> schemas(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private void measure(String name, String schema, String changed) throws RunnerException {
    Map<String, String> parameters = Map.of("schema", schema, "changed", changed);
    JmhRun confiture = new JmhRun(GateBenchmark.class, "confiture", parameters);
    JmhRun peer = new JmhRun(GateBenchmark.class, "pgCodeKeeper", parameters);
    JmhRun lexing = new JmhRun(GateBenchmark.class, "lexing", parameters);
    Times floorCold = new Times();
    Times floorWarm = new Times();
    Times ownCold = new Times();
    Times ownWarm = new Times();
    Times peerCold = new Times();
    Times peerWarm = new Times();
    for (int round = 0; round < settings.rounds(); round++) {
      floorCold.addAll(lexing.cold());
      ownCold.addAll(confiture.cold());
      peerCold.addAll(peer.cold());
      floorWarm.addAll(lexing.warm());
      ownWarm.addAll(confiture.warm());
      peerWarm.addAll(peer.warm());
    }
    row(name, changed, "cold", floorCold, ownCold, peerCold);
    row(name, changed, "warm", floorWarm, ownWarm, peerWarm);
  }

  private void row(String name, String changed, String jvm, Times floor, Times own, Times peer) {
    table.row(
        List.of(
            name,
            changed,
            jvm,
            floor.toString(),
            own.toString(),
            peer.toString(),
            own.ratioTo(peer)));
  }
}
