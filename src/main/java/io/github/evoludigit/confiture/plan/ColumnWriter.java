package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.policy.TypeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** ADD COLUMN, ALTER COLUMN and DROP COLUMN. */
final class ColumnWriter extends Writer {

  private static final String OF_IDENTITY = " of identity";

  ColumnWriter(PlanContext plan) {
    super(plan);
  }

  static String alterTable(ObjectKey column) {
    return "ALTER TABLE " + Sql.parent(column);
  }

  static String alter(ObjectKey column) {
    return alterTable(column) + " ALTER COLUMN " + Sql.name(column.name());
  }

  /** The beginning of what gives a column another default, and not those of its heirs. */
  static String alterDefault(ObjectKey column, PlanContext plan) {
    return plan.isApart(column, Attribute.DEFAULT)
        ? "ALTER TABLE ONLY " + Sql.parent(column) + " ALTER COLUMN " + Sql.name(column.name())
        : alter(column);
  }

  @Override
  void create(SchemaObject column, List<Step> steps) {
    new NewColumn(plan, column).write(steps);
    settle(column, steps);
  }

  /** What ADD COLUMN and CREATE TABLE cannot say. */
  static void settle(SchemaObject column, List<Step> steps) {
    deviate(
        column,
        new SchemaObject(
            column.key(),
            column.container(),
            without(
                column,
                Attribute.STATISTICS_TARGET.spelling(),
                AttributeFamily.PARAMETER.of(""),
                Attribute.NOT_NULL_IS_VALID.spelling()),
            column.members()),
        steps);
  }

  private static java.util.Map<String, String> without(SchemaObject column, String... prefixes) {
    java.util.Map<String, String> rest = new java.util.LinkedHashMap<>(column.attributes());
    for (String prefix : prefixes) {
      rest.keySet().removeIf(name -> name.startsWith(prefix));
    }
    return rest;
  }

  /** What a column has otherwise than the one that it is a copy of. */
  static void deviate(SchemaObject column, SchemaObject model, List<Step> steps) {
    String alter = alter(column.key());
    if (isOther(column, model, Attribute.DEFAULT) && !Values.has(column, Attribute.GENERATED)) {
      String value = Values.get(column, Attribute.DEFAULT);
      steps.add(
          Step.of(
              column.key(), alter + (value.isEmpty() ? " DROP DEFAULT" : " SET DEFAULT " + value)));
    }
    if (Values.has(column, Attribute.NOT_NULL) && Values.has(column, Attribute.NOT_NULL_IS_VALID)) {
      if (isOther(column, model, Attribute.NOT_NULL_IS_VALID)) {
        steps.add(Step.of(column.key(), notNull(column) + " NOT VALID"));
      }
    } else if (Values.has(column, Attribute.NOT_NULL) && !Values.has(model, Attribute.NOT_NULL)) {
      boolean plain =
          !Values.has(column, Attribute.NOT_NULL_NAME)
              && !Values.has(column, Attribute.NOT_NULL_IS_INHERITED);
      steps.add(Step.of(column.key(), plain ? alter + " SET NOT NULL" : notNull(column)));
    }
    if (isOther(column, model, Attribute.STORAGE)) {
      String value = Values.get(column, Attribute.STORAGE);
      steps.add(
          Step.of(column.key(), alter + " SET STORAGE " + (value.isEmpty() ? "DEFAULT" : value)));
    }
    if (isOther(column, model, Attribute.COMPRESSION)) {
      String value = Values.get(column, Attribute.COMPRESSION);
      steps.add(
          Step.of(
              column.key(), alter + " SET COMPRESSION " + (value.isEmpty() ? "DEFAULT" : value)));
    }
    if (isOther(column, model, Attribute.STATISTICS_TARGET)) {
      String value = Values.get(column, Attribute.STATISTICS_TARGET);
      steps.add(
          Step.of(column.key(), alter + " SET STATISTICS " + (value.isEmpty() ? "-1" : value)));
    }
    if (!Values.of(column, AttributeFamily.PARAMETER)
        .equals(Values.of(model, AttributeFamily.PARAMETER))) {
      steps.add(Step.of(column.key(), alter + " SET " + Values.parameters(column)));
    }
  }

  private static boolean isOther(SchemaObject column, SchemaObject model, Attribute attribute) {
    return !Values.get(column, attribute).equals(Values.get(model, attribute));
  }

  @Override
  void drop(SchemaObject column, List<Step> steps) {
    Step step =
        Step.of(
            column.key(),
            "ALTER TABLE "
                + plan.only(column.key())
                + Sql.parent(column.key())
                + " DROP COLUMN "
                + Sql.name(column.key().name()));
    steps.add(
        Values.has(column, Attribute.GENERATED) || isForeign(column)
            ? step
            : step.losingData().after(Fill.successors(column, plan)));
  }

  /** Whether the values are elsewhere. */
  private static boolean isForeign(SchemaObject column) {
    return column.container().filter(table -> table.kind() == ObjectKind.FOREIGN_TABLE).isPresent();
  }

  @Override
  String keeps(SchemaObject column) {
    boolean derived =
        Values.has(column, Attribute.GENERATED)
            || isForeign(column)
            || plan.after
                .find(column.key())
                .filter(c -> Values.has(c, Attribute.GENERATED))
                .isPresent();
    return derived ? "" : "its values would be lost if it were dropped and added again";
  }

  @Override
  void alter(Revision revision) {
    String alter = alter(revision.key());
    if (!generated(revision, alter)) {
      return;
    }
    boolean retyped = revision.takeAny(Attribute.TYPE, Attribute.COLLATION);
    Optional<AttributeChange> value = revision.take(Attribute.DEFAULT);
    boolean hadDefault = Values.has(revision.before, Attribute.DEFAULT);
    boolean hasDefault = Values.has(revision.after, Attribute.DEFAULT);
    boolean dropped = hadDefault && (retyped || value.isPresent() && !hasDefault);
    boolean redefined = dropped || hasDefault && value.isPresent();
    String alterDefault = redefined ? alterDefault(revision.key(), plan) : alter;
    identityGoes(revision, alter);
    if (dropped && !hasDefault) {
      revision.early.add(Step.of(revision.key(), alterDefault + " DROP DEFAULT"));
    } else if (dropped) {
      revision.step(alterDefault + " DROP DEFAULT");
    }
    if (retyped) {
      retype(revision, alter);
    }
    if (hasDefault && redefined) {
      revision.step(alterDefault + " SET DEFAULT " + Values.get(revision.after, Attribute.DEFAULT));
    }
    notNull(revision, alter);
    identityComes(revision, alter);
    storage(revision, alter);
    String options = ForeignOptions.change(revision);
    if (!options.isEmpty()) {
      revision.step(
          "ALTER FOREIGN TABLE "
              + Sql.parent(revision.key())
              + " ALTER COLUMN "
              + Sql.name(revision.key().name())
              + options);
    }
    // Whether it is inherited follows from the table's parents.
    revision.take(Attribute.INHERITED);
  }

  /** Whether heirs have the column, which cannot be dropped and made anew then. */
  private boolean passesItOn(ObjectKey column) {
    return !plan.heirs(column).isEmpty() && !plan.isApart(column, Attribute.GENERATED);
  }

  /** Whether the rest is still to be done. */
  private boolean generated(Revision revision, String alter) {
    boolean was = Values.has(revision.before, Attribute.GENERATED);
    boolean is = Values.has(revision.after, Attribute.GENERATED);
    boolean kind = revision.take(Attribute.GENERATED_KIND).isPresent();
    Optional<AttributeChange> expression = revision.take(Attribute.GENERATED);
    if (is && was && !kind && expression.isPresent() && passesItOn(revision.key())) {
      revision.reindexes = true;
      revision.step(
          Step.of(
                  revision.key(),
                  alter
                      + " SET EXPRESSION AS "
                      + Sql.parenthesized(Values.get(revision.after, Attribute.GENERATED)))
              .because("its table's heirs follow it; PostgreSQL 17 and later")
              .locking("ACCESS EXCLUSIVE")
              .rewriting());
      return true;
    }
    if (is && (expression.isPresent() || kind)) {
      revision.replace(
          was
              ? "its expression cannot be changed in all versions"
              : "a column cannot become generated");
      return was;
    }
    if (was && !is) {
      if (Values.has(revision.before, Attribute.GENERATED_KIND)) {
        revision.refuse("a virtual column cannot keep its values; add a column and fill it");
        return false;
      }
      revision.step(alter + " DROP EXPRESSION");
    }
    if (is
        && revision.open().stream()
            .anyMatch(change -> change.isOf(Attribute.TYPE, Attribute.COLLATION))) {
      revision.retypes = true;
    }
    return true;
  }

  private void retype(Revision revision, String alter) {
    String old = Values.get(revision.before, Attribute.TYPE);
    String now = Values.get(revision.after, Attribute.TYPE);
    String collation = Values.get(revision.after, Attribute.COLLATION);
    TypeChange change = TypeChange.of(old, now);
    if (plan.isPartitionKey(revision.key())) {
      revision.refuse(
          "a table is partitioned by it, so that PostgreSQL does not change its type: make the"
              + " table anew and copy its rows");
      return;
    }
    revision.retypes = true;
    String sql = alter + " TYPE " + now;
    if (!collation.isEmpty()) {
      sql += " COLLATE " + collation;
    }
    if (!old.equals(now) && change.narrows()) {
      sql += " USING " + Conversion.of(Sql.name(revision.key().name()), old, now);
    }
    Step step = Step.of(revision.key(), sql);
    step = !old.equals(now) && change.rewrites() ? step.rewriting() : step;
    revision.step(!old.equals(now) && change.narrows() ? step.losingData() : step);
  }

  /** The column is to be of the type that was made anew in the place of its own. */
  static void adopt(Revision revision, ObjectKey type, PlanContext plan) {
    String alter = alter(revision.key());
    String now = Values.get(revision.after, Attribute.TYPE);
    List<Step> steps = new ArrayList<>();
    boolean hasDefault = Values.has(revision.before, Attribute.DEFAULT);
    String alterDefault = alterDefault(revision.key(), plan);
    if (hasDefault) {
      steps.add(Step.of(revision.key(), alterDefault + " DROP DEFAULT"));
    }
    steps.add(
        Step.of(
                revision.key(),
                alter + " TYPE " + now + " USING " + conversion(revision, type, now, plan))
            .because(type + " was made anew")
            .rewriting()
            .losingData());
    if (Values.has(revision.after, Attribute.DEFAULT)) {
      steps.add(
          Step.of(
              revision.key(),
              alterDefault + " SET DEFAULT " + Values.get(revision.after, Attribute.DEFAULT)));
    }
    revision.steps.addAll(0, steps);
    revision.retypes = true;
  }

  /** How a value of the old type becomes one of the new: a row field by field, by their names. */
  private static String conversion(
      Revision revision, ObjectKey type, String now, PlanContext plan) {
    String column = Sql.name(revision.key().name());
    SchemaObject after = plan.after.get(type);
    String sort = Values.get(after, Attribute.SORT);
    boolean isRow = now.equals(Sql.of(type)) && sort.equals("composite");
    if (!isRow) {
      return Conversion.byText(column, now);
    }
    List<String> fields = new ArrayList<>();
    for (String field : after.members()) {
      fields.add(field(column, field, plan.before.get(type), after));
    }
    return "CASE WHEN "
        + column
        + " IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW("
        + String.join(", ", fields)
        + ")::"
        + now
        + " END";
  }

  /** A field of the new type: a type of its own may have been made anew, too. */
  private static String field(String column, String name, SchemaObject before, SchemaObject after) {
    if (!before.members().contains(name)) {
      return "NULL";
    }
    String attribute = AttributeFamily.FIELD.of(SqlName.quoted(name));
    String now = after.attributes().getOrDefault(attribute, "");
    String value = '(' + column + ")." + Sql.name(name);
    boolean same = now.equals(before.attributes().get(attribute)) && !now.contains(".");
    int collation = now.indexOf(" collate ");
    return same
        ? value
        : Conversion.byText(value, collation < 0 ? now : now.substring(0, collation));
  }

  /** ADD CONSTRAINT … NOT NULL. */
  static String notNull(SchemaObject column) {
    String name = Values.get(column, Attribute.NOT_NULL_NAME);
    return notNull(column, name.isEmpty() ? "" : Sql.requoted(name));
  }

  /** The same by another name; empty for the one that PostgreSQL gives it. */
  static String notNull(SchemaObject column, String name) {
    return alterTable(column.key())
        + " ADD "
        + (name.isEmpty() ? "" : "CONSTRAINT " + name + ' ')
        + "NOT NULL "
        + Sql.name(column.key().name())
        + (Values.has(column, Attribute.NOT_NULL_IS_INHERITED) ? " NO INHERIT" : "");
  }

  private void notNull(Revision revision, String alter) {
    Optional<AttributeChange> change = revision.take(Attribute.NOT_NULL);
    Optional<AttributeChange> name = revision.take(Attribute.NOT_NULL_NAME);
    Optional<AttributeChange> heirs = revision.take(Attribute.NOT_NULL_IS_INHERITED);
    Optional<AttributeChange> valid = revision.take(Attribute.NOT_NULL_IS_VALID);
    SchemaObject after = revision.after;
    if (change.isPresent() && change.get().newValue().isEmpty()) {
      revision.step(alter + " DROP NOT NULL");
    } else if (change.isPresent()) {
      setNotNull(revision);
    } else if (Values.has(after, Attribute.NOT_NULL)) {
      String constraint = constraintOf(revision.before);
      if (name.isPresent()) {
        revision.step(
            alterTable(revision.key())
                + " RENAME CONSTRAINT "
                + Sql.name(constraint)
                + " TO "
                + Sql.name(constraintOf(after)));
      }
      if (heirs.isPresent()) {
        revision.step(
            alterTable(revision.key())
                + " ALTER CONSTRAINT "
                + Sql.name(constraintOf(after))
                + (heirs.get().newValue().isPresent() ? " NO INHERIT" : " INHERIT"));
      }
      if (valid.isPresent() && valid.get().newValue().isEmpty()) {
        revision.step(
            alterTable(revision.key()) + " VALIDATE CONSTRAINT " + Sql.name(constraintOf(after)));
      } else if (valid.isPresent()) {
        revision.step(alter + " DROP NOT NULL");
        revision.step(notNull(after) + " NOT VALID");
      }
    }
  }

  private void setNotNull(Revision revision) {
    SchemaObject after = revision.after;
    if (Values.has(after, Attribute.NOT_NULL_IS_VALID)) {
      revision.step(notNull(after) + " NOT VALID");
    } else {
      new NotNull(plan, after).write(revision.steps);
    }
  }

  /** The name of the constraint that there are no nulls. */
  static String constraintOf(SchemaObject column) {
    String name = Values.get(column, Attribute.NOT_NULL_NAME);
    List<String> names = column.key().names();
    return name.isEmpty()
        ? GeneratedNames.of(names.get(names.size() - 2), column.key().name(), "not_null")
        : SqlName.parts(name).get(0);
  }

  private static void identityGoes(Revision revision, String alter) {
    if (Values.has(revision.before, Attribute.IDENTITY)
        && !Values.has(revision.after, Attribute.IDENTITY)) {
      revision.take(Attribute.IDENTITY);
      for (AttributeChange change : revision.open()) {
        if (change.name().endsWith(OF_IDENTITY) || change.isOf(Attribute.NAME_OF_IDENTITY)) {
          revision.take(change.name());
        }
      }
      revision.early.add(Step.of(revision.key(), alter + " DROP IDENTITY"));
    }
  }

  private static void identityComes(Revision revision, String alter) {
    if (!Values.has(revision.after, Attribute.IDENTITY)) {
      return;
    }
    List<String> options = new ArrayList<>();
    Optional<AttributeChange> kind = revision.take(Attribute.IDENTITY);
    boolean made = !Values.has(revision.before, Attribute.IDENTITY);
    for (AttributeChange change : revision.open()) {
      if (change.name().endsWith(OF_IDENTITY)) {
        String option = change.name().substring(0, change.name().length() - OF_IDENTITY.length());
        SequenceWriter.option(option, change.newValue(), Values.get(revision.after, Attribute.TYPE))
            .ifPresent(
                sql -> {
                  options.add("SET " + sql);
                  revision.take(change.name());
                });
      }
    }
    if (made) {
      revision.take(Attribute.NAME_OF_IDENTITY);
      revision.step(alter + " ADD GENERATED " + ColumnClause.identity(revision.after));
      revision.take(Attribute.PERSISTENCE + OF_IDENTITY); // It is that of its table.
      return;
    }
    kind.ifPresent(
        change ->
            options.add(
                0, "SET GENERATED " + change.newValue().orElse("").toUpperCase(Locale.ROOT)));
    if (!options.isEmpty()) {
      SequenceWriter.restart(revision, OF_IDENTITY).ifPresent(options::add);
      revision.step(alter + ' ' + String.join(" ", options));
    }
    String sequence =
        "ALTER SEQUENCE "
            + Sql.name(revision.key().names().get(0))
            + '.'
            + Sql.name(sequenceOf(revision.before));
    revision
        .take(Attribute.PERSISTENCE + OF_IDENTITY)
        .ifPresent(
            change ->
                revision.step(
                    sequence + (change.newValue().isPresent() ? " SET UNLOGGED" : " SET LOGGED")));
    revision
        .take(Attribute.NAME_OF_IDENTITY)
        .ifPresent(
            change -> {
              String schema = Sql.name(revision.key().names().get(0));
              revision.step(
                  "ALTER SEQUENCE "
                      + schema
                      + '.'
                      + Sql.name(change.oldValue().orElseGet(() -> usual(revision.key())))
                      + " RENAME TO "
                      + Sql.name(change.newValue().orElseGet(() -> usual(revision.key()))));
            });
  }

  /** The name of the sequence of an identity. */
  static String sequenceOf(SchemaObject column) {
    String name = Values.get(column, Attribute.NAME_OF_IDENTITY);
    return name.isEmpty() ? usual(column.key()) : name;
  }

  private static String usual(ObjectKey column) {
    List<String> names = column.names();
    return GeneratedNames.of(names.get(names.size() - 2), column.name(), "seq");
  }

  private static void storage(Revision revision, String alter) {
    revision
        .take(Attribute.STORAGE)
        .ifPresent(c -> revision.step(alter + " SET STORAGE " + c.newValue().orElse("DEFAULT")));
    revision
        .take(Attribute.COMPRESSION)
        .ifPresent(
            c -> revision.step(alter + " SET COMPRESSION " + c.newValue().orElse("DEFAULT")));
    revision
        .take(Attribute.STATISTICS_TARGET)
        .ifPresent(c -> revision.step(alter + " SET STATISTICS " + c.newValue().orElse("-1")));
    TableWriter.parameters(revision, alter);
  }
}
