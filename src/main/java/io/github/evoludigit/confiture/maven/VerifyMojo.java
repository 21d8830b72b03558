package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.AcceptSchema;
import io.github.evoludigit.confiture.app.Baseline;
import io.github.evoludigit.confiture.app.BaselineRevision;
import io.github.evoludigit.confiture.app.BaselineSide;
import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.app.KeptVerdict;
import io.github.evoludigit.confiture.app.ListSources;
import io.github.evoludigit.confiture.app.MigrationFile;
import io.github.evoludigit.confiture.app.MissingBaseline;
import io.github.evoludigit.confiture.app.Planning;
import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.app.VerifySchema;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.report.ConsoleReport;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.text.Problem;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares the schema of the source files with the baseline, and fails when the two would make
 * different databases.
 *
 * <p>It understands the DDL: how a statement is written, where it stands, and comments do not
 * count. Each change is reported with its place on both sides. The goal writes into <code>
 * outputDirectory</code>, before it fails:
 *
 * <ul>
 *   <li><code>drift.txt</code>: all changes, for people.
 *   <li><code>drift.json</code>: the same for programs; its structure is versioned.
 *   <li><code>drift.html</code>: the same for a browser.
 * </ul>
 *
 * <p>In a build of several modules <code>reactor.txt</code> and <code>reactor.html</code> in <code>
 * target/confiture</code> of the top module say it for all modules that were verified in this run.
 *
 * <p>If <code>confiture:build</code> ran in the same Maven run, what it built is compared;
 * otherwise the schema is built in memory. A schema that drifts fails the build; a schema or
 * baseline that cannot be read is an error. Drift that is intended is accepted by <code>
 * confiture:accept</code>; if the baseline is a git revision, by merging it.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractComparisonMojo implements Planning {

  /** Skips this goal alone. */
  @Parameter(property = "confiture.verify.skip", defaultValue = "false")
  private boolean skipVerify;

  /**
   * What happens when there is no baseline yet.
   *
   * <ul>
   *   <li><code>fail</code>: that is an error.
   *   <li><code>warn</code>: a warning says so.
   *   <li><code>create</code>: the schema becomes the baseline, as by <code>confiture:accept</code>
   *       . Not for a baseline that is a git revision.
   * </ul>
   */
  @Parameter(property = "confiture.missingBaseline", defaultValue = "fail")
  private String missingBaseline;

  /**
   * Whether drift is written as a migration too, <code>migration.sql</code> in <code>
   * outputDirectory</code>, as <code>confiture:plan</code> writes it. A build without drift does
   * nothing for it.
   */
  @Parameter(property = "confiture.plan", defaultValue = "true")
  private boolean plan;

  /** Whether the migration is for a database that is in use; see the goal <code>plan</code>. */
  @Parameter(property = "confiture.safe", defaultValue = "true")
  private boolean safe;

  /**
   * Whether steps of the migration that lose rows or values are written to be run; see the goal
   * <code>plan</code>.
   */
  @Parameter(property = "confiture.allowDataLoss", defaultValue = "false")
  private boolean allowDataLoss;

  /**
   * Migrations that must make the same schema, beside the baseline: <code>flyway:DIR[,DIR…]</code>,
   * <code>flyway:</code> for those that Flyway is told of, or <code>liquibase:PATH</code>. They are
   * read offline, see the parameters <code>flyway</code> and <code>liquibase</code>; the reports
   * are <code>
   * migrations.txt</code>, <code>migrations.json</code> and so on. Where the sources and the
   * migrations make different schemas, or the migrations run code that cannot be followed, the
   * build fails. What <code>ignore</code> and <code>failOn</code> allow holds here too.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.verifyMigrations")
  private String verifyMigrations;

  @Override
  String skippedBy() {
    return skipVerify ? "confiture.verify.skip" : "";
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    if (verifyMigrations == null || verifyMigrations.isBlank()) {
      verify();
      return;
    }
    if (!isOfMigrations(verifyMigrations)) {
      throw new IllegalArgumentException(
          "verifyMigrations is \""
              + verifyMigrations
              + "\", but must be flyway:DIR or liquibase:PATH");
    }
    MojoFailureException drift = null;
    try {
      verify();
    } catch (MojoFailureException e) {
      drift = e;
    }
    migrations(drift);
  }

  /**
   * Compares the schema with what the migrations make.
   *
   * @param drift what the comparison with the baseline says; null if they are the same
   */
  private void migrations(MojoFailureException drift)
      throws MojoExecutionException, MojoFailureException {
    DriftFiles files = DriftFiles.ofMigrations(outputDirectory.toPath(), formats(), paths());
    DriftReport report =
        VerifySchema.run(
            new VerifySchema.Request(
                new BaselineSide(elsewhere(verifyMigrations, request().encoding())),
                current(),
                reading().renaming(List.of()),
                policy(),
                files,
                Optional.empty(),
                threads(),
                Optional.empty()));
    warn(report.warnings());
    if (annotates()) {
      annotate(report);
    }
    if (report.outcome() == Outcome.ERROR) {
      new ProblemLog(getLog()).errors(report.errors());
      throw ProblemLog.failure(
          "the schema was not compared with " + report.oldSide().path(), report.errors());
    }
    String fullReport = fullReport(files);
    ConsoleReport console = new ConsoleReport(palette(), fullReport).withPaths(this::fromStart);
    boolean incomplete = report.outcome() == Outcome.INCOMPLETE;
    if (incomplete || report.outcome() == Outcome.DRIFT) {
      (incomplete ? console.incomplete(report) : console.driftFromSide(report))
          .forEach(getLog()::error);
      throw new MojoFailureException(
          (drift == null ? "" : drift.getMessage() + "; and ")
              + "the schema is not "
              + (incomplete ? "known to be " : "")
              + "that of "
              + report.oldSide().path()
              + "; see "
              + fullReport);
    }
    (report.outcome() == Outcome.ALLOWED ? console.allowed(report) : console.noDrift(report))
        .forEach(getLog()::info);
    if (drift != null) {
      throw drift;
    }
  }

  /** Compares the schema with the baseline. */
  private void verify() throws MojoExecutionException, MojoFailureException {
    MissingBaseline missing = choice("missingBaseline", missingBaseline, MissingBaseline.values());
    if (missing == MissingBaseline.CREATE) {
      writableBaseline();
    }
    boolean annotates = annotates();
    DriftFiles files = DriftFiles.ofGate(outputDirectory.toPath(), formats(), paths());
    SchemaInput current = checked(current());
    VerifySchema.Request request =
        new VerifySchema.Request(
            baseline(),
            current,
            reading(),
            policy(),
            files,
            plan ? Optional.of(this) : Optional.empty(),
            threads(),
            kept());
    DriftReport report = VerifySchema.run(request);
    if (report.outcome() == Outcome.NO_BASELINE && missing == MissingBaseline.CREATE) {
      create(request);
      report = VerifySchema.run(request);
    }
    new Reactor(session).add(project, report, files);
    if (report.outcome() == Outcome.NO_BASELINE) {
      noBaseline(request.baseline(), missing);
      return;
    }
    warn(report.warnings());
    if (annotates) {
      annotate(report);
    }
    if (report.outcome() == Outcome.ERROR) {
      new ProblemLog(this).errors(report.errors());
      throw ProblemLog.failure(
          "the schema was not compared with " + report.oldSide().path(), report.errors());
    }
    if (report.outcome() == Outcome.DRIFT) {
      drift(request, report, files);
    }
    if (report.outcome() == Outcome.INCOMPLETE) {
      incomplete(report, files);
    }
    ConsoleReport console = new ConsoleReport(palette(), fullReport(files));
    if (!start().equals(base().toAbsolutePath().normalize())) {
      // Linked only where it is needed: this is the way of a build that passes.
      console = console.withPaths(this::fromStart);
    }
    if (report.outcome() == Outcome.ALLOWED) {
      tell(console.allowed(report));
    } else {
      tell(console.noDrift(report));
    }
  }

  private void tell(List<String> lines) {
    for (String line : lines) {
      getLog().info(line);
    }
  }

  @Override
  public PlanOptions options() {
    return new PlanOptions(safe, allowDataLoss);
  }

  @Override
  public MigrationFile file() {
    Path path = migration().toPath();
    return new MigrationFile(path, display(start(), path));
  }

  @Override
  public void discard() {
    File earlier = migration();
    if (earlier.exists() && !earlier.delete()) {
      getLog().warn(earlier + " is of an earlier drift, but cannot be deleted");
    }
  }

  private File migration() {
    return new File(outputDirectory, "migration.sql");
  }

  private ConsoleReport console(DriftFiles files) {
    return new ConsoleReport(palette(), fullReport(files), plan ? file().name() : "")
        .withPaths(this::fromStart);
  }

  /** Where the last verdict is kept. */
  private Optional<KeptVerdict> kept() {
    return remembers()
        ? Optional.of(new KeptVerdict(new File(outputDirectory, "verify.kept"), tool()))
        : Optional.empty();
  }

  private void incomplete(DriftReport report, DriftFiles files) throws MojoFailureException {
    String fullReport = fullReport(files);
    console(files).incomplete(report).forEach(getLog()::error);
    throw new MojoFailureException(
        "the schema was compared with "
            + report.oldSide().path()
            + " as far as that can be followed, and not in full; see "
            + fullReport);
  }

  private void drift(VerifySchema.Request request, DriftReport report, DriftFiles files)
      throws MojoFailureException {
    String fullReport = fullReport(files);
    if (request.baseline() instanceof BaselineRevision) {
      console(files).driftSinceRevision(report).forEach(getLog()::error);
      throw new MojoFailureException(
          "the schema has changed since "
              + report.oldSide().path()
              + ": "
              + ConsoleReport.summary(report)
              + "; they are for review, see "
              + fullReport);
    }
    if (request.baseline() instanceof BaselineSide) {
      console(files).driftFromSide(report).forEach(getLog()::error);
      throw new MojoFailureException(
          "the schema is not that of "
              + report.oldSide().path()
              + ": "
              + ConsoleReport.summary(report)
              + "; see "
              + fullReport);
    }
    String accept = command("accept");
    console(files).drift(report, accept).forEach(getLog()::error);
    throw new MojoFailureException(
        "the schema has drifted from "
            + report.oldSide().path()
            + ": "
            + ConsoleReport.summary(report)
            + "; see "
            + fullReport
            + ", or accept them by "
            + accept);
  }

  private void noBaseline(Baseline baseline, MissingBaseline missing)
      throws MojoExecutionException {
    List<Problem> notFound = ListSources.run(tree(), threads()).errors();
    if (!notFound.isEmpty()) {
      // Whatever is said of baselines: sources that are named must be there.
      new ProblemLog(this).errors(notFound);
      throw ProblemLog.failure("the schema was not compared with " + baseline.name(), notFound);
    }
    String message =
        "there is no baseline "
            + baseline.name()
            + " to compare the schema with"
            + (baseline instanceof BaselineRevision
                ? ": perhaps it is not committed there yet"
                : ": make it by " + command("accept") + " and commit it");
    if (missing == MissingBaseline.FAIL) {
      throw new MojoExecutionException(message);
    }
    getLog().warn(message);
  }

  private void create(VerifySchema.Request request) throws MojoExecutionException {
    new Acceptance(this)
        .of(
            AcceptSchema.run(
                new AcceptSchema.Request(
                    writableBaseline(), request.current(), reading(), request.threads())));
  }
}
