package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE MATERIALIZED VIEW, ALTER MATERIALIZED VIEW and DROP MATERIALIZED VIEW. */
final class MaterializedViewWriter extends Writer {

  MaterializedViewWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject view, List<Step> steps) {
    String parameters = Values.parameters(view);
    steps.add(
        Step.of(
                view.key(),
                "CREATE MATERIALIZED VIEW "
                    + Sql.of(view.key())
                    + Values.clause(view, "USING", Attribute.ACCESS_METHOD)
                    + (parameters.isEmpty() ? "" : " WITH " + parameters)
                    + Values.clause(view, "TABLESPACE", Attribute.TABLESPACE)
                    + " AS\n"
                    + Values.get(view, Attribute.QUERY))
            .because("runs the query"));
  }

  @Override
  void alter(Revision revision) {
    String alter = "ALTER MATERIALIZED VIEW " + Sql.of(revision.key());
    TableWriter.parameters(revision, alter);
    revision
        .take(Attribute.TABLESPACE)
        .ifPresent(
            c -> revision.step(alter + " SET TABLESPACE " + c.newValue().orElse("pg_default")));
    revision
        .take(Attribute.ACCESS_METHOD)
        .ifPresent(c -> revision.step(alter + " SET ACCESS METHOD " + c.newValue().orElse("heap")));
  }
}
