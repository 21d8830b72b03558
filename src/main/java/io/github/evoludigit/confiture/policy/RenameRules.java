package io.github.evoludigit.confiture.policy;

import static io.github.evoludigit.confiture.policy.RiskRule.callers;
import static io.github.evoludigit.confiture.policy.RiskRule.when;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;

/** What another name can do: the data stay, callers do not find it. */
final class RenameRules {

  private RenameRules() {}

  static List<RiskRule> all() {
    return List.of(
        callers(
            "relation-renamed",
            Risk.MEDIUM,
            "The rows stay, and so does what refers to it in the database: views, foreign keys,"
                + " policies. Whoever names it in a query, and functions whose body is text, get an"
                + " error from the moment of ALTER … RENAME, which waits for running transactions.",
            "Leave a view of the old name behind, which can be read and mostly written like it,"
                + " until no deployed code uses it.",
            "sql-altertable.html",
            it ->
                when(
                    it.renamed(
                        ObjectKind.TABLE,
                        ObjectKind.FOREIGN_TABLE,
                        ObjectKind.VIEW,
                        ObjectKind.MATERIALIZED_VIEW,
                        ObjectKind.SEQUENCE),
                    another(it))),
        callers(
            "column-renamed",
            Risk.MEDIUM,
            "The values stay, and views, indexes and constraints follow. Whoever names the column"
                + " in a query, and functions whose body is text, get an error; a view keeps the old"
                + " name for its own column.",
            "Add the new column beside the old one, keep them alike by a trigger, deploy the code"
                + " that uses it, and drop the old one later; or deploy code that copes with both"
                + " names first.",
            "sql-altertable.html",
            it -> when(it.renamed(ObjectKind.COLUMN), another(it))),
        callers(
            "routine-renamed",
            Risk.MEDIUM,
            "Whoever calls it by the old name gets an error, functions whose body is text among"
                + " them; defaults, views and triggers follow.",
            "Create the new one and let the old one call it, until no deployed code uses it.",
            "sql-alterfunction.html",
            it ->
                when(
                    it.renamed(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE),
                    another(it))),
        callers(
            "type-renamed",
            Risk.MEDIUM,
            "Columns and functions of the type follow. Casts in queries, and drivers that look the"
                + " type up by its name, get an error.",
            "Look for casts and for mappings of the type in the code, and deploy both at once.",
            "sql-altertype.html",
            it -> when(it.renamed(ObjectKind.TYPE, ObjectKind.DOMAIN), another(it))),
        callers(
            "schema-renamed",
            Risk.MEDIUM,
            "All that is in it stays, but is found by no query that names the schema, and by no"
                + " search_path that has the old name.",
            "Find who names it, and the settings of roles and databases; deploy both at once.",
            "sql-alterschema.html",
            it -> when(it.renamed(ObjectKind.SCHEMA), another(it))),
        callers(
            "part-renamed",
            Risk.LOW,
            "Nothing is built again. Few name a constraint or an index: ON CONFLICT ON CONSTRAINT,"
                + " hints, monitoring, and code that looks at the constraint that an error names.",
            "Search the code for the old name.",
            "sql-altertable.html",
            it ->
                when(
                    it.renamed(
                        ObjectKind.CONSTRAINT,
                        ObjectKind.DOMAIN_CONSTRAINT,
                        ObjectKind.INDEX,
                        ObjectKind.TRIGGER,
                        ObjectKind.RULE,
                        ObjectKind.POLICY),
                    another(it))));
  }

  private static String another(ChangeContext it) {
    return it.formerName() + " is now called " + it.name();
  }
}
