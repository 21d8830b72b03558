package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.plan.PlanSide;
import io.github.evoludigit.confiture.plan.Step;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Renamed;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The migration of what a comparison found: what was renamed is renamed first, and what an entry of
 * {@code ignore} allows is left as it is.
 *
 * @param statements what is read of both sides; the old one ends with the statements that rename
 * @param renamed what was renamed, in the order in which it is done
 * @param verdict the changes, and what the policy says of them
 */
record PlannedChanges(ChangedStatements statements, List<Renamed> renamed, Verdict verdict) {

  private static final ObjectKey NO_PLAN = ObjectKey.of(ObjectKind.STATEMENT, "migration.sql");

  /** Plans it. A plan that fails is no reason why the comparison should. */
  MigrationPlan plan(PlanMigration migration, PlanOptions options) {
    try {
      return planned(migration, options);
    } catch (RuntimeException | StackOverflowError e) {
      OpenPoint failure =
          new OpenPoint(
              NO_PLAN,
              "no migration could be planned, which is a mistake of Confiture, please report it: "
                  + e);
      return new MigrationPlan(List.of(), List.of(failure));
    }
  }

  private MigrationPlan planned(PlanMigration migration, PlanOptions options) {
    List<Statement> old = statements.oldSide();
    PlanSide before = migration.side(old);
    PlanSide after = migration.side(statements.newSide());
    MigrationPlan plan = migration.plan(old, before, leaving(before, after), options);
    if (renamed.isEmpty()) {
      return plan;
    }
    List<Step> steps = new ArrayList<>();
    for (Renamed each : renamed) {
      for (String statement : each.statements()) {
        Step step = Step.of(each.to(), statement);
        steps.add(each.implied() ? step.because("named after what was renamed") : step);
      }
    }
    steps.addAll(plan.steps());
    return new MigrationPlan(steps, plan.open());
  }

  /** The new side as it is to be where differences are let be. */
  private PlanSide leaving(PlanSide before, PlanSide after) {
    Map<ObjectKey, SchemaObject> objects = new HashMap<>(after.schema().objects());
    Map<ObjectKey, Map<String, Set<ObjectKey>>> uses = new HashMap<>(after.uses());
    boolean all = true;
    for (JudgedChange judged : verdict.changes()) {
      if (judged.ignoredBy().isPresent()) {
        all = false;
        leave(judged.change(), before, objects, uses);
      }
    }
    if (all) {
      return after;
    }
    Map<ObjectKey, Location> origins = new HashMap<>();
    for (ObjectKey key : objects.keySet()) {
      after.schema().originOf(key).ifPresent(place -> origins.put(key, place));
    }
    Map<ObjectKey, Map<String, String>> viewColumns = new HashMap<>(before.viewColumns());
    viewColumns.putAll(after.viewColumns());
    return new PlanSide(
        new Schema(objects.values(), origins),
        after.compared(),
        uses,
        viewColumns,
        after.searchPaths(),
        after.loader());
  }

  private static void leave(
      Change change,
      PlanSide before,
      Map<ObjectKey, SchemaObject> objects,
      Map<ObjectKey, Map<String, Set<ObjectKey>>> uses) {
    ObjectKey key = change.key();
    switch (change.sort()) {
      case ADDED -> {
        Map<ObjectKey, SchemaObject> now = Map.copyOf(objects);
        objects.values().removeIf(object -> isIn(object, key, now));
      }
      case REMOVED -> {
        Map<ObjectKey, SchemaObject> old = before.schema().objects();
        for (SchemaObject object : old.values()) {
          if (isIn(object, key, old)) {
            objects.put(object.key(), object);
            uses.put(object.key(), before.uses().getOrDefault(object.key(), Map.of()));
          }
        }
      }
      default -> {
        SchemaObject old = before.schema().objects().get(key);
        SchemaObject now = objects.get(key);
        if (old != null && now != null) {
          objects.put(key, mixed(old, now, change.attributes()));
        }
      }
    }
  }

  /** Whether an object is another one, or a part of it. */
  private static boolean isIn(
      SchemaObject object, ObjectKey key, Map<ObjectKey, SchemaObject> objects) {
    Optional<SchemaObject> each = Optional.of(object);
    while (each.isPresent()) {
      if (each.get().key().equals(key)) {
        return true;
      }
      each = each.get().container().map(objects::get);
    }
    return false;
  }

  /** The new object with some attributes of the old one. */
  private static SchemaObject mixed(
      SchemaObject old, SchemaObject now, List<AttributeChange> attributes) {
    Map<String, String> values = new LinkedHashMap<>(now.attributes());
    for (AttributeChange attribute : attributes) {
      String value = old.attributes().get(attribute.name());
      if (value == null) {
        values.remove(attribute.name());
      } else {
        values.put(attribute.name(), value);
      }
    }
    return new SchemaObject(now.key(), now.container(), values, now.unsaid(), now.members());
  }
}
