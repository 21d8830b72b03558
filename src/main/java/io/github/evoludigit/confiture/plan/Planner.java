package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the way from one schema to another. */
public final class Planner {

  private final PlanContext plan;
  private final Writers writers;
  private final Belongings belongings;
  private final Map<ObjectKey, Revision> revisions = new LinkedHashMap<>();
  private final Map<ObjectKey, String> refused = new TreeMap<>();
  private final Obstacles obstacles;
  private final Tasks tasks = new Tasks();

  /** The schemas that the new side has objects in, once somebody has asked. */
  private Optional<Set<String>> needed = Optional.empty();

  /** A planner between two sides. */
  public Planner(PlanSide before, PlanSide after, PlanOptions options) {
    plan = new PlanContext(before, after, options, new HashSet<>());
    writers = new Writers(plan);
    belongings = new Belongings(plan);
    obstacles = new Obstacles(plan, writers, revisions);
  }

  /** The steps, and what is left to a person. */
  public MigrationPlan plan() {
    revise();
    obstacles.clear();
    plan.settle();
    new RestoredSettings(plan, revisions).restore();
    refused.putAll(obstacles.refused);
    drop();
    change();
    make();
    new PartitionPlaces(plan, tasks).free();
    new TaskOrder(plan, obstacles, tasks).connect();
    return assemble();
  }

  /** Finds how each object that stays becomes another. */
  private void revise() {
    Map<ObjectKey, List<AttributeChange>> changed = new LinkedHashMap<>();
    plan.comparison
        .changed()
        .forEach(
            (key, names) -> {
              List<AttributeChange> attributes = printed(key, names);
              if (!attributes.isEmpty()) {
                changed.put(key, attributes);
              }
            });
    for (Map.Entry<ObjectKey, List<AttributeChange>> each : changed.entrySet()) {
      List<AttributeChange> own = new ArrayList<>(each.getValue());
      for (ObjectKey parent : PlanContext.origins(each.getKey(), plan.after)) {
        own.removeIf(
            change ->
                changed.getOrDefault(parent, List.of()).contains(change)
                    && isPassedOn(change, parent));
      }
      boolean followsNotNull =
          own.size() < each.getValue().size() && wasNotNull(each.getValue(), own);
      own.removeIf(
          change ->
              followsNotNull
                  && change.isOf(
                      Attribute.NOT_NULL_NAME,
                      Attribute.NOT_NULL_IS_INHERITED,
                      Attribute.NOT_NULL_IS_VALID));
      if (!own.isEmpty()) {
        revise(new Revision(plan.before.get(each.getKey()), plan.after.get(each.getKey()), own));
      }
    }
  }

  /** Changed attributes as they are printed; what is the same then is no change. */
  private List<AttributeChange> printed(ObjectKey key, Set<String> names) {
    List<AttributeChange> attributes =
        new ArrayList<>(SchemaDiff.attributes(plan.before.get(key), plan.after.get(key)));
    attributes.removeIf(attribute -> !names.contains(attribute.name()));
    return attributes;
  }

  /** Whether a table's heirs and partitions follow it in that. */
  private boolean isPassedOn(AttributeChange change, ObjectKey parent) {
    if (change.isOf(Attribute.DEFAULT)) {
      return !plan.isApart(parent, Attribute.DEFAULT);
    }
    return change.name().endsWith(" of identity")
        || change.isOf(
            Attribute.TYPE,
            Attribute.COLLATION,
            Attribute.NOT_NULL,
            Attribute.VALID,
            Attribute.GENERATED,
            Attribute.IDENTITY,
            Attribute.NAME_OF_IDENTITY);
  }

  /** Whether that there are no nulls is one of the changes, and is not among some of them. */
  private static boolean wasNotNull(List<AttributeChange> all, List<AttributeChange> some) {
    return all.stream()
        .anyMatch(change -> change.isOf(Attribute.NOT_NULL) && !some.contains(change));
  }

  private void revise(Revision revision) {
    Writer writer = writers.of(revision.key().kind());
    belongings.alter(revision);
    try {
      writer.alter(revision);
    } catch (Refusal e) {
      revision.refuse(e.getMessage());
    }
    boolean unwritten = revision.replacement.isEmpty() && !revision.open().isEmpty();
    if (revision.refusal.isEmpty() && (unwritten || revision.replacement.isPresent())) {
      String keeps = writer.keeps(revision.before);
      if (keeps.isEmpty()) {
        plan.replace(revision.key(), reason(revision));
        return;
      }
      revision.refuse(cannotBe(revision) + ", and " + keeps);
    }
    revision.refusal.ifPresent(sentence -> refused.put(revision.key(), sentence));
    revisions.put(revision.key(), revision);
  }

  private static String reason(Revision revision) {
    if (revision.replacement.isPresent()) {
      return revision.replacement.get();
    }
    return cannotBe(revision);
  }

  private static String cannotBe(Revision revision) {
    StringBuilder what = new StringBuilder();
    revision.open().forEach(c -> what.append(what.isEmpty() ? "" : ", ").append(c.name()));
    return what + " cannot be changed";
  }

  private void drop() {
    for (ObjectKey key : plan.gone()) {
      SchemaObject object = plan.before.compared(key).orElseThrow();
      if (!goesAlong(object) && !isHeld(object)) {
        write(Task.Sort.DROP, object, writers.of(key.kind())::drop);
      }
    }
    Circles.of(plan)
        .forEach(
            key ->
                write(
                    Task.Sort.DROP,
                    plan.before.compared(key).orElseThrow(),
                    writers.of(key.kind())::drop));
  }

  /** What writes steps. */
  private interface Writing {
    void write(SchemaObject object, List<Step> steps);
  }

  /** Whether nothing was refused. */
  private boolean write(Task.Sort sort, SchemaObject object, Writing writing) {
    List<Step> steps = new ArrayList<>();
    try {
      writing.write(object, steps);
    } catch (Refusal e) {
      refused.put(object.key(), e.getMessage());
      return false;
    }
    if (!steps.isEmpty()) {
      Task task = tasks.of(sort, object.key());
      String reason = plan.reason(object.key());
      if (!reason.isEmpty() && sort == Task.Sort.DROP && steps.get(0).why().isEmpty()) {
        steps.set(0, steps.get(0).because(reason + "; it comes back"));
      } else if (!reason.isEmpty() && sort == Task.Sort.CREATE && task.steps.isEmpty()) {
        Step first = steps.get(0);
        steps.set(
            0, first.because("comes back" + (first.why().isEmpty() ? "" : "; ") + first.why()));
      }
      task.steps.addAll(steps);
      task.place = place(object);
    }
    return true;
  }

  /** Where a column is in its table. */
  private int place(SchemaObject object) {
    return object
        .container()
        .filter(table -> object.key().kind() == ObjectKind.COLUMN)
        .flatMap(plan.after::compared)
        .map(table -> table.members().indexOf(object.key().name()))
        .orElse(0);
  }

  /** Whether an object disappears with another that is dropped. */
  private boolean goesAlong(SchemaObject object) {
    if (object.key().kind() == ObjectKind.SCHEMA) {
      return isNeeded(object.key());
    }
    if (object.container().filter(plan::isGone).isPresent()) {
      return true;
    }
    return isDroppedWithItsParents(object) || !TaskOrder.columnsOf(object, plan).isEmpty();
  }

  /**
   * Whether the new side has objects in a schema that it does not make: it is there all the same.
   */
  private boolean isNeeded(ObjectKey schema) {
    if (needed.isEmpty()) {
      Set<String> schemas = new HashSet<>();
      for (ObjectKey key : plan.after.compared().objects().keySet()) {
        if (key.names().size() > 1) {
          schemas.add(key.names().get(0));
        }
      }
      needed = Optional.of(schemas);
    }
    return needed.get().contains(schema.name());
  }

  /** Whether it is the part that a partition has of an index that stays, which is refused. */
  private boolean isHeld(SchemaObject object) {
    ObjectKey key = object.key();
    Optional<ObjectKey> table = object.container().filter(plan.after::has);
    boolean isPart = key.kind() == ObjectKind.INDEX || key.kind() == ObjectKind.CONSTRAINT;
    if (!isPart || table.isEmpty() || !PlanContext.isInherited(object, plan.before)) {
      return false;
    }
    String whole =
        Values.get(plan.before.compared(table.get()).orElseThrow(), Attribute.PARTITION_OF);
    if (!whole.equals(
        Values.get(plan.after.compared(table.get()).orElseThrow(), Attribute.PARTITION_OF))) {
      return false;
    }
    refused.put(
        key,
        "it is a part of "
            + PlanContext.origins(key, plan.before).get(0)
            + ", and PostgreSQL drops it only with that");
    return true;
  }

  /** Whether it is a partition's part of what is dropped on the partitioned table. */
  private boolean isDroppedWithItsParents(SchemaObject object) {
    return PlanContext.isInherited(object, plan.before)
        && PlanContext.origins(object.key(), plan.before).stream().anyMatch(plan::isGone);
  }

  private void change() {
    for (Revision revision : revisions.values()) {
      ObjectKey key = revision.key();
      if (plan.isMade(key) || obstacles.rebuilt.contains(key)) {
        continue;
      }
      if (!revision.early.isEmpty()) {
        tasks.of(Task.Sort.DETACH, key).steps.addAll(revision.early);
      }
      if (!revision.steps.isEmpty()) {
        tasks.of(Task.Sort.ALTER, key).steps.addAll(revision.steps);
      }
      if (!revision.late.isEmpty()) {
        tasks.of(Task.Sort.FINISH, key).steps.addAll(revision.late);
      }
    }
    for (ObjectKey type : obstacles.rebuilt) {
      rebuild(type);
    }
    for (ObjectKey key : obstacles.detached) {
      detach(key);
    }
  }

  private void rebuild(ObjectKey type) {
    String former = GeneratedNames.of(type.name(), "old");
    String kind = Reference.word(type);
    List<String> names = new ArrayList<>(type.names());
    names.set(names.size() - 1, former);
    ObjectKey old = new ObjectKey(type.kind(), names, "");
    Task task = tasks.of(Task.Sort.ALTER, type);
    task.steps.add(
        Step.of(type, "ALTER " + kind + ' ' + Sql.of(type) + " RENAME TO " + Sql.name(former))
            .because("it cannot be changed while columns have it: it is made anew beside"));
    SchemaObject made = plan.after.get(type);
    write(Task.Sort.ALTER, made, writers.of(type.kind())::create);
    write(Task.Sort.ALTER, made, belongings::create);
    tasks.of(Task.Sort.FINISH, type).steps.add(Step.of(type, "DROP " + kind + ' ' + Sql.of(old)));
  }

  /** A default lets go what it calls, a sequence its column, and both come back. */
  private void detach(ObjectKey key) {
    Task.Sort sort = Task.Sort.DETACH;
    SchemaObject after = plan.after.get(key);
    if (key.kind() == ObjectKind.SEQUENCE) {
      tasks
          .of(sort, key)
          .steps
          .add(Step.of(key, "ALTER SEQUENCE " + Sql.of(key) + " OWNED BY NONE"));
      write(Task.Sort.FINISH, after, writers.of(key.kind())::finish);
      return;
    }
    String alter = ColumnWriter.alterDefault(key, plan);
    tasks.of(sort, key).steps.add(Step.of(key, alter + " DROP DEFAULT"));
    String value = Values.get(after, Attribute.DEFAULT);
    if (!value.isEmpty()) {
      tasks.of(Task.Sort.FINISH, key).steps.add(Step.of(key, alter + " SET DEFAULT " + value));
    }
  }

  private void make() {
    for (ObjectKey key : plan.made()) {
      SchemaObject object = plan.after.get(key);
      if (isWoven(object) || comesFromParent(object)) {
        write(Task.Sort.FINISH, object, belongings::create);
        continue;
      }
      if (write(Task.Sort.CREATE, object, writers.of(key.kind())::create)) {
        write(Task.Sort.CREATE, object, belongings::create);
      }
      write(Task.Sort.FINISH, object, writers.of(key.kind())::finish);
    }
  }

  /** Whether it is there by itself: its parent's is made too, or its table is made as an heir. */
  private boolean comesFromParent(SchemaObject object) {
    return PlanContext.isInherited(object, plan.after)
        && (object.container().filter(plan::isMade).isPresent()
            || object.key().kind() != ObjectKind.COLUMN
            || PlanContext.origins(object.key(), plan.after).stream().anyMatch(plan::isMade));
  }

  /** Whether it is made with the table that it is a column of. */
  private boolean isWoven(SchemaObject object) {
    return object.key().kind() == ObjectKind.COLUMN
        && object.container().filter(plan::isMade).isPresent();
  }

  /** Why its steps are commented out. */
  private static String reason(Task task) {
    boolean place = task.steps.stream().anyMatch(step -> !step.fill().isEmpty());
    return place && task.sort != Task.Sort.DROP
        ? "rows that are there need a value that only a person knows: its steps are commented out,"
            + " with the place to FILL IN; see allowDataLoss"
        : "rows or values may be lost: its steps are commented out; see allowDataLoss";
  }

  private MigrationPlan assemble() {
    List<Step> steps = new ArrayList<>();
    List<OpenPoint> open = new ArrayList<>();
    refused.forEach((key, sentence) -> open.add(new OpenPoint(key, sentence)));
    List<Task> order = tasks.inOrder();
    Withheld withheld =
        new Withheld(
            plan.options.allowDataLoss() ? List.of() : order, obstacles.rebuilt, plan.after);
    List<Step> later = new ArrayList<>();
    Map<ObjectKey, String> sentences = new TreeMap<>();
    WovenConstraints woven = new WovenConstraints(plan);
    woven.weave(order, withheld);
    StepLocks locks = new StepLocks(plan, woven);
    for (Task task : order) {
      List<Step> written = withheld.contains(task) ? later : steps;
      task.steps.forEach(step -> written.add(locks.of(task, step)));
      if (written == steps) {
        continue;
      }
      if (task.losesData()) {
        sentences.put(task.key, reason(task));
      } else {
        sentences.putIfAbsent(
            task.key, "its steps are commented out: they make no sense without others that are");
      }
    }
    sentences.forEach((key, sentence) -> open.add(new OpenPoint(key, sentence)));
    return new MigrationPlan(TableActions.merged(steps), open, later);
  }
}
