package io.github.evoludigit.confiture.policy;

import static io.github.evoludigit.confiture.policy.RiskRule.callers;
import static io.github.evoludigit.confiture.policy.RiskRule.data;
import static io.github.evoludigit.confiture.policy.RiskRule.operation;
import static io.github.evoludigit.confiture.policy.RiskRule.when;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** What changes of a table's columns can do. */
final class ColumnRules {

  private ColumnRules() {}

  static List<RiskRule> all() {
    return List.of(
        data(
            "column-removed",
            Risk.HIGH,
            "DROP COLUMN removes the values of the column at once, together with what is built"
                + " on it: indexes and constraints, and with CASCADE views too.",
            "First deploy code that does not use the column, and keep a copy of the values"
                + " that are still needed; then drop it. If it was renamed, use ALTER TABLE …"
                + " RENAME COLUMN, which keeps the values.",
            "ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN",
            it ->
                when(
                    it.removed(ObjectKind.COLUMN) && ofTable(it),
                    "the values of " + it.name() + " are lost")),
        data(
            "column-narrowed",
            Risk.HIGH,
            "The new type does not hold every value of the old one: ALTER COLUMN … TYPE fails on"
                + " the first value that does not fit, or rounds values silently.",
            "First look for values that do not fit, for example with SELECT count(*) … WHERE"
                + " length(…) > …, and correct them; USING says how each value is converted.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE",
            it -> typeChanged(it, true)),
        operation(
            "column-type-rewrite",
            Risk.MEDIUM,
            "This change of type rewrites every row of the table and rebuilds its indexes,"
                + " under an ACCESS EXCLUSIVE lock: nobody can read or write the table until"
                + " it is done.",
            "For a large table, add a column of the new type, fill it in batches, keep the two"
                + " in step with a trigger, then swap their names. Changes that need no"
                + " rewrite: a longer or no limit of varchar, varchar to text, more digits of"
                + " numeric with the same scale.",
            "sql-altertable.html#SQL-ALTERTABLE-NOTES",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.TYPE)
                    .filter(type -> ofTable(it))
                    .filter(type -> of(type).rewrites())
                    .map(type -> it.owner() + " is rewritten: " + values(type))),
        operation(
            "column-type-lock",
            Risk.LOW,
            "This change of type needs no rewrite, but it takes an ACCESS EXCLUSIVE lock for a"
                + " moment: it waits for running transactions, and all later ones wait for it.",
            "Run it with a short lock_timeout, and try again if it did not get the lock.",
            "sql-altertable.html#SQL-ALTERTABLE-NOTES",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.TYPE)
                    .filter(type -> ofTable(it))
                    .filter(type -> !of(type).rewrites())
                    .map(type -> it.owner() + " is locked for a moment: " + values(type))),
        callers(
            "column-type-changed",
            Risk.MEDIUM,
            "Programs that read or write the column see another type: drivers map it"
                + " differently, prepared statements fail once (“cached plan must not change"
                + " result type”), and functions and views that use it may have to be"
                + " recreated.",
            "Check what maps this column in the application, and first deploy code that copes"
                + " with both types.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.TYPE)
                    .filter(type -> ofTable(it) && !sameFamily(type))
                    .map(type -> "users of " + it.name() + " see another type: " + values(type))),
        data(
            "required-column-added",
            Risk.HIGH,
            "A column that is NOT NULL and has no default cannot be added to a table with rows: the"
                + " statement fails with “contains null values”.",
            "Give it a default, or add it without NOT NULL, fill it, then SET NOT NULL.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-COLUMN",
            it ->
                when(
                    it.added(ObjectKind.COLUMN)
                        && ofTable(it)
                        && it.is(Attribute.NOT_NULL, AttributeValue.YES)
                        && it.after(Attribute.DEFAULT).isEmpty()
                        && it.after(Attribute.IDENTITY).isEmpty()
                        && it.after(Attribute.GENERATED).isEmpty(),
                    "no row of " + it.owner() + " has a value for " + it.name())),
        callers(
            "json-column-added",
            Risk.LOW,
            "Values of json, unlike those of jsonb, cannot be compared: SELECT DISTINCT *,"
                + " UNION and GROUP BY over all columns of the table fail from then on.",
            "Use jsonb, unless white space and the order of keys must be kept.",
            "datatype-json.html",
            it ->
                when(
                    it.added(ObjectKind.COLUMN)
                        && ofTable(it)
                        && it.is(Attribute.TYPE, AttributeValue.JSON),
                    "rows of " + it.owner() + " can no longer be compared")),
        data(
            "not-null-added",
            Risk.HIGH,
            "SET NOT NULL reads the whole table under an ACCESS EXCLUSIVE lock and fails if one"
                + " value is null; writes that leave the column out fail from then on.",
            "First fill in the nulls. On a large table: ADD CONSTRAINT … CHECK (… IS NOT NULL)"
                + " NOT VALID, VALIDATE CONSTRAINT, SET NOT NULL (which then trusts the"
                + " check), DROP CONSTRAINT; from PostgreSQL 18 on ADD CONSTRAINT … NOT NULL …"
                + " NOT VALID.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.NOT_NULL)
                    .filter(change -> change.newValue().isPresent())
                    .map(change -> "a null in " + it.name() + " stops the change")),
        callers(
            "not-null-removed",
            Risk.LOW,
            "Readers that rely on a value get null.",
            "Check the code that reads the column for nulls: mappings to primitive types, joins,"
                + " NOT IN.",
            "ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.NOT_NULL)
                    .filter(change -> change.newValue().isEmpty())
                    .map(change -> it.name() + " may be null now")),
        operation(
            "volatile-default",
            Risk.MEDIUM,
            "A new column whose default is volatile, or that is an identity, gets a value of"
                + " its own for each row: the table is rewritten under an ACCESS EXCLUSIVE"
                + " lock. A default that is not volatile costs nothing.",
            "Add the column without the default, set the default for new rows, then fill the"
                + " old ones in batches.",
            "sql-altertable.html#SQL-ALTERTABLE-NOTES",
            it ->
                when(
                    it.added(ObjectKind.COLUMN)
                        && ofTable(it)
                        && (VolatileDefault.is(it.after(Attribute.DEFAULT))
                            || !it.after(Attribute.IDENTITY).isEmpty()),
                    it.owner() + " is rewritten to fill " + it.name())),
        operation(
            "stored-column-added",
            Risk.MEDIUM,
            "A stored generated column is computed for each row: the table is rewritten under"
                + " an ACCESS EXCLUSIVE lock.",
            "Do it at a quiet hour, or compute the value in a view; from PostgreSQL 18 on, a"
                + " VIRTUAL generated column costs nothing.",
            "ddl-generated-columns.html",
            it ->
                when(
                    it.added(ObjectKind.COLUMN)
                        && ofTable(it)
                        && !it.after(Attribute.GENERATED).isEmpty()
                        && !it.is(Attribute.GENERATED_KIND, AttributeValue.VIRTUAL),
                    it.owner() + " is rewritten to compute " + it.name())),
        data(
            "generation-changed",
            Risk.MEDIUM,
            "Another expression gives every row another value; turning a column into a generated"
                + " one means dropping it with its values.",
            "Check what depends on the old values. ALTER COLUMN … SET EXPRESSION (PostgreSQL"
                + " 17) rewrites the table.",
            "ddl-generated-columns.html",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.GENERATED)
                    .or(() -> it.changed(ObjectKind.COLUMN, Attribute.GENERATED_KIND))
                    .map(change -> it.name() + " is computed differently")),
        callers(
            "default-removed",
            Risk.MEDIUM,
            "Inserts that leave the column out write null from then on, or fail if it is NOT NULL.",
            "First deploy code that always supplies a value.",
            "ddl-default.html",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.DEFAULT)
                    .filter(
                        change ->
                            change.newValue().isEmpty() && it.after(Attribute.IDENTITY).isEmpty())
                    .map(change -> it.name() + " no longer has a default")),
        callers(
            "default-changed",
            Risk.LOW,
            "New rows get another value; existing rows keep theirs.",
            "Check code and reports that rely on the old default.",
            "ddl-default.html",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.DEFAULT)
                    .filter(change -> change.newValue().isPresent())
                    .filter(change -> change.oldValue().isPresent())
                    .map(change -> "new rows get " + change.newValue().orElse(""))),
        callers(
            "identity-changed",
            Risk.MEDIUM,
            "The values of the column come from elsewhere: GENERATED ALWAYS refuses values"
                + " that a statement supplies, and without an identity none are generated.",
            "Check the inserts that name the column, and set the sequence above the highest"
                + " existing value.",
            "ddl-identity-columns.html",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.IDENTITY)
                    .map(change -> it.name() + ": " + values(change))),
        callers(
            "collation-changed",
            Risk.MEDIUM,
            "Values sort and compare differently, also where they must be unique; the indexes"
                + " on the column are rebuilt under an ACCESS EXCLUSIVE lock.",
            "First check what relies on the order, on LIKE prefixes and on unique constraints.",
            "collation.html",
            it ->
                it.changed(ObjectKind.COLUMN, Attribute.COLLATION)
                    .map(change -> it.name() + " is compared differently")),
        callers(
            "column-order-changed",
            Risk.LOW,
            "SELECT *, INSERT without a list of columns, and COPY see the columns in another"
                + " order. PostgreSQL cannot reorder columns: the table would have to be"
                + " recreated.",
            "Name the columns in the code. If position does not matter to you, set columnOrder to"
                + " false.",
            "sql-altertable.html",
            it ->
                it.changedOrder()
                    .map(change -> "the columns of " + it.name() + " are in another order")));
  }

  private static boolean ofTable(ChangeContext it) {
    return !it.isPartOf(ObjectKind.VIEW) && !it.isPartOf(ObjectKind.MATERIALIZED_VIEW);
  }

  private static Optional<String> typeChanged(ChangeContext it, boolean narrows) {
    return it.changed(ObjectKind.COLUMN, Attribute.TYPE)
        .filter(type -> ofTable(it) && of(type).narrows() == narrows)
        .map(type -> "values of " + it.name() + " may not fit: " + values(type));
  }

  private static TypeChange of(AttributeChange type) {
    return TypeChange.of(type.oldValue().orElse(""), type.newValue().orElse(""));
  }

  private static boolean sameFamily(AttributeChange type) {
    return family(type.oldValue().orElse("")).equals(family(type.newValue().orElse("")));
  }

  private static String family(String type) {
    int open = type.indexOf('(');
    String plain = open < 0 ? type : type.substring(0, open);
    return plain.equals("character varying") ? "text" : plain;
  }

  static String values(AttributeChange change) {
    return change.oldValue().orElse("none") + " -> " + change.newValue().orElse("none");
  }
}
