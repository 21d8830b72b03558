package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.BuildSchema;
import io.github.evoludigit.confiture.app.Check;
import io.github.evoludigit.confiture.app.CheckSchema;
import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.app.ProvidedFiles;
import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.app.Strictness;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to files between checks, one that reads only what a change can have to do with
 * says the same as one that reads everything. {@code -Drounds=1000} for more rounds than a usual
 * run has, {@code -Dseed=5000} for others, {@code -Dschemas=FOLDER} for schemas in files there
 * instead.
 */
class PartialCheckPropertiesTest {

  private static final int STEPS = 8;

  private static final String DOUBTFUL =
      "CREATE FUNCTION wrong() RETURNS integer LANGUAGE plpgsql AS "
          + "$$ BEGIN RETURN (SELECT nam FROM users); END $$;";

  private static List<List<String>> schemas = List.of();
  private static int partial;
  private static int whole;

  @TempDir Path directory;
  private Random random;

  /** The source files, and as they were when nothing was against them. */
  private final Map<String, String> files = new TreeMap<>();

  private final List<String> others = new ArrayList<>();

  static IntStream rounds() {
    int seed = Integer.getInteger("seed", 0);
    return IntStream.rangeClosed(seed + 1, seed + Integer.getInteger("rounds", 5));
  }

  /** The statements of all schemas that there are. */
  private static List<List<String>> schemas() throws IOException {
    if (schemas.isEmpty()) {
      List<List<String>> all = new ArrayList<>();
      String folder = System.getProperty("schemas", "");
      if (folder.isEmpty()) {
        for (CaseFolder each : CaseFolder.all()) {
          all.add(statements(each.folder().resolve("old.sql")));
          all.add(statements(each.folder().resolve("new.sql")));
        }
      } else {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
          for (Path file :
              found.filter(each -> each.toString().endsWith(".sql")).sorted().toList()) {
            all.add(statements(file));
          }
        }
      }
      all.removeIf(List::isEmpty);
      schemas = all;
    }
    return schemas;
  }

  private static List<String> statements(Path file) throws IOException {
    return statements(Files.readAllBytes(file));
  }

  /** Statements of which most have to do with others. */
  private static List<String> related() throws IOException {
    try (InputStream in = PartialCheckPropertiesTest.class.getResourceAsStream("related.sql")) {
      return statements(in.readAllBytes());
    }
  }

  private static List<String> statements(byte[] text) {
    return Script.of("a", text).statements().stream()
        .map(each -> each.text(each.start(), each.textEnd()))
        .map(each -> each.endsWith(";") || each.endsWith("\n") ? each : each + ';')
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void a_partial_check_says_what_a_whole_one_does(int round) throws IOException {
    random = new Random(round);
    begin(round);
    Map<String, String> sound = Map.of();
    for (int step = 0; step <= STEPS; step++) {
      if (same(round)) {
        sound = Map.copyOf(files);
      } else if (step == 0) {
        return;
      } else if (random.nextInt(4) > 0) {
        files.clear();
        files.putAll(sound);
        same(round);
      }
      for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
        change();
      }
    }
  }

  @AfterAll
  static void some_were_partial() {
    assertThat(partial).isPositive();
    System.out.println("partial: " + partial + ", as a whole: " + whole);
  }

  /** One to three statements in a file; of some schemas that have nothing against each other. */
  private void begin(int round) throws IOException {
    boolean alone = System.getProperty("schemas") != null;
    List<String> all = new ArrayList<>(alone || round % 3 != 1 ? List.of() : related());
    others.addAll(all);
    if (random.nextInt(4) == 0) {
      all.add(DOUBTFUL);
    }
    int count = alone || !all.isEmpty() ? 1 : 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      List<String> schema = schemas().get(random.nextInt(schemas().size()));
      List<String> both = new ArrayList<>(all);
      both.addAll(schema);
      others.addAll(schema);
      put(both);
      if (check(input(), true).report().outcome() == Outcome.SOUND) {
        all = both;
      }
    }
    others.addAll(schemas().get(random.nextInt(schemas().size())));
    put(all);
  }

  private void put(List<String> statements) {
    files.clear();
    for (int i = 0; i < statements.size(); ) {
      int end = Math.min(statements.size(), i + 1 + random.nextInt(3));
      files.put(
          String.format("db/schema/%05d.sql", 10 * i),
          String.join("\n", statements.subList(i, end)));
      i = end;
    }
  }

  private void change() {
    if (files.isEmpty()) {
      files.put("db/schema/00000.sql", pick(others));
      return;
    }
    String file = pick(List.copyOf(files.keySet()));
    String text = files.get(file);
    switch (random.nextInt(10)) {
      case 0 -> files.remove(file);
      case 1 -> files.put(file, "-- another line\n" + text);
      case 2 -> files.put(file, text + "\n" + pick(others) + "\n");
      case 3 -> files.put(file.replace("0.sql", random.nextInt(10) + ".sql"), pick(others));
      case 4 -> {
        String other = pick(List.copyOf(files.keySet()));
        files.put(file, files.get(other));
        files.put(other, text);
      }
      case 5 -> {
        files.remove(file);
        files.put(file.replace(".sql", "a.sql"), text);
      }
      default ->
          Slip.values()[random.nextInt(Slip.values().length)]
              .in(Script.of(file, text.getBytes(StandardCharsets.UTF_8)), random)
              .ifPresent(slip -> files.put(file, slip));
    }
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Compares both checks; whether nothing is refused. */
  private boolean same(int round) throws IOException {
    SchemaInput input = input();
    CheckSchema.Result all = check(input, true);
    CheckSchema.Result some = check(input, false);
    if (all.report().outcome() == Outcome.SOUND && !some.known()) {
      if (some.read() < some.report().newSide().statements()) {
        partial++;
      } else {
        whole++;
      }
    }
    assertThat(List.of(some.report().errors(), some.report().warnings(), some.notes()))
        .as(() -> "round " + round + " of " + files)
        .isEqualTo(List.of(all.report().errors(), all.report().warnings(), all.notes()));
    assertThat(some.report().newSide()).isEqualTo(all.report().newSide());
    return all.report().outcome() == Outcome.SOUND;
  }

  private SchemaInput input() throws IOException {
    write();
    SourceTree tree =
        new SourceTree(
            directory,
            List.of(Path.of("db/schema")),
            List.of(),
            List.of("**/*.sql"),
            List.of(),
            FileOrder.PATH);
    BuildRequest request =
        new BuildRequest(
            tree,
            "test",
            Separator.LINE,
            StandardCharsets.UTF_8,
            Strictness.NORMAL,
            false,
            directory.resolve("target"),
            Optional.empty(),
            1);
    BuildOutcome outcome = BuildSchema.run(request, BuildListener.SILENT);
    return outcome.manifest().isPresent()
        ? new SchemaInput.BuiltFiles(request, "db/schema", outcome)
        : new SchemaInput.SourceFiles(request, "db/schema");
  }

  private CheckSchema.Result check(SchemaInput input, boolean everything) {
    Path target = directory.resolve("target");
    Check check =
        new Check(
            "postgres",
            "18",
            ProvidedFiles.NOTHING,
            Strictness.NORMAL,
            List.of(),
            LocalDate.of(2026, 6, 1),
            everything ? Optional.empty() : Optional.of(target.resolve("check.kept").toFile()),
            "1");
    DriftFiles reports = DriftFiles.ofCheck(target, Set.of(), RepositoryPaths.ROOT);
    return CheckSchema.run(new CheckSchema.Request(input, check, Optional.empty(), reports));
  }

  private void write() throws IOException {
    Path schema = Files.createDirectories(directory.resolve("db/schema"));
    try (Stream<Path> found = Files.list(schema)) {
      for (Path file : found.toList()) {
        if (!files.containsKey("db/schema/" + file.getFileName())) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
  }
}
