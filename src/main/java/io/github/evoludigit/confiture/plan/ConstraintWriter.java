package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Locale;

/** ADD CONSTRAINT, ALTER CONSTRAINT and DROP CONSTRAINT. */
final class ConstraintWriter extends Writer {

  ConstraintWriter(PlanContext plan) {
    super(plan);
  }

  private static String alterTable(ObjectKey key) {
    return "ALTER TABLE " + Sql.parent(key);
  }

  private static boolean is(SchemaObject constraint, AttributeValue type) {
    return type.is(Values.get(constraint, Attribute.TYPE));
  }

  @Override
  void create(SchemaObject constraint, List<Step> steps) {
    ObjectKey key = constraint.key();
    String add = alterTable(key) + " ADD CONSTRAINT " + Sql.name(key.name()) + ' ';
    boolean inUse =
        plan.isInUse(constraint.container().orElse(key)) && !isOnPartitioned(constraint);
    boolean key1 =
        is(constraint, AttributeValue.PRIMARY_KEY) || is(constraint, AttributeValue.UNIQUE);
    boolean checked =
        is(constraint, AttributeValue.CHECK) || is(constraint, AttributeValue.FOREIGN_KEY);
    boolean valid =
        !Values.has(constraint, Attribute.VALID) && !Values.has(constraint, Attribute.ENFORCED);
    if (inUse && key1 && !Values.has(constraint, Attribute.WITHOUT_OVERLAPS)) {
      byIndex(constraint, add, steps);
    } else if (inUse && checked && valid) {
      steps.add(
          Step.of(key, add + definition(constraint) + " NOT VALID")
              .because("holds for new rows at once"));
      steps.add(
          Step.of(key, alterTable(key) + " VALIDATE CONSTRAINT " + Sql.name(key.name()))
              .because("reads the rows that are there while others go on writing")
              .standingAlone());
    } else {
      String invalid =
          Values.has(constraint, Attribute.VALID) && !Values.has(constraint, Attribute.ENFORCED)
              ? " NOT VALID"
              : "";
      steps.add(Step.of(key, add + definition(constraint) + invalid));
    }
    settle(constraint, steps);
  }

  private boolean isOnPartitioned(SchemaObject constraint) {
    return constraint
        .container()
        .flatMap(plan.after::find)
        .map(table -> Values.has(table, Attribute.PARTITION_KEY))
        .orElse(false);
  }

  /** A key whose index is built while others go on writing. */
  private void byIndex(SchemaObject constraint, String add, List<Step> steps) {
    ObjectKey key = constraint.key();
    String name = Sql.name(key.name());
    StringBuilder index = new StringBuilder("CREATE UNIQUE INDEX CONCURRENTLY ");
    index.append(name).append(" ON ").append(Sql.parent(key)).append(" (");
    index.append(Sql.requotedList(Values.get(constraint, Attribute.COLUMNS))).append(')');
    index.append(include(constraint));
    index.append(Values.has(constraint, Attribute.NULLS_NOT_DISTINCT) ? " NULLS NOT DISTINCT" : "");
    String parameters = Values.parameters(constraint);
    index.append(parameters.isEmpty() ? "" : " WITH " + parameters);
    index.append(Values.clause(constraint, "TABLESPACE", Attribute.TABLESPACE));
    steps.add(
        Step.of(key, index.toString())
            .because("the index of the key is built while others go on writing")
            .standingAlone());
    steps.add(
        Step.of(
            key,
            add
                + Values.get(constraint, Attribute.TYPE)
                + " USING INDEX "
                + name
                + deferrable(constraint)));
  }

  private static String include(SchemaObject constraint) {
    return Values.has(constraint, Attribute.INCLUDE)
        ? " INCLUDE (" + Sql.requotedList(Values.get(constraint, Attribute.INCLUDE)) + ')'
        : "";
  }

  private static String deferrable(SchemaObject constraint) {
    String value = Values.get(constraint, Attribute.DEFERRABLE);
    if (value.isEmpty()) {
      return "";
    }
    return AttributeValue.YES.is(value) ? " DEFERRABLE" : " DEFERRABLE INITIALLY DEFERRED";
  }

  /** It within CREATE TABLE. */
  static String clause(SchemaObject constraint) {
    return "CONSTRAINT " + Sql.name(constraint.key().name()) + ' ' + definition(constraint);
  }

  /** What it is. */
  static String definition(SchemaObject constraint) {
    String type = Values.get(constraint, Attribute.TYPE);
    StringBuilder sql = new StringBuilder(type);
    if (is(constraint, AttributeValue.CHECK)) {
      sql.append(' ').append(Sql.parenthesized(Values.get(constraint, Attribute.EXPRESSION)));
      sql.append(
          AttributeValue.NO.is(Values.get(constraint, Attribute.INHERITED)) ? " NO INHERIT" : "");
    } else if (is(constraint, AttributeValue.FOREIGN_KEY)) {
      foreignKey(constraint, sql);
    } else {
      if (is(constraint, AttributeValue.EXCLUDE)) {
        sql.append(" USING ");
        String method = Values.get(constraint, Attribute.METHOD);
        sql.append(method.isEmpty() ? "btree" : method);
        sql.append(" (").append(Values.get(constraint, Attribute.ELEMENTS)).append(')');
      } else {
        sql.append(
            Values.has(constraint, Attribute.NULLS_NOT_DISTINCT) ? " NULLS NOT DISTINCT" : "");
        sql.append(" (").append(Sql.requotedList(Values.get(constraint, Attribute.COLUMNS)));
        sql.append(Values.has(constraint, Attribute.WITHOUT_OVERLAPS) ? " WITHOUT OVERLAPS)" : ")");
      }
      sql.append(include(constraint));
      String parameters = Values.parameters(constraint);
      sql.append(parameters.isEmpty() ? "" : " WITH " + parameters);
      sql.append(Values.clause(constraint, "USING INDEX TABLESPACE", Attribute.TABLESPACE));
      if (Values.has(constraint, Attribute.WHERE)) {
        sql.append(" WHERE ").append(Sql.parenthesized(Values.get(constraint, Attribute.WHERE)));
      }
    }
    sql.append(deferrable(constraint));
    sql.append(Values.has(constraint, Attribute.ENFORCED) ? " NOT ENFORCED" : "");
    return sql.toString();
  }

  private static void foreignKey(SchemaObject constraint, StringBuilder sql) {
    boolean period = Values.has(constraint, Attribute.PERIOD);
    sql.append(" (")
        .append(period(Sql.requotedList(Values.get(constraint, Attribute.COLUMNS)), period));
    String target = Values.get(constraint, Attribute.REFERENCES);
    int columns = target.endsWith(")") ? target.lastIndexOf('(') : target.length();
    sql.append(") REFERENCES ").append(target, 0, columns);
    if (columns < target.length()) {
      String list = Sql.requotedList(target.substring(columns + 1, target.length() - 1));
      sql.append(" (").append(period(list, period)).append(')');
    }
    sql.append(Values.clause(constraint, "MATCH", Attribute.MATCH));
    sql.append(Values.clause(constraint, "ON DELETE", Attribute.ON_DELETE));
    sql.append(Values.clause(constraint, "ON UPDATE", Attribute.ON_UPDATE));
  }

  private static String period(String columns, boolean period) {
    if (!period) {
      return columns;
    }
    int last = columns.lastIndexOf(", ");
    return last < 0
        ? "PERIOD " + columns
        : columns.substring(0, last + 2) + "PERIOD " + columns.substring(last + 2);
  }

  private static void settle(SchemaObject constraint, List<Step> steps) {
    IndexWriter.settle(constraint, Sql.parent(constraint.key()), steps);
    String comment = Values.get(constraint, Attribute.COMMENT_OF_ITS_INDEX);
    if (!comment.isEmpty()) {
      steps.add(Step.of(constraint.key(), commentOnIndex(constraint.key(), comment)));
    }
  }

  private static String commentOnIndex(ObjectKey key, String comment) {
    return "COMMENT ON INDEX " + indexOf(key) + " IS " + comment;
  }

  /** The index of a key, which has its name. */
  static String indexOf(ObjectKey key) {
    return Sql.name(key.names().get(0)) + '.' + Sql.name(key.name());
  }

  @Override
  void drop(SchemaObject constraint, List<Step> steps) {
    ObjectKey key = constraint.key();
    steps.add(
        Step.of(
            key,
            "ALTER TABLE "
                + plan.only(key)
                + Sql.parent(key)
                + " DROP CONSTRAINT "
                + Sql.name(key.name())));
  }

  @Override
  void alter(Revision revision) {
    ObjectKey key = revision.key();
    String alter = alterTable(key) + " ALTER CONSTRAINT " + Sql.name(key.name());
    if (is(revision.after, AttributeValue.FOREIGN_KEY)
        && is(revision.before, AttributeValue.FOREIGN_KEY)) {
      revision
          .take(Attribute.DEFERRABLE)
          .ifPresent(
              change ->
                  revision.step(
                      alter
                          + (change.newValue().isEmpty()
                              ? " NOT DEFERRABLE"
                              : AttributeValue.YES.is(change.newValue().get())
                                  ? " DEFERRABLE INITIALLY IMMEDIATE"
                                  : deferrable(revision.after))));
    }
    boolean enforced =
        Values.has(revision.before, Attribute.ENFORCED)
            || Values.has(revision.after, Attribute.ENFORCED);
    if (!enforced
        && Values.has(revision.before, Attribute.VALID)
        && revision.take(Attribute.VALID).isPresent()) {
      revision.step(
          Step.of(key, alterTable(key) + " VALIDATE CONSTRAINT " + Sql.name(key.name()))
              .because("reads the rows that are there while others go on writing"));
    }
    revision
        .take(Attribute.COMMENT_OF_ITS_INDEX)
        .ifPresent(c -> revision.step(commentOnIndex(key, c.newValue().orElse("NULL"))));
    IndexWriter.alter(revision, indexOf(key), Sql.parent(key));
    revision.take(Attribute.INHERITED_FROM_ITS_PARENT);
    if (!revision.open().isEmpty()) {
      revision.replace("PostgreSQL cannot change the constraint: " + changed(revision));
    }
  }

  private static String changed(Revision revision) {
    StringBuilder names = new StringBuilder();
    revision.open().forEach(c -> names.append(names.isEmpty() ? "" : ", ").append(c.name()));
    return names.toString().toLowerCase(Locale.ROOT);
  }
}
