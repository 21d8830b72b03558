package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.MigrationScript;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.source.Tasks;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.SqlName;
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
   * @param policy which differences are let be
   * @param planning how the migration is written, and where
   * @param undo where the way back goes; empty for none
   * @param proof what proves it; empty for nothing
   * @param threads how many threads may be used, 1 or more
   */
  public record Request(
      SchemaInput from,
      SchemaInput to,
      ComparisonOptions reading,
      Policy policy,
      Planning planning,
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

  /** Where nothing is different. */
  private static final MigrationPlan NOTHING = new MigrationPlan(List.of(), List.of());

  private final Request request;
  private final Workers workers;

  private PlanSchemas(Request request, Workers workers) {
    this.request = request;
    this.workers = workers;
  }

  /**
   * Plans. The files are written when this returns; where there is nothing to do, those of an
   * earlier plan are taken away.
   *
   * @throws java.io.UncheckedIOException if one cannot be written
   */
  public static Result run(Request request) {
    try (Workers workers = Comparison.workers(request.threads())) {
      Future<LoadedSchema> old = workers.executor().submit(() -> request.from().load());
      Future<LoadedSchema> now = workers.executor().submit(() -> request.to().load());
      return new PlanSchemas(request, workers).plan(Tasks.result(old), Tasks.result(now));
    }
  }

  private Result plan(LoadedSchema old, LoadedSchema now) {
    DriftReport report = compared(request.reading(), old, now);
    MigrationPlan plan = report.plan().orElse(NOTHING);
    List<Problem> warnings = new ArrayList<>(report.warnings());
    List<Problem> errors = new ArrayList<>(report.errors());
    if (!errors.isEmpty()) {
      return new Result(plan, Optional.empty(), Optional.empty(), errors, warnings);
    }
    request.planning().file().write(plan);
    Optional<MigrationPlan> undo = Optional.empty();
    if (request.undo().isPresent()) {
      undo = Optional.of(back(report, old, now));
      request.undo().get().write(undo.get());
    }
    Optional<MigrationProof.Result> proof = Optional.empty();
    if (request.proof().isPresent() && !plan.isEmpty()) {
      try {
        proof = Optional.of(proved(request.proof().get(), plan, old, now));
        warnings.addAll(proof.get().remains());
      } catch (ServerFailure e) {
        errors.add(e.problem());
      }
    }
    return new Result(plan, undo, proof, errors, warnings);
  }

  private DriftReport compared(ComparisonOptions reading, LoadedSchema from, LoadedSchema to) {
    return new Comparison(reading, request.policy(), workers, Optional.of(request.planning()))
        .of(from, to);
  }

  /** The way back, in which what was renamed is renamed back. */
  private MigrationPlan back(DriftReport report, LoadedSchema old, LoadedSchema now) {
    List<String> renames = new ArrayList<>();
    for (Change change : report.changes()) {
      change.formerly().ifPresent(former -> renames.add(rename(change.key(), former)));
    }
    return compared(request.reading().renaming(renames), now, old).plan().orElse(NOTHING);
  }

  private static String rename(ObjectKey key, ObjectKey former) {
    boolean inRelation = key.names().size() > 2;
    List<String> names = inRelation ? List.of(former.name()) : former.names();
    List<String> quoted = new ArrayList<>();
    names.forEach(name -> quoted.add(SqlName.inQuotes(name)));
    return key + " to " + String.join(".", quoted);
  }

  private MigrationProof.Result proved(
      MigrationProof proof, MigrationPlan plan, LoadedSchema old, LoadedSchema now)
      throws ServerFailure {
    byte[] text = MigrationScript.of(plan).getBytes(StandardCharsets.UTF_8);
    List<Statement> migration = Script.of(request.planning().file().name(), text).statements();
    boolean isWhole =
        plan.open().isEmpty()
            && (request.planning().options().allowDataLoss() || !plan.losesData());
    return proof.of(
        request.reading().provided().load().statements(),
        old.statements(),
        now.statements(),
        migration,
        isWhole,
        request.policy());
  }
}
