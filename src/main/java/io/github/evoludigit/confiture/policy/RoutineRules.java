package io.github.evoludigit.confiture.policy;

import static io.github.evoludigit.confiture.policy.RiskRule.callers;
import static io.github.evoludigit.confiture.policy.RiskRule.data;
import static io.github.evoludigit.confiture.policy.RiskRule.when;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;
import java.util.Set;

/** What changes of routines, types and other things that expressions use can do. */
final class RoutineRules {

  private static final Set<ObjectKind> ROUTINES =
      Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);

  private static final Set<ObjectKind> EXPRESSION_PARTS =
      Set.of(
          ObjectKind.OPERATOR,
          ObjectKind.OPERATOR_CLASS,
          ObjectKind.OPERATOR_FAMILY,
          ObjectKind.CAST,
          ObjectKind.COLLATION,
          ObjectKind.TEXT_SEARCH_CONFIGURATION,
          ObjectKind.TEXT_SEARCH_DICTIONARY,
          ObjectKind.LANGUAGE,
          ObjectKind.TRANSFORM,
          ObjectKind.CONVERSION);

  private RoutineRules() {}

  static List<RiskRule> all() {
    return List.of(
        callers(
            "routine-removed",
            Risk.MEDIUM,
            "Calls fail. A routine is identified by its name and the types of its arguments:"
                + " with other argument types it is another routine, and the old one is gone.",
            "Keep the old signature as a wrapper until nobody calls it.",
            "sql-dropfunction.html",
            it ->
                when(
                    it.change().sort() == Change.Sort.REMOVED
                        && ROUTINES.contains(it.change().key().kind()),
                    "calls of " + it.name() + " fail")),
        callers(
            "result-changed",
            Risk.MEDIUM,
            "Callers get another type. CREATE OR REPLACE FUNCTION cannot change it: the"
                + " function is dropped and recreated, with everything that uses it.",
            "Create a function with another name, and move the callers.",
            "sql-createfunction.html",
            it ->
                it.changed(Attribute.RETURNS)
                    .map(change -> it.name() + " returns " + ColumnRules.values(change))),
        callers(
            "parameters-changed",
            Risk.MEDIUM,
            "Names, modes or defaults of parameters are different: calls by name (a => 1) and"
                + " calls that leave out an argument may fail, and the function may have to be"
                + " dropped and recreated.",
            "Look for calls by name and with fewer arguments first; only ever add defaults.",
            "sql-createfunction.html",
            it ->
                it.changed(Attribute.PARAMETERS)
                    .map(change -> it.name() + ": " + ColumnRules.values(change))),
        callers(
            "behaviour-changed",
            Risk.LOW,
            "The routine does something else, or may be called in other places than before: strict"
                + " returns null for null arguments, volatility decides what the planner may leave"
                + " out, PARALLEL what may run in parallel workers.",
            "Read the difference. Indexes and generated columns over an IMMUTABLE function"
                + " keep the values of the old body until they are rebuilt.",
            "xfunc-volatility.html",
            it ->
                when(
                    ROUTINES.contains(it.change().key().kind())
                        && (it.changed(Attribute.BODY).isPresent()
                            || it.changed(Attribute.VOLATILITY).isPresent()
                            || it.changed(Attribute.STRICT).isPresent()
                            || it.changed(Attribute.PARALLEL).isPresent()
                            || it.changed(Attribute.LANGUAGE).isPresent()
                            || it.changed(Attribute.OBJECT_FILE).isPresent()
                            || it.changed(Attribute.LINK_SYMBOL).isPresent()),
                    it.name() + " behaves differently")),
        data(
            "type-removed",
            Risk.HIGH,
            "DROP TYPE and DROP DOMAIN need CASCADE while a column uses them, and then drop"
                + " the columns with their values.",
            "First give the columns another type, and then drop it without CASCADE.",
            "sql-droptype.html",
            it ->
                when(
                    it.removed(ObjectKind.TYPE) || it.removed(ObjectKind.DOMAIN),
                    "columns of " + it.name() + " go with it")),
        data(
            "enum-label-removed",
            Risk.HIGH,
            "PostgreSQL cannot remove a label or move one: the type is recreated and every"
                + " column converted, which rewrites their tables and fails for values that no"
                + " longer have a label. Code that uses the label fails too.",
            "Leave the label and forbid it by a CHECK; or rename it: ALTER TYPE … RENAME VALUE.",
            "datatype-enum.html",
            it ->
                it.changed(ObjectKind.TYPE, Attribute.LABELS)
                    .filter(
                        change ->
                            !EnumLabels.isExtension(
                                change.oldValue().orElse(""), change.newValue().orElse("")))
                    .map(
                        change ->
                            it.name()
                                + " no longer has, or moves, "
                                + EnumLabels.lost(
                                    change.oldValue().orElse(""), change.newValue().orElse("")))),
        callers(
            "enum-label-added",
            Risk.LOW,
            "Programs see a value that they do not know: think of a switch without a default,"
                + " or a mapping to an enum of the language. It cannot be taken back.",
            "First deploy code that knows the label, then let anything write it; ADD VALUE"
                + " cannot be used in the transaction that adds it.",
            "sql-altertype.html",
            it ->
                it.changed(ObjectKind.TYPE, Attribute.LABELS)
                    .filter(
                        change ->
                            EnumLabels.isExtension(
                                change.oldValue().orElse(""), change.newValue().orElse("")))
                    .map(change -> it.name() + ": " + ColumnRules.values(change))),
        data(
            "composite-type-changed",
            Risk.MEDIUM,
            "Columns of the type must be converted, which ALTER TYPE refuses while a table uses it"
                + " without CASCADE; callers get other fields.",
            "Check which tables have columns of the type, and which functions return it.",
            "sql-altertype.html",
            it ->
                when(
                    it.changed(ObjectKind.TYPE) && !it.changed(AttributeFamily.FIELD).isEmpty(),
                    "the fields of " + it.name() + " are different")),
        data(
            "domain-tightened",
            Risk.HIGH,
            "Every column of the domain is read to check the rule, and one value that violates"
                + " it stops the change.",
            "Add the constraint NOT VALID, correct the values, then ALTER DOMAIN … VALIDATE"
                + " CONSTRAINT.",
            "sql-alterdomain.html",
            it ->
                when(
                    it.added(ObjectKind.DOMAIN_CONSTRAINT)
                        || it.changed(ObjectKind.DOMAIN_CONSTRAINT, Attribute.EXPRESSION)
                            .isPresent()
                        || it.changed(ObjectKind.DOMAIN, Attribute.NOT_NULL)
                            .filter(change -> change.newValue().isPresent())
                            .isPresent(),
                    "values that violate " + it.name() + " stop the change")),
        data(
            "domain-loosened",
            Risk.LOW,
            "The domain lets in values that it kept out before.",
            "Check the code that relies on the rule.",
            "sql-alterdomain.html",
            it ->
                when(
                    it.removed(ObjectKind.DOMAIN_CONSTRAINT)
                        || it.changed(ObjectKind.DOMAIN, Attribute.NOT_NULL)
                            .filter(change -> change.newValue().isEmpty())
                            .isPresent(),
                    it.name() + " keeps out less")),
        data(
            "domain-type-changed",
            Risk.HIGH,
            "The type of a domain cannot be changed: the domain is recreated, and every column"
                + " of it converted.",
            "Create another domain, and change the columns one by one.",
            "sql-alterdomain.html",
            it ->
                it.changed(ObjectKind.DOMAIN, Attribute.TYPE)
                    .map(change -> it.name() + ": " + ColumnRules.values(change))),
        callers(
            "expression-part-removed",
            Risk.MEDIUM,
            "Expressions, indexes and functions that use it fail, or are dropped by CASCADE.",
            "To see what depends on it, drop it without CASCADE: PostgreSQL lists it.",
            "ddl-depend.html",
            it ->
                when(
                    it.change().sort() == Change.Sort.REMOVED
                        && EXPRESSION_PARTS.contains(it.change().key().kind()),
                    "what uses " + it.object() + " fails")),
        callers(
            "expression-part-changed",
            Risk.MEDIUM,
            "Expressions that use it give other results, and indexes built with it may be"
                + " wrong until they are rebuilt.",
            "REINDEX what was built with it.",
            "sql-reindex.html",
            it ->
                when(
                    it.change().sort() == Change.Sort.CHANGED
                        && EXPRESSION_PARTS.contains(it.change().key().kind())
                        && it.change().attributes().stream().anyMatch(each -> !isAboutIt(each)),
                    "what uses " + it.object() + " gives other results")));
  }

  /** Whether an attribute is said of an object and is no part of what it does. */
  private static boolean isAboutIt(AttributeChange attribute) {
    return attribute.isOf(Attribute.COMMENT, Attribute.OWNER)
        || AttributeFamily.PRIVILEGES.contains(attribute.name());
  }
}
