package io.github.evoludigit.confiture.benchmark;

import io.github.evoludigit.confiture.app.BuildSchema;
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
import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Does something with large schemas and with very long statements, each time in a JVM of its own
 * with a small heap, and says whether that was enough.
 */
final class MemoryComparison {

  private static final String SIZES = "50MB";
  private static final String FITS = "fits: ";
  private static final int MEGABYTE = 1_000_000;
  private static final int LONG_STATEMENT = 40;

  private final Settings settings;
  private final Path directory;
  private final List<String> failed = new ArrayList<>();

  MemoryComparison(Settings settings) {
    this.settings = settings;
    this.directory = settings.directory().resolve("memory").toAbsolutePath();
  }

  /** Does one thing, in a JVM with a small heap: takes its name and the files. */
  public static void main(String[] arguments) throws IOException {
    Path first = Path.of(arguments[1]);
    long start = System.nanoTime();
    String outcome =
        switch (arguments[0]) {
          case "build" -> {
            Path project = first.getParent().resolve("project");
            yield BuildSchema.run(BuildBenchmark.request(project), BuildListener.SILENT)
                    .errors()
                    .size()
                + " errors";
          }
          case "check" -> {
            Script script = Script.of("schema.sql", Files.readAllBytes(first));
            yield new SchemaReader(ReadingOptions.DEFAULT, true)
                    .review(script.statements())
                    .refusals()
                    .size()
                + " errors";
          }
          default -> compare(first, Path.of(arguments[2])) + " changes";
        };
    System.out.printf(
        FITS + "%s, %.0f s, peak %d MB%n",
        outcome,
        (System.nanoTime() - start) / 1e9,
        peak() / MEGABYTE);
  }

  private static int compare(Path before, Path after) {
    return DiffSchemas.run(
            new DiffSchemas.Request(
                new SchemaInput.SqlFile(before, "before.sql"),
                new SchemaInput.SqlFile(after, "after.sql"),
                ComparisonOptions.of(
                    "",
                    false,
                    false,
                    ComparisonOptions.NEWEST_SERVER,
                    false,
                    CrossChecking.CHANGES),
                Policy.strict(),
                DriftFiles.ofDifference(
                    before.getParent(), EnumSet.of(Format.TEXT), RepositoryPaths.ROOT),
                2))
        .verdict()
        .changes()
        .size();
  }

  private static long peak() {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    return peak;
  }

  void run() throws IOException, InterruptedException {
    ResultTable table =
        new ResultTable("Under -Xmx" + settings.heap(), List.of("schema", "what", "outcome"));
    Files.createDirectories(directory.resolve("project/db/schema"));
    for (String size : settings.sizesOr(SIZES).split(",")) {
      schema(size.trim(), table);
    }
    for (LargeStatement statement : LargeStatement.values()) {
      statement(statement, table);
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("out of memory: " + String.join("; ", failed));
    }
  }

  private void schema(String size, ResultTable table) throws IOException, InterruptedException {
    int megabytes = Integer.parseInt(size.substring(0, size.length() - 2));
    GeneratedSchema schema = new GeneratedSchema(megabytes * MEGABYTE);
    Path before = write("before.sql", schema.text("0"));
    row(table, size, "check", "check", before);
    for (String changed : List.of("0", "1", "10%", "100%")) {
      Path after = write("after.sql", schema.text(changed));
      row(table, size, "compare, " + changed + " changed", "compare", before, after);
    }
  }

  private void statement(LargeStatement statement, ResultTable table)
      throws IOException, InterruptedException {
    String name = "one " + statement + " of " + LONG_STATEMENT + "MB";
    int bytes = LONG_STATEMENT * MEGABYTE;
    Path before = write("before.sql", statement.text(bytes, false));
    Path after = write("after.sql", statement.text(bytes, true));
    write("project/db/schema/schema.sql", statement.text(bytes, false));
    row(table, name, "build", "build", before);
    row(table, name, "check", "check", before);
    row(table, name, "compare, changed", "compare", before, after);
  }

  private Path write(String name, byte[] text) throws IOException {
    return Files.write(directory.resolve(name), text);
  }

  private void row(ResultTable table, String schema, String what, String work, Path... files)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(work));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    String outcome = JavaProgram.within(settings.heap(), MemoryComparison.class).outcome(arguments);
    table.row(List.of(schema, what, outcome));
    if (!outcome.startsWith(FITS)) {
      failed.add(schema + ", " + what);
    }
  }
}
