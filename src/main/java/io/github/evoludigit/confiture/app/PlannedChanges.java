package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.OpenReading;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.plan.PlanSide;
import io.github.evoludigit.confiture.plan.StatementLock;
import io.github.evoludigit.confiture.plan.Step;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Renamed;
import io.github.evoludigit.confiture.text.LargeStack;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * The migration of what a comparison found: what was renamed is renamed first, and what an entry of
 * {@code ignore} allows is left as it is.
 *
 * @param old how the old side was read, which ends with the statements that rename
 * @param now how the new one was read
 * @param diff the changes, and what was renamed
 * @param verdict what the policy says of them
 */
record PlannedChanges(OpenReading old, OpenReading now, SchemaDiff diff, Verdict verdict) {

  private static final ObjectKey NO_PLAN = ObjectKey.of(ObjectKind.STATEMENT, "migration.sql");

  /** Plans it. A plan that fails is no reason why the comparison should. */
  MigrationPlan plan(PlanMigration migration, PlanOptions options) {
    try {
      return withEnoughStack(migration, options);
    } catch (RuntimeException e) {
      OpenPoint failure =
          new OpenPoint(
              NO_PLAN,
              "no migration could be planned, which is a mistake of Confiture, please report it: "
                  + e);
      return new MigrationPlan(List.of(), List.of(failure));
    }
  }

  private MigrationPlan withEnoughStack(PlanMigration migration, PlanOptions options) {
    try {
      return planned(migration, options);
    } catch (StackOverflowError small) {
      return LargeStack.again(() -> planned(migration, options), Location.ofFile("migration.sql"));
    }
  }

  private MigrationPlan planned(PlanMigration migration, PlanOptions options) {
    PlanSide before = migration.side(old);
    PlanSide after = migration.side(now);
    MigrationPlan plan = migration.plan(old, before, settled(before, after), options);
    if (diff.renamed().isEmpty()) {
      return plan;
    }
    List<Step> steps = new ArrayList<>();
    for (Renamed each : diff.renamed()) {
      for (String statement : each.statements()) {
        Step step = Step.of(each.to(), statement).locking(StatementLock.of(statement));
        steps.add(each.implied() ? step.because("named after what was renamed") : step);
      }
    }
    steps.addAll(plan.steps());
    return new MigrationPlan(steps, plan.open(), plan.withheld());
  }

  /** The new side as it is to be. */
  private PlanSide settled(PlanSide before, PlanSide after) {
    List<Change> left = new ArrayList<>();
    for (JudgedChange judged : verdict.changes()) {
      if (judged.ignoredBy().isPresent()) {
        left.add(judged.change());
      }
    }
    if (left.isEmpty()) {
      return after;
    }
    SettledSide side = new SettledSide(before, after);
    left.forEach(side::leave);
    return side.side();
  }
}
