package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;

/** CREATE DOMAIN, ALTER DOMAIN and DROP DOMAIN. */
final class DomainWriter extends Writer {

  DomainWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject domain, List<Step> steps) {
    String name = Values.get(domain, Attribute.NOT_NULL_NAME);
    steps.add(
        Step.of(
            domain.key(),
            "CREATE DOMAIN "
                + Sql.of(domain.key())
                + Values.clause(domain, "AS", Attribute.TYPE)
                + Values.clause(domain, "COLLATE", Attribute.COLLATION)
                + Values.clause(domain, "DEFAULT", Attribute.DEFAULT)
                + (name.isEmpty() ? "" : " CONSTRAINT " + Sql.requoted(name))
                + (Values.has(domain, Attribute.NOT_NULL) ? " NOT NULL" : "")));
  }

  @Override
  void alter(Revision revision) {
    String alter = "ALTER DOMAIN " + Sql.of(revision.key());
    revision
        .take(Attribute.DEFAULT)
        .ifPresent(
            change ->
                revision.step(
                    alter
                        + change.newValue().map(v -> " SET DEFAULT " + v).orElse(" DROP DEFAULT")));
    boolean renamed = revision.take(Attribute.NOT_NULL_NAME).isPresent();
    revision
        .take(Attribute.NOT_NULL)
        .ifPresentOrElse(
            change -> notNull(revision, change, alter), () -> rename(revision, renamed, alter));
    if (!revision.open().isEmpty()) {
      revision.steps.clear();
      revision.rebuilds = true;
      for (AttributeChange change : revision.open()) {
        revision.take(change.name());
      }
    }
  }

  private static void notNull(Revision revision, AttributeChange change, String alter) {
    String name = Values.get(revision.after, Attribute.NOT_NULL_NAME);
    if (change.newValue().isEmpty()) {
      revision.step(alter + " DROP NOT NULL");
    } else {
      revision.step(
          Step.of(
                  revision.key(),
                  name.isEmpty()
                      ? alter + " SET NOT NULL"
                      : alter + " ADD CONSTRAINT " + Sql.requoted(name) + " NOT NULL")
              .because("fails if there are nulls: give them a value before")
              .losingData());
    }
  }

  private static void rename(Revision revision, boolean renamed, String alter) {
    if (renamed && Values.has(revision.after, Attribute.NOT_NULL)) {
      revision.step(
          alter
              + " RENAME CONSTRAINT "
              + Sql.name(constraint(revision.before))
              + " TO "
              + Sql.name(constraint(revision.after)));
    }
  }

  private static String constraint(SchemaObject domain) {
    String name = Values.get(domain, Attribute.NOT_NULL_NAME);
    return name.isEmpty()
        ? GeneratedNames.of(domain.key().name(), "not_null")
        : SqlName.parts(name).get(0);
  }
}
