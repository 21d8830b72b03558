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
import java.util.Set;

/** What changes of constraints, indexes and triggers can do. */
final class ConstraintRules {

  private static final Set<String> BY_INDEX =
      Set.of(
          AttributeValue.PRIMARY_KEY.spelling(),
          AttributeValue.UNIQUE.spelling(),
          AttributeValue.EXCLUDE.spelling());

  private ConstraintRules() {}

  static List<RiskRule> all() {
    return List.of(
        data(
            "unique-added",
            Risk.HIGH,
            "Existing rows may violate a new PRIMARY KEY, UNIQUE or EXCLUDE constraint: then"
                + " the statement fails, and so do later writes that were fine before.",
            "First look for duplicates: SELECT …, count(*) … GROUP BY … HAVING count(*) > 1.",
            "ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS",
            it ->
                when(
                    isTightened(it) && BY_INDEX.contains(it.after(Attribute.TYPE)),
                    "duplicates in " + it.owner() + " stop " + it.change().key().name())),
        operation(
            "constraint-index-build",
            Risk.MEDIUM,
            "The index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint is built under an ACCESS"
                + " EXCLUSIVE lock: nobody can read or write the table meanwhile.",
            "CREATE UNIQUE INDEX CONCURRENTLY, then ALTER TABLE … ADD CONSTRAINT … USING INDEX.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
            it ->
                when(
                    isTightened(it) && BY_INDEX.contains(it.after(Attribute.TYPE)),
                    it.owner() + " is locked while its index is built")),
        data(
            "check-added",
            Risk.MEDIUM,
            "ADD CHECK reads the whole table under an ACCESS EXCLUSIVE lock and fails if one"
                + " row violates it; later writes that violate it fail.",
            "Add it NOT VALID, which takes a moment and checks only new rows; correct the old"
                + " rows; then VALIDATE CONSTRAINT, during which others can write.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT",
            it ->
                when(
                    isTightened(it) && it.is(Attribute.TYPE, AttributeValue.CHECK),
                    "rows of " + it.owner() + " that violate it stop the change")),
        data(
            "foreign-key-added",
            Risk.MEDIUM,
            "ADD FOREIGN KEY looks up every row of the table and fails if one has no match; both"
                + " tables are locked against writes (SHARE ROW EXCLUSIVE) while it does.",
            "Add it NOT VALID, correct the rows without a match, then VALIDATE CONSTRAINT."
                + " Index the referencing columns, or deleting a referenced row reads the"
                + " whole table.",
            "sql-altertable.html#SQL-ALTERTABLE-NOTES",
            it ->
                when(
                    isTightened(it) && it.is(Attribute.TYPE, AttributeValue.FOREIGN_KEY),
                    it.owner()
                        + " and "
                        + referenced(it)
                        + " are locked against writes; rows without a match stop it")),
        data(
            "cascade-introduced",
            Risk.HIGH,
            "With ON DELETE CASCADE, deleting a row silently deletes the rows that refer to"
                + " it, and those that refer to them; SET NULL and SET DEFAULT overwrite"
                + " values. The same holds for ON UPDATE.",
            "Check every place that deletes referenced rows: what was an error becomes a"
                + " deletion.",
            "ddl-constraints.html#DDL-CONSTRAINTS-FK",
            it ->
                it.changed(ObjectKind.CONSTRAINT, Attribute.ON_DELETE)
                    .or(() -> it.changed(ObjectKind.CONSTRAINT, Attribute.ON_UPDATE))
                    .filter(change -> change.newValue().isPresent())
                    .map(
                        change ->
                            "rows of "
                                + it.owner()
                                + " follow those of "
                                + referenced(it)
                                + ": "
                                + change.name()
                                + ' '
                                + change.newValue().orElse(""))),
        callers(
            "cascade-removed",
            Risk.MEDIUM,
            "From then on, deleting or updating a row that others refer to fails.",
            "In the code, delete the referencing rows first.",
            "ddl-constraints.html#DDL-CONSTRAINTS-FK",
            it ->
                it.changed(ObjectKind.CONSTRAINT, Attribute.ON_DELETE)
                    .or(() -> it.changed(ObjectKind.CONSTRAINT, Attribute.ON_UPDATE))
                    .filter(change -> change.newValue().isEmpty())
                    .map(change -> "rows of " + referenced(it) + " can no longer be deleted")),
        data(
            "constraint-removed",
            Risk.MEDIUM,
            "Nothing keeps invalid rows out any longer, and once they are in, the constraint"
                + " cannot be added again. A dropped PRIMARY KEY or UNIQUE constraint takes"
                + " its index with it, ON CONFLICT that names its columns fails, and CASCADE"
                + " drops the foreign keys that refer to it.",
            "Make sure that the rule no longer applies, or is enforced elsewhere.",
            "ddl-alter.html#DDL-ALTER-REMOVING-A-CONSTRAINT",
            it ->
                when(
                    it.removed(ObjectKind.CONSTRAINT),
                    it.before(Attribute.TYPE) + " of " + it.owner() + " no longer holds")),
        data(
            "constraint-loosened",
            Risk.LOW,
            "A constraint that is not valid or not enforced lets in rows that violate it, and"
                + " the planner does not use it.",
            "VALIDATE CONSTRAINT once the rows are corrected.",
            "ddl-constraints.html",
            it ->
                it.changed(ObjectKind.CONSTRAINT, Attribute.VALID)
                    .or(() -> it.changed(ObjectKind.CONSTRAINT, Attribute.ENFORCED))
                    .filter(change -> change.newValue().isPresent())
                    .map(change -> it.name() + " does not hold for all rows")),
        operation(
            "constraint-validated",
            Risk.LOW,
            "Validating reads the whole table, during which others can write; it fails if a"
                + " row violates the constraint.",
            "Correct such rows first.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT",
            it ->
                it.changed(ObjectKind.CONSTRAINT, Attribute.VALID)
                    .filter(change -> change.newValue().isEmpty())
                    .map(change -> it.owner() + " is read")),
        callers(
            "constraint-timing-changed",
            Risk.LOW,
            "A violation is found at another time, by the statement or at the end of the"
                + " transaction; a deferrable key cannot be used by ON CONFLICT or be"
                + " referenced.",
            "Check code that handles the violation.",
            "sql-set-constraints.html",
            it ->
                it.changed(ObjectKind.CONSTRAINT, Attribute.DEFERRABLE)
                    .map(change -> it.name() + ": " + ColumnRules.values(change))),
        operation(
            "index-build",
            Risk.MEDIUM,
            "CREATE INDEX locks the table against writes until the index is built; a changed"
                + " index is dropped and rebuilt. A declared schema does not say how an index"
                + " is to be created.",
            "In the migration, use CREATE INDEX CONCURRENTLY outside a transaction, and check"
                + " afterwards that the index is valid; for a partitioned table, index each"
                + " partition that way, then attach the indexes.",
            "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
            it ->
                when(
                    it.added(ObjectKind.INDEX) || isIndexRebuilt(it),
                    it.owner() + " is locked against writes while " + it.name() + " is built")),
        data(
            "unique-index-added",
            Risk.HIGH,
            "Existing rows may violate a new unique index: then it cannot be built, and one"
                + " that is built CONCURRENTLY is left behind, invalid.",
            "First look for duplicates: SELECT …, count(*) … GROUP BY … HAVING count(*) > 1.",
            "indexes-unique.html",
            it ->
                when(
                    (it.added(ObjectKind.INDEX) || isIndexRebuilt(it))
                        && it.is(Attribute.UNIQUE, AttributeValue.YES),
                    "duplicates in " + it.owner() + " stop " + it.name())),
        operation(
            "wide-index",
            Risk.LOW,
            "An index over more than three columns is rarely useful to more than one query,"
                + " while every write to the table has to maintain it.",
            "Leave out columns that do not narrow the search much, or INCLUDE them.",
            "indexes-multicolumn.html",
            it ->
                when(
                    it.added(ObjectKind.INDEX)
                        && it.after(Attribute.UNIQUE).isEmpty()
                        && columns(it.after(Attribute.COLUMNS)) > 3,
                    it.name() + " has " + columns(it.after(Attribute.COLUMNS)) + " columns")),
        operation(
            "index-removed",
            Risk.LOW,
            "Queries that used the index read the whole table; the drop itself needs an ACCESS"
                + " EXCLUSIVE lock for a moment.",
            "Check in pg_stat_user_indexes whether it is used, and use DROP INDEX CONCURRENTLY.",
            "sql-dropindex.html",
            it ->
                when(it.removed(ObjectKind.INDEX), "queries that used " + it.name() + " are slow")),
        data(
            "unique-index-removed",
            Risk.MEDIUM,
            "Nothing keeps duplicates out any longer, and ON CONFLICT that relies on the index"
                + " fails.",
            "Make sure that the rule no longer applies.",
            "indexes-unique.html",
            it ->
                when(
                    it.removed(ObjectKind.INDEX) && it.was(Attribute.UNIQUE, AttributeValue.YES)
                        || it.changed(ObjectKind.INDEX, Attribute.UNIQUE)
                            .filter(change -> change.newValue().isEmpty())
                            .isPresent(),
                    "duplicates can get into " + it.owner())),
        callers(
            "trigger-added",
            Risk.LOW,
            "Each write to the table does more from then on, takes longer, and can fail in a new"
                + " way. Adding it needs a SHARE ROW EXCLUSIVE lock.",
            "Check bulk loads and replication (ENABLE REPLICA, session_replication_role).",
            "triggers.html",
            it -> when(it.added(ObjectKind.TRIGGER), "writes to " + it.owner() + " do more")),
        callers(
            "trigger-changed",
            Risk.MEDIUM,
            "What the trigger did for each write is not done, or is done differently; whatever"
                + " relied on it silently goes wrong.",
            "Find out what the trigger ensures: audit rows, computed columns, checks.",
            "triggers.html",
            it ->
                when(
                    it.removed(ObjectKind.TRIGGER)
                        || it.changed(ObjectKind.TRIGGER) && !comment(it),
                    "writes to " + it.owner() + " are not handled as before")));
  }

  private static boolean comment(ChangeContext it) {
    return it.changedOnly(Attribute.COMMENT);
  }

  /** Whether rows have to follow a rule that they had not to before, and are checked at once. */
  private static boolean isTightened(ChangeContext it) {
    boolean stricter =
        it.added(ObjectKind.CONSTRAINT)
            || it.changed(ObjectKind.CONSTRAINT)
                && it.change().attributes().stream().anyMatch(ConstraintRules::isSubstance);
    return stricter
        && it.after(Attribute.VALID).isEmpty()
        && it.after(Attribute.ENFORCED).isEmpty();
  }

  private static boolean isSubstance(AttributeChange attribute) {
    return attribute.isOf(
        Attribute.TYPE,
        Attribute.EXPRESSION,
        Attribute.COLUMNS,
        Attribute.REFERENCES,
        Attribute.ELEMENTS,
        Attribute.NULLS_NOT_DISTINCT);
  }

  /** How many there are in a list, in which commas within parentheses and strings separate none. */
  private static int columns(String list) {
    int columns = 1;
    int depth = 0;
    boolean quoted = false;
    for (char c : list.toCharArray()) {
      quoted ^= c == '\'' || c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      columns += !quoted && depth == 0 && c == ',' ? 1 : 0;
    }
    return columns;
  }

  private static boolean isIndexRebuilt(ChangeContext it) {
    return it.changed(ObjectKind.INDEX)
        && it.change().attributes().stream()
            .anyMatch(
                each ->
                    each.isOf(
                        Attribute.COLUMNS,
                        Attribute.UNIQUE,
                        Attribute.METHOD,
                        Attribute.WHERE,
                        Attribute.INCLUDE,
                        Attribute.NULLS_NOT_DISTINCT));
  }

  private static String referenced(ChangeContext it) {
    String references =
        it.after(Attribute.REFERENCES).isEmpty()
            ? it.before(Attribute.REFERENCES)
            : it.after(Attribute.REFERENCES);
    int open = references.indexOf('(');
    return open < 0 ? "the referenced table" : references.substring(0, open);
  }
}
