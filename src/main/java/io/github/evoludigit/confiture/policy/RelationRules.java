package io.github.evoludigit.confiture.policy;

import static io.github.evoludigit.confiture.policy.RiskRule.callers;
import static io.github.evoludigit.confiture.policy.RiskRule.data;
import static io.github.evoludigit.confiture.policy.RiskRule.operation;
import static io.github.evoludigit.confiture.policy.RiskRule.when;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes of tables, views, sequences and schemas can do. */
final class RelationRules {

  private RelationRules() {}

  static List<RiskRule> all() {
    return List.of(
        data(
            "table-removed",
            Risk.HIGH,
            "DROP TABLE deletes all rows, and with CASCADE drops the views and foreign keys"
                + " that use the table.",
            "First deploy code that does not use the table, and keep a dump of its rows; then"
                + " drop it. If it was renamed, use ALTER TABLE … RENAME TO, which keeps the"
                + " rows.",
            "sql-droptable.html",
            it -> when(it.removed(ObjectKind.TABLE), "the rows of " + it.name() + " are lost")),
        callers(
            "foreign-table-removed",
            Risk.MEDIUM,
            "Queries of the foreign table fail; its rows stay where they are.",
            "First deploy code that does not use it.",
            "sql-dropforeigntable.html",
            it ->
                when(
                    it.removed(ObjectKind.FOREIGN_TABLE), it.name() + " can no longer be queried")),
        data(
            "schema-removed",
            Risk.HIGH,
            "DROP SCHEMA needs CASCADE unless the schema is empty, and then drops everything"
                + " in it.",
            "Make sure that nothing is left in it, and drop it without CASCADE.",
            "sql-dropschema.html",
            it -> when(it.removed(ObjectKind.SCHEMA), "all that is in " + it.name() + " goes")),
        data(
            "materialized-view-removed",
            Risk.MEDIUM,
            "The computed rows are gone, and whoever reads them gets an error.",
            "First deploy code that does not use it; its query can compute the rows again if"
                + " they are needed.",
            "sql-dropmaterializedview.html",
            it ->
                when(
                    it.removed(ObjectKind.MATERIALIZED_VIEW),
                    "the rows of " + it.name() + " are gone")),
        operation(
            "materialized-view-recreated",
            Risk.MEDIUM,
            "The query of a materialized view cannot be replaced: it is dropped and recreated"
                + " with all its rows, indexes and privileges, and cannot be read meanwhile.",
            "Create the new one beside it, fill and index it, then swap their names.",
            "sql-creatematerializedview.html",
            it ->
                it.changed(ObjectKind.MATERIALIZED_VIEW, Attribute.QUERY)
                    .map(change -> it.name() + " is dropped and computed again")),
        callers(
            "view-removed",
            Risk.MEDIUM,
            "Whoever selects from the view gets an error; other views over it go too with CASCADE.",
            "First deploy code that does not use it.",
            "sql-dropview.html",
            it -> when(it.removed(ObjectKind.VIEW), it.name() + " can no longer be queried")),
        callers(
            "view-column-removed",
            Risk.MEDIUM,
            "Whoever selects the column from the view gets an error. CREATE OR REPLACE VIEW"
                + " cannot remove or reorder columns: the view is dropped and recreated, and"
                + " loses its privileges.",
            "First deploy code that does not use the column; add new columns at the end.",
            "sql-createview.html",
            RelationRules::viewColumnRemoved),
        callers(
            "view-changed",
            Risk.LOW,
            "The view shows other rows or values to whoever reads it.",
            "Read the difference of the query, and check who reads the view.",
            "sql-createview.html",
            it ->
                it.changed(ObjectKind.VIEW, Attribute.QUERY)
                    .map(change -> it.name() + " may show other rows or values")),
        data(
            "table-unlogged",
            Risk.HIGH,
            "An unlogged table is emptied after a crash, and replicas do not have it. The"
                + " change rewrites the table.",
            "Keep tables whose rows matter logged.",
            "sql-createtable.html#SQL-CREATETABLE-UNLOGGED",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.PERSISTENCE)
                    .filter(change -> AttributeValue.UNLOGGED.is(change.newValue().orElse("")))
                    .map(change -> it.name() + " is empty after a crash")),
        operation(
            "table-logged",
            Risk.MEDIUM,
            "SET LOGGED rewrites the whole table, and writes it into the write-ahead log,"
                + " under an ACCESS EXCLUSIVE lock.",
            "Do it at a quiet hour.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-SET-LOGGED-UNLOGGED",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.PERSISTENCE)
                    .filter(change -> change.newValue().isEmpty())
                    .map(change -> it.name() + " is rewritten")),
        operation(
            "table-moved",
            Risk.MEDIUM,
            "Another tablespace or access method means rewriting the whole table under an"
                + " ACCESS EXCLUSIVE lock.",
            "Do it at a quiet hour, or fill a new table and swap the names.",
            "sql-altertable.html#SQL-ALTERTABLE-DESC-SET-TABLESPACE",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.TABLESPACE)
                    .or(() -> it.changed(ObjectKind.TABLE, Attribute.ACCESS_METHOD))
                    .map(change -> it.name() + " is rewritten")),
        data(
            "partition-bound-changed",
            Risk.HIGH,
            "A bound cannot be changed: the partition is detached and attached again, which"
                + " fails if rows do not fit the new bound.",
            "Move the rows that do not fit first; add a CHECK that matches the new bound, so that"
                + " attaching need not read the partition.",
            "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.PARTITION_BOUND)
                    .map(change -> it.name() + ": " + ColumnRules.values(change))),
        operation(
            "partition-attached",
            Risk.MEDIUM,
            "Attaching reads the whole partition to check that its rows fit, unless a valid CHECK"
                + " says so, and reads a default partition for rows that belong to the new one.",
            "Beforehand add a CHECK that matches the bound, and drop it afterwards.",
            "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.PARTITION_OF)
                    .filter(change -> change.newValue().isPresent())
                    .map(change -> it.name() + " is read to check its rows")),
        operation(
            "partition-added",
            Risk.LOW,
            "CREATE TABLE … PARTITION OF locks the partitioned table for a moment (ACCESS"
                + " EXCLUSIVE): it waits for running transactions, and all later ones wait for"
                + " it. A default partition is read for rows that belong to the new one.",
            "Create the table on its own, with a CHECK that matches the bound, then ATTACH PARTITION,"
                + " which lets others read and write.",
            "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
            it ->
                when(
                    it.added(ObjectKind.TABLE)
                        && !it.after(Attribute.PARTITION_OF).isEmpty()
                        && !it.isNew(table(it.after(Attribute.PARTITION_OF))),
                    it.after(Attribute.PARTITION_OF) + " is locked for a moment")),
        callers(
            "partition-detached",
            Risk.MEDIUM,
            "The rows of the partition are no longer in the partitioned table.",
            "Use DETACH PARTITION … CONCURRENTLY, and check who expects the rows.",
            "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.PARTITION_OF)
                    .filter(change -> change.newValue().isEmpty())
                    .map(change -> "the rows of " + it.name() + " leave the partitioned table")),
        data(
            "partition-key-changed",
            Risk.HIGH,
            "The partitioning of a table cannot be changed: the table is recreated, and every"
                + " row moved.",
            "Create the new partitioned table beside the old one, copy the rows in batches,"
                + " then swap the names.",
            "ddl-partitioning.html",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.PARTITION_KEY)
                    .map(change -> it.name() + " is recreated: " + ColumnRules.values(change))),
        callers(
            "inheritance-changed",
            Risk.MEDIUM,
            "Queries over the parent see the rows of other tables than before.",
            "Check who queries the parent without ONLY.",
            "ddl-inherit.html",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.INHERITS)
                    .map(change -> it.name() + ": " + ColumnRules.values(change))),
        operation(
            "replica-identity-changed",
            Risk.LOW,
            "Logical replication identifies changed rows by it: with NOTHING, updates and"
                + " deletes of a published table fail; with FULL, each writes the whole old"
                + " row.",
            "Check the publications that the table is in.",
            "logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.REPLICA_IDENTITY)
                    .map(change -> it.name() + ": " + ColumnRules.values(change))),
        data(
            "sequence-removed",
            Risk.MEDIUM,
            "The last number is lost; CASCADE drops the defaults that use the sequence.",
            "Note its last value; make sure that nothing takes numbers from it.",
            "sql-dropsequence.html",
            it ->
                when(
                    it.removed(ObjectKind.SEQUENCE),
                    "the last number of " + it.name() + " is lost")),
        data(
            "sequence-limited",
            Risk.HIGH,
            "A smaller type or maximum, or a higher minimum, ends the sequence earlier; CYCLE"
                + " issues numbers a second time. The change fails if the last number is out"
                + " of range.",
            "First compare with the last value: SELECT last_value FROM the sequence.",
            "sql-altersequence.html",
            it ->
                it.changed(ObjectKind.SEQUENCE, Attribute.TYPE)
                    .filter(RelationRules::isNarrower)
                    .or(
                        () ->
                            it.changed(ObjectKind.SEQUENCE, Attribute.MAXIMUM)
                                .filter(c -> c.newValue().isPresent()))
                    .or(
                        () ->
                            it.changed(ObjectKind.SEQUENCE, Attribute.MINIMUM)
                                .filter(c -> c.newValue().isPresent()))
                    .or(
                        () ->
                            it.changed(ObjectKind.SEQUENCE, Attribute.CYCLE)
                                .filter(c -> c.newValue().isPresent()))
                    .map(
                        change ->
                            it.name() + ": " + change.name() + ' ' + ColumnRules.values(change))),
        data(
            "rows-changed",
            Risk.LOW,
            "A newly created database has other rows than before; an existing one keeps its"
                + " own until a migration changes them, and cannot lose a row that others"
                + " reference.",
            "Write the migration for the rows too: INSERT the new ones, UPDATE what changed, DELETE"
                + " what nothing references.",
            "dml.html",
            it ->
                when(
                    it.change().key().kind() == ObjectKind.DATA,
                    it.name() + " has other rows in a new database")),
        operation(
            "statistics-changed",
            Risk.LOW,
            "Without the statistics object, the planner assumes that the columns are"
                + " independent and can choose a much slower plan; a changed one is empty"
                + " until ANALYZE.",
            "ANALYZE the table after the change, and look at the plans of important queries.",
            "planner-stats.html#PLANNER-STATS-EXTENDED",
            it ->
                when(
                    it.removed(ObjectKind.STATISTICS)
                        || it.changed(ObjectKind.STATISTICS, Attribute.COLUMNS)
                            .or(() -> it.changed(ObjectKind.STATISTICS, Attribute.KINDS))
                            .isPresent(),
                    "queries of " + it.owner() + " may get slower plans")),
        callers(
            "rule-changed",
            Risk.MEDIUM,
            "Rules rewrite statements before they run: what statements on the table do is"
                + " different.",
            "Read the rule, and test the statements that it concerns; triggers are easier to get"
                + " right.",
            "rules.html",
            it ->
                when(
                    it.change().key().kind() == ObjectKind.RULE,
                    "statements on " + it.owner() + " do something else")));
  }

  private static ObjectKey table(String identity) {
    return new ObjectKey(ObjectKind.TABLE, SqlName.parts(identity), "");
  }

  private static boolean isNarrower(AttributeChange type) {
    List<String> sizes = List.of("smallint", "integer", "bigint");
    return sizes.indexOf(type.newValue().orElse("bigint"))
        < sizes.indexOf(type.oldValue().orElse("bigint"));
  }

  private static Optional<String> viewColumnRemoved(ChangeContext it) {
    if (!it.changed(ObjectKind.VIEW) && !it.changed(ObjectKind.MATERIALIZED_VIEW)) {
      return Optional.empty();
    }
    List<String> after = members(it.change().after());
    List<String> gone = new ArrayList<>(members(it.change().before()));
    gone.removeAll(after);
    return when(
        !gone.isEmpty() && !after.isEmpty(),
        it.name() + " no longer shows " + String.join(", ", gone));
  }

  private static List<String> members(Optional<LocatedObject> side) {
    return side.map(located -> located.object().members()).orElse(List.of());
  }
}
