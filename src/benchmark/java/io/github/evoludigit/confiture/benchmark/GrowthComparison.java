package io.github.evoludigit.confiture.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.github.evoludigit.confiture.app.ComparisonOptions;
import io.github.evoludigit.confiture.app.CrossChecking;
import io.github.evoludigit.confiture.app.DiffSchemas;
import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * How time grows with the input: each kind of schema is checked, and compared with all reports, at
 * some sizes of which each is twice the one before. What grows by more than a little over twice is
 * not linear.
 */
final class GrowthComparison {

  private static final String SIZES = "1000,2000,4000,8000";

  /** Twice the input may take so many times the time. */
  private static final double MOST = 2.3;

  /** Shorter times say nothing about growth, but much about the machine. */
  private static final double LEAST_MILLIS = 20;

  /** Measured again, as often, what was too much: other work on a machine only adds to a time. */
  private static final int AGAIN = 3;

  /** Time of the processor: what else the machine does is not counted. */
  private static final OperatingSystemMXBean CLOCK =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Settings settings;
  private final Path directory;

  GrowthComparison(Settings settings) {
    this.settings = settings;
    this.directory = settings.directory().resolve("growth");
  }

  /** Something that is done with a schema. */
  private interface Work {
    void run() throws IOException;
  }

  void run() throws IOException {
    List<Integer> sizes =
        Arrays.stream(settings.sizesOr(SIZES).split(","))
            .map(String::trim)
            .map(Integer::parseInt)
            .toList();
    List<String> columns = new ArrayList<>(List.of("kind", "goal"));
    sizes.forEach(size -> columns.add(size.toString()));
    columns.add("ratio");
    Files.createDirectories(directory);
    ResultTable table =
        new ResultTable("Growth (milliseconds, minimum; ratio of the last two)", columns);
    List<String> failed = new ArrayList<>();
    for (GrowthKind kind : GrowthKind.all()) {
      if (kind.name().matches(settings.kind())) {
        row(table, kind, "check", sizes, failed);
        row(table, kind, "diff", sizes, failed);
      }
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("more than " + MOST + " times: " + String.join("; ", failed));
    }
  }

  private void row(
      ResultTable table, GrowthKind kind, String goal, List<Integer> sizes, List<String> failed)
      throws IOException {
    List<String> cells = new ArrayList<>(List.of(kind.name(), goal));
    List<Work> works = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (int size : sizes) {
      works.add(goal.equals("check") ? check(kind, size) : diff(kind, size));
    }
    for (Work work : works) {
      times.add(time(work, Double.MAX_VALUE));
    }
    for (int round = 0; round < AGAIN && ratio(times) > MOST; round++) {
      for (int i = works.size() - 2; i < works.size(); i++) {
        times.set(i, time(works.get(i), times.get(i)));
      }
    }
    times.forEach(time -> cells.add(String.format("%.1f", time)));
    cells.add(String.format("%.2f", ratio(times)));
    table.row(cells);
    if (ratio(times) > MOST) {
      failed.add(kind.name() + " (" + goal + ")");
    }
  }

  private static double ratio(List<Double> times) {
    double last = times.get(times.size() - 1);
    return last < LEAST_MILLIS ? 0 : last / times.get(times.size() - 2);
  }

  private double time(Work work, double known) throws IOException {
    double least = known;
    double spent = 0;
    for (int round = 0; round < settings.rounds() && spent < 4_000; round++) {
      long start = CLOCK.getProcessCpuTime();
      work.run();
      double time = (CLOCK.getProcessCpuTime() - start) / 1e6;
      spent += time;
      least = Math.min(least, time);
    }
    return least;
  }

  private Work check(GrowthKind kind, int size) {
    byte[] text = kind.after().of(size).getBytes(StandardCharsets.UTF_8);
    return () ->
        new SchemaReader(ReadingOptions.DEFAULT, true)
            .review(Script.of("schema.sql", text).statements());
  }

  private Work diff(GrowthKind kind, int size) throws IOException {
    Path before = Files.writeString(directory.resolve("before.sql"), kind.before().of(size));
    Path after = Files.writeString(directory.resolve("after.sql"), kind.after().of(size));
    String old = Files.readString(before);
    String now = Files.readString(after);
    DiffSchemas.Request request =
        new DiffSchemas.Request(
            new SchemaInput.SqlFile(before, "before.sql"),
            new SchemaInput.SqlFile(after, "after.sql"),
            ComparisonOptions.of(
                "", false, false, ComparisonOptions.NEWEST_SERVER, false, CrossChecking.CHANGES),
            Policy.strict(),
            DriftFiles.ofDifference(directory, EnumSet.allOf(Format.class), RepositoryPaths.ROOT),
            1);
    return () -> {
      Files.writeString(before, old);
      Files.writeString(after, now);
      DiffSchemas.run(request);
    };
  }
}
