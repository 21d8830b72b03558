package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.AttributeValue;
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

/** CREATE TABLE with its columns, ALTER TABLE and DROP TABLE. */
class TableWriter extends Writer {

  TableWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject table, List<Step> steps) {
    steps.add(Step.of(table.key(), definition(table, List.of())));
    boolean isAttached = isAttached(table);
    boolean isListed =
        !Values.has(table, Attribute.PARTITION_OF) && !Values.has(table, Attribute.OF_TYPE);
    List<SchemaObject> own = ownColumns(table);
    for (SchemaObject column : columns(table)) {
      if (isAttached || isListed && own.contains(column)) {
        ColumnWriter.settle(column, steps);
      } else {
        inherited(column, steps);
      }
    }
    if (isAttached) {
      steps.add(attach(table).because("a partition that is made as one has its parent's names"));
    }
    security(table, steps);
  }

  /** Whether a partition is made as a table and attached then. */
  private boolean isAttached(SchemaObject table) {
    return Values.has(table, Attribute.PARTITION_OF) && namesItsOwnNotNulls(table);
  }

  /** CREATE TABLE with its columns and some of its constraints. */
  String definition(SchemaObject table, List<String> constraints) {
    String partitionOf = Values.get(table, Attribute.PARTITION_OF);
    String ofType = Values.get(table, Attribute.OF_TYPE);
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(Values.has(table, Attribute.PERSISTENCE) ? "UNLOGGED " : "");
    sql.append(words()).append(' ').append(Sql.of(table.key()));
    boolean isAttached = isAttached(table);
    List<SchemaObject> own = isAttached ? allColumns(table) : ownColumns(table);
    boolean isListed = isAttached || partitionOf.isEmpty() && ofType.isEmpty();
    if (!isListed && !partitionOf.isEmpty()) {
      sql.append(" PARTITION OF ").append(partitionOf).append(bound(table));
    } else if (!isListed) {
      sql.append(" OF ").append(ofType);
    } else {
      sql.append(" (");
      String separator = "\n    ";
      List<String> clauses = new ArrayList<>();
      own.forEach(column -> clauses.add(ColumnClause.of(column, plan)));
      if (isAttached) {
        checksOfParents(table).forEach(check -> clauses.add(ConstraintWriter.clause(check)));
      }
      clauses.addAll(constraints);
      for (String clause : clauses) {
        sql.append(separator).append(clause);
        separator = ",\n    ";
      }
      sql.append(clauses.isEmpty() ? ")" : "\n)");
      sql.append(isAttached ? "" : inherits(table));
    }
    sql.append(Values.clause(table, "PARTITION BY", Attribute.PARTITION_KEY));
    sql.append(Values.clause(table, "USING", Attribute.ACCESS_METHOD));
    String parameters = Values.parameters(table);
    sql.append(parameters.isEmpty() ? "" : " WITH " + parameters);
    sql.append(Values.clause(table, "TABLESPACE", Attribute.TABLESPACE));
    sql.append(foreign(table));
    return sql.toString();
  }

  /** Whether constraints of a partition that there are no nulls are not called as its parent's. */
  private boolean namesItsOwnNotNulls(SchemaObject table) {
    for (SchemaObject column : columns(table)) {
      for (ObjectKey parent : PlanContext.inParents(column.key(), plan.after)) {
        SchemaObject origin = plan.after.get(parent);
        if (Values.has(origin, Attribute.NOT_NULL)
            && !ColumnWriter.constraintOf(origin).equals(ColumnWriter.constraintOf(column))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The columns of a table that will be attached, which must not be identities. */
  private List<SchemaObject> allColumns(SchemaObject table) {
    List<SchemaObject> columns = new ArrayList<>();
    for (SchemaObject column : columns(table)) {
      Map<String, String> attributes = new LinkedHashMap<>(column.attributes());
      attributes.remove(Attribute.IDENTITY.spelling());
      columns.add(new SchemaObject(column.key(), column.container(), attributes, column.members()));
    }
    return columns;
  }

  private List<SchemaObject> columns(SchemaObject table) {
    List<SchemaObject> columns = new ArrayList<>();
    for (String member : table.members()) {
      column(table, member).ifPresent(columns::add);
    }
    return columns;
  }

  /** The checks that a table must have before it is attached. */
  private List<SchemaObject> checksOfParents(SchemaObject table) {
    List<SchemaObject> checks = new ArrayList<>();
    for (ObjectKey part : plan.partsAfter(table.key())) {
      if (part.kind() == ObjectKind.CONSTRAINT) {
        SchemaObject constraint = plan.after.get(part);
        if (AttributeValue.CHECK.is(Values.get(constraint, Attribute.TYPE))
            && PlanContext.isInherited(constraint, plan.after)) {
          checks.add(constraint);
        }
      }
    }
    return checks;
  }

  private static Step attach(SchemaObject table) {
    return Step.of(
        table.key(),
        "ALTER TABLE "
            + Values.get(table, Attribute.PARTITION_OF)
            + " ATTACH PARTITION "
            + Sql.of(table.key())
            + bound(table));
  }

  /** What a column that comes from a parent or a type has of its own. */
  private void inherited(SchemaObject column, List<Step> steps) {
    String type = Values.get(plan.after.get(column.container().orElseThrow()), Attribute.OF_TYPE);
    List<ObjectKey> parents = PlanContext.inParents(column.key(), plan.after);
    if (!type.isEmpty()) {
      ColumnWriter.deviate(column, bare(column), steps);
    } else if (!parents.isEmpty()) {
      ColumnWriter.deviate(column, plan.after.get(parents.get(0)), steps);
    }
  }

  private static SchemaObject bare(SchemaObject column) {
    return new SchemaObject(column.key(), column.container(), Map.of(), column.members());
  }

  /** What it is called in the statements. */
  String words() {
    return "TABLE";
  }

  /** What follows of a foreign table. */
  String foreign(SchemaObject table) {
    return "";
  }

  private Optional<SchemaObject> column(SchemaObject table, String member) {
    List<String> names = new ArrayList<>(table.key().names());
    names.add(member);
    return plan.after.find(new ObjectKey(ObjectKind.COLUMN, names, ""));
  }

  /** The columns that do not come from a parent alone. */
  private List<SchemaObject> ownColumns(SchemaObject table) {
    List<SchemaObject> columns = new ArrayList<>();
    for (String member : table.members()) {
      column(table, member)
          .filter(column -> !PlanContext.isInherited(column, plan.after))
          .ifPresent(columns::add);
    }
    return columns;
  }

  private static String inherits(SchemaObject table) {
    String parents = Values.get(table, Attribute.INHERITS);
    return parents.isEmpty() ? "" : " INHERITS (" + parents + ')';
  }

  private static String bound(SchemaObject table) {
    String bound = Values.get(table, Attribute.PARTITION_BOUND);
    if (bound.equals("default")) {
      return " DEFAULT";
    }
    return " FOR VALUES "
        + bound.replace("modulus=", "modulus ").replace("remainder=", "remainder ");
  }

  private static void security(SchemaObject table, List<Step> steps) {
    String alter = "ALTER TABLE " + Sql.of(table.key());
    if (Values.has(table, Attribute.ROW_SECURITY)) {
      steps.add(Step.of(table.key(), alter + " ENABLE ROW LEVEL SECURITY"));
    }
    if (Values.has(table, Attribute.ROW_SECURITY_FORCED)) {
      steps.add(Step.of(table.key(), alter + " FORCE ROW LEVEL SECURITY"));
    }
  }

  @Override
  void finish(SchemaObject table, List<Step> steps) {
    String identity = Values.get(table, Attribute.REPLICA_IDENTITY);
    if (!identity.isEmpty()) {
      steps.add(replicaIdentity(table.key(), identity));
    }
    Values.of(table, AttributeFamily.COMMENT_OF_CONSTRAINT)
        .forEach((name, comment) -> steps.add(comment(table.key(), name, comment)));
  }

  /** The comment on a NOT NULL, which has a name but is no object. */
  private static Step comment(ObjectKey table, String constraint, String comment) {
    return Step.of(
        table,
        "COMMENT ON CONSTRAINT "
            + Sql.requoted(constraint)
            + " ON "
            + Sql.of(table)
            + " IS "
            + comment);
  }

  private static Step replicaIdentity(ObjectKey table, String identity) {
    String value =
        identity.startsWith("index ")
            ? "USING INDEX " + Sql.requoted(identity.substring("index ".length()))
            : identity.isEmpty() ? "DEFAULT" : identity.toUpperCase(java.util.Locale.ROOT);
    return Step.of(table, "ALTER TABLE " + Sql.of(table) + " REPLICA IDENTITY " + value);
  }

  @Override
  void drop(SchemaObject table, List<Step> steps) {
    steps.add(Step.of(table.key(), "DROP " + words() + ' ' + Sql.of(table.key())).losingData());
  }

  @Override
  void alter(Revision revision) {
    String alter = "ALTER " + words() + ' ' + Sql.of(revision.key());
    if (revision.take(SchemaDiff.ORDER).isPresent()) {
      revision.refuse(
          "its columns are in another order, and PostgreSQL cannot move a column: make the table"
              + " anew and copy its rows, or keep the order of the old side");
      return;
    }
    for (AttributeChange change : revision.take(AttributeFamily.COMMENT_OF_CONSTRAINT)) {
      String name = AttributeFamily.COMMENT_OF_CONSTRAINT.nameIn(change.name());
      revision.late.add(comment(revision.key(), name, change.newValue().orElse("NULL")));
    }
    kinship(revision, alter);
    storage(revision, alter);
    revision
        .take(Attribute.ROW_SECURITY)
        .ifPresent(
            change ->
                revision.step(alter + on(change, "ENABLE", "DISABLE") + " ROW LEVEL SECURITY"));
    revision
        .take(Attribute.ROW_SECURITY_FORCED)
        .ifPresent(
            change ->
                revision.step(alter + on(change, "FORCE", "NO FORCE") + " ROW LEVEL SECURITY"));
    revision
        .take(Attribute.REPLICA_IDENTITY)
        .ifPresent(
            change ->
                revision.late.add(replicaIdentity(revision.key(), change.newValue().orElse(""))));
    revision
        .take(Attribute.OF_TYPE)
        .ifPresent(
            change ->
                revision.step(alter + change.newValue().map(t -> " OF " + t).orElse(" NOT OF")));
  }

  private static String on(AttributeChange change, String yes, String no) {
    return ' ' + (change.newValue().isPresent() ? yes : no);
  }

  /** A table gets a parent when it has all that the parent asks for. */
  private void kinship(Revision revision, String alter) {
    Optional<AttributeChange> whole = revision.take(Attribute.PARTITION_OF);
    Optional<AttributeChange> bound = revision.take(Attribute.PARTITION_BOUND);
    if (whole.isPresent() || bound.isPresent()) {
      String old = Values.get(revision.before, Attribute.PARTITION_OF);
      String now = Values.get(revision.after, Attribute.PARTITION_OF);
      String own = Sql.of(revision.key());
      if (!old.isEmpty()) {
        revision.step("ALTER TABLE " + old + " DETACH PARTITION " + own);
      }
      if (!now.isEmpty()) {
        revision.late.add(attach(revision.after));
      }
    }
    Optional<AttributeChange> parents = revision.take(Attribute.INHERITS);
    if (parents.isPresent()) {
      List<String> old = Sql.list(parents.get().oldValue().orElse(""));
      List<String> now = Sql.list(parents.get().newValue().orElse(""));
      for (String parent : old) {
        if (!now.contains(parent)) {
          revision.step(alter + " NO INHERIT " + parent);
        }
      }
      for (String parent : now) {
        if (!old.contains(parent)) {
          revision.late.add(Step.of(revision.key(), alter + " INHERIT " + parent));
        }
      }
    }
  }

  private void storage(Revision revision, String alter) {
    revision
        .take(Attribute.PERSISTENCE)
        .ifPresent(
            change ->
                revision.step(
                    Step.of(
                            revision.key(),
                            alter
                                + (change.newValue().isPresent() ? " SET UNLOGGED" : " SET LOGGED"))
                        .rewriting()));
    revision
        .take(Attribute.ACCESS_METHOD)
        .ifPresent(
            change ->
                revision.step(
                    Step.of(
                            revision.key(),
                            alter + " SET ACCESS METHOD " + change.newValue().orElse("DEFAULT"))
                        .rewriting()));
    revision
        .take(Attribute.TABLESPACE)
        .ifPresent(
            change ->
                revision.step(
                    Step.of(
                            revision.key(),
                            alter + " SET TABLESPACE " + change.newValue().orElse("pg_default"))
                        .rewriting()));
    Set<String> later = hasOtherTypes(revision) ? toastParameters(revision) : Set.of();
    parameters(revision, alter, later);
  }

  /** Whether a toast table may only be there when all columns are. */
  private boolean hasOtherTypes(Revision revision) {
    for (SchemaObject column : columns(revision.after)) {
      Optional<SchemaObject> former = plan.before.find(column.key());
      String type = Values.get(column, Attribute.TYPE);
      if (former.filter(c -> Values.get(c, Attribute.TYPE).equals(type)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> toastParameters(Revision revision) {
    Set<String> names = new HashSet<>();
    for (AttributeChange change : revision.open()) {
      String name = change.name();
      if (AttributeFamily.PARAMETER.contains(name)
          && AttributeFamily.PARAMETER.nameIn(name).startsWith("toast.")) {
        names.add(name);
      }
    }
    return names;
  }

  /** SET and RESET of storage parameters. */
  static void parameters(Revision revision, String alter) {
    parameters(revision, alter, Set.of());
  }

  private static void parameters(Revision revision, String alter, Set<String> later) {
    List<AttributeChange> now = revision.take(AttributeFamily.PARAMETER);
    List<AttributeChange> atTheEnd = new ArrayList<>(now);
    atTheEnd.removeIf(change -> !later.contains(change.name()));
    now.removeAll(atTheEnd);
    parameters(revision, alter, now, revision.steps);
    parameters(revision, alter, atTheEnd, revision.late);
  }

  private static void parameters(
      Revision revision, String alter, List<AttributeChange> changes, List<Step> steps) {
    List<String> set = new ArrayList<>();
    List<String> reset = new ArrayList<>();
    for (AttributeChange change : changes) {
      String name = AttributeFamily.PARAMETER.nameIn(change.name());
      change
          .newValue()
          .ifPresentOrElse(value -> set.add(name + '=' + Sql.value(value)), () -> reset.add(name));
    }
    if (!set.isEmpty()) {
      steps.add(Step.of(revision.key(), alter + " SET (" + String.join(", ", set) + ')'));
    }
    if (!reset.isEmpty()) {
      steps.add(Step.of(revision.key(), alter + " RESET (" + String.join(", ", reset) + ')'));
    }
  }
}
