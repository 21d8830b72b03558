package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.MigrationScript;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.source.Tasks;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** Plans the migration between any two schemas, writes it, and has it proved. */
public final class PlanSchemas {

  /**
   * What to plan.
   *
   * @param from the old side
   * @param to the new side
   * @param reading how both are read
   * @param options how the migration is written
   * @param file where the migration goes
   * @param undo where the way back goes; empty for none
   * @param proof what proves it; empty for nothing
   * @param threads how many threads may be used, 1 or more
   */
  public record Request(
      SchemaInput from,
      SchemaInput to,
      ComparisonOptions reading,
      PlanOptions options,
      MigrationFile file,
      Optional<MigrationFile> undo,
      Optional<MigrationProof> proof,
      int threads) {}

  /**
   * What came of it.
   *
   * @param plan the way from the old side to the new one
   * @param undo the way back, if it was asked for
   * @param proof what a server says, if one was asked and there is anything to do
   * @param errors why there is no plan
   * @param warnings what is wrong with the sides otherwise
   */
  public record Result(
      MigrationPlan plan,
      Optional<MigrationPlan> undo,
      Optional<MigrationProof.Result> proof,
      List<Problem> errors,
      List<Problem> warnings) {}

  private static final MigrationPlan NOTHING = new MigrationPlan(List.of(), List.of());

  private final Request request;
  private final LoadedSchema old;
  private final LoadedSchema now;

  private PlanSchemas(Request request, LoadedSchema old, LoadedSchema now) {
    this.request = request;
    this.old = old;
    this.now = now;
  }

  /**
   * Plans. The files are written when this returns; where there is nothing to do, those of an
   * earlier plan are taken away.
   *
   * @throws java.io.UncheckedIOException if one cannot be written
   */
  public static Result run(Request request) {
    try (Workers workers = Comparison.workers(request.threads())) {
      Future<LoadedSchema> oldSchema = workers.executor().submit(() -> request.from().load());
      Future<LoadedSchema> newSchema = workers.executor().submit(() -> request.to().load());
      return new PlanSchemas(request, Tasks.result(oldSchema), Tasks.result(newSchema)).plan();
    }
  }

  private Result plan() {
    List<Problem> errors = new ArrayList<>(old.errors());
    errors.addAll(now.errors());
    ProvidedFiles.Loaded provided = request.reading().provided().load();
    errors.addAll(provided.errors());
    List<Problem> warnings = new ArrayList<>(old.warnings());
    warnings.addAll(now.warnings());
    if (!errors.isEmpty()) {
      return new Result(NOTHING, Optional.empty(), Optional.empty(), errors, warnings);
    }
    MigrationPlan plan = between(old, now, provided);
    write(plan, request.file());
    Optional<MigrationPlan> undo = request.undo().map(file -> between(now, old, provided));
    undo.ifPresent(back -> write(back, request.undo().orElseThrow()));
    Optional<MigrationProof.Result> proof = Optional.empty();
    if (request.proof().isPresent() && !plan.isEmpty()) {
      try {
        proof = Optional.of(proved(request.proof().get(), plan, provided));
        warnings.addAll(proof.get().remains());
      } catch (ServerFailure e) {
        errors.add(e.problem());
      }
    }
    return new Result(plan, undo, proof, errors, warnings);
  }

  private MigrationPlan between(LoadedSchema from, LoadedSchema to, ProvidedFiles.Loaded provided) {
    return PlanMigration.between(
        from.statements(),
        to.statements(),
        request.reading().options(),
        provided,
        request.options());
  }

  private static void write(MigrationPlan plan, MigrationFile file) {
    if (plan.isEmpty()) {
      file.delete();
    } else {
      file.write(MigrationScript.of(plan));
    }
  }

  private MigrationProof.Result proved(
      MigrationProof proof, MigrationPlan plan, ProvidedFiles.Loaded provided)
      throws ServerFailure {
    byte[] text = MigrationScript.of(plan).getBytes(StandardCharsets.UTF_8);
    List<Statement> migration = Script.of(request.file().name(), text).statements();
    boolean isWhole = plan.isComplete() && (request.options().allowDataLoss() || !plan.losesData());
    return proof.of(provided.statements(), old.statements(), now.statements(), migration, isWhole);
  }
}
