package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A project directory with source files, and a build of it whose settings a test changes. */
final class SourceTreeFixture {

  final Path base;
  List<String> includeDirs = List.of("db/schema");
  List<String> excludeDirs = List.of();
  List<String> includes = List.of("**/*.sql");
  List<String> excludes = List.of();
  FileOrder order = FileOrder.PATH;
  Separator separator = Separator.LINE;
  Charset encoding = StandardCharsets.UTF_8;
  Strictness strictness = Strictness.NORMAL;
  boolean failIfEmpty;
  Policy policy = Policy.strict();
  boolean withData;
  boolean withRoles;
  boolean inFull;
  CrossChecking crossCheck = CrossChecking.CHANGES;
  int threads = 2;
  boolean incremental = true;
  String output = "target";
  String tool = "1";
  String loader = "postgres";
  String serverVersion = "18";

  SourceTreeFixture(Path base) {
    this.base = base;
  }

  SourceTreeFixture file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SourceTreeFixture file(String path, byte[] bytes) {
    try {
      Path file = base.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SourceTree tree() {
    return new SourceTree(base, paths(includeDirs), paths(excludeDirs), includes, excludes, order);
  }

  BuildRequest request() {
    return new BuildRequest(
        tree(),
        "test",
        separator,
        encoding,
        strictness,
        failIfEmpty,
        base.resolve(output),
        incremental ? Optional.of(tool) : Optional.empty(),
        threads);
  }

  BuildOutcome build() {
    return BuildSchema.run(request(), BuildListener.SILENT);
  }

  /** The names of the files in build order. */
  List<String> files() {
    return ListSources.run(tree(), threads).files().stream().map(SourceFile::name).toList();
  }

  List<String> errors() {
    return build().errors().stream().map(Problem::toString).toList();
  }

  List<String> warnings() {
    return build().warnings().stream().map(Problem::toString).toList();
  }

  String hash() {
    BuildOutcome outcome = build();
    return outcome
        .manifest()
        .orElseThrow(() -> new AssertionError(outcome.errors()))
        .hash()
        .toString();
  }

  /** The built schema after its head. */
  String schema() {
    build();
    String text = read("target/schema.sql");
    return text.substring(text.indexOf('\n', text.indexOf("-- Hash:")) + 1);
  }

  BaselineFile baseline() {
    return new BaselineFile(base.resolve("db/baseline.sql"), "db/baseline.sql");
  }

  /** The source files, as a goal before this one has built them. */
  SchemaInput built() {
    return new SchemaInput.BuiltFiles(request(), String.join(", ", includeDirs), build());
  }

  /** The source files as a side of a comparison. */
  SchemaInput sources() {
    return new SchemaInput.SourceFiles(request(), String.join(", ", includeDirs));
  }

  Check check() {
    return new Check(
        loader,
        serverVersion,
        provided(),
        strictness,
        policy.ignores(),
        policy.today(),
        Optional.of(base.resolve("target/check.kept").toFile()),
        tool);
  }

  /** What is in the directory db/provided. */
  ProvidedFiles provided() {
    Path directory = base.resolve("db/provided");
    if (!Files.isDirectory(directory)) {
      return ProvidedFiles.NOTHING;
    }
    SourceTree tree =
        new SourceTree(base, List.of(directory), List.of(), includes, excludes, order);
    BuildRequest request =
        new BuildRequest(
            tree,
            "test",
            separator,
            encoding,
            strictness,
            false,
            base.resolve("target"),
            Optional.empty(),
            threads);
    return new ProvidedFiles(List.of(new SchemaInput.SourceFiles(request, "db/provided")));
  }

  CheckSchema.Result checked() {
    return checked(Optional.empty());
  }

  CheckSchema.Result checked(Optional<ServerCheck> server) {
    return checked(sources(), server);
  }

  CheckSchema.Result checked(SchemaInput current, Optional<ServerCheck> server) {
    DriftFiles files =
        DriftFiles.ofCheck(
            base.resolve("target"), EnumSet.allOf(Format.class), Checkout.paths(base));
    return CheckSchema.run(new CheckSchema.Request(current, check(), server, files));
  }

  DriftReport verify() {
    return verify(sources());
  }

  DriftReport verify(SchemaInput current) {
    return verify(baseline(), current);
  }

  DriftReport verify(Baseline baseline, SchemaInput current) {
    DriftFiles files =
        DriftFiles.ofGate(
            base.resolve("target"), EnumSet.allOf(Format.class), Checkout.paths(base));
    return VerifySchema.run(
        new VerifySchema.Request(
            baseline,
            current,
            ComparisonOptions.of("postgres", withData, withRoles, "18", inFull, crossCheck)
                .after(provided()),
            policy,
            files,
            Optional.of(new Migrating(base.resolve("target/migration.sql"))),
            threads,
            Optional.of(new KeptVerdict(base.resolve("target/verify.kept").toFile(), tool))));
  }

  /** A migration for a database that is in use. */
  private record Migrating(Path path) implements Planning {

    @Override
    public PlanOptions options() {
      return PlanOptions.DEFAULT;
    }

    @Override
    public MigrationFile file() {
      return new MigrationFile(path, "target/migration.sql");
    }

    @Override
    public void discard() {
      file().delete();
    }
  }

  /** The migration from the baseline. */
  PlanSchemas.Result planned() {
    return PlanSchemas.run(
        new PlanSchemas.Request(
            baseline().input(),
            sources(),
            ComparisonOptions.of("postgres", withData, withRoles, "18", inFull, crossCheck)
                .after(provided()),
            policy,
            new Migrating(base.resolve("target/plan.sql")),
            Optional.empty(),
            Optional.empty(),
            threads));
  }

  DriftReport accept() {
    return AcceptSchema.run(acceptance());
  }

  AcceptSchema.Request acceptance() {
    return new AcceptSchema.Request(
        baseline(),
        sources(),
        ComparisonOptions.of("postgres", withData, withRoles, "18", inFull, crossCheck)
            .after(provided()),
        threads);
  }

  String read(String path) {
    try {
      return Files.readString(base.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> paths(List<String> names) {
    return names.stream().map(Path::of).toList();
  }
}
