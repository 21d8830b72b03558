package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** CREATE MATERIALIZED VIEW, ALTER MATERIALIZED VIEW and DROP MATERIALIZED VIEW. */
final class MaterializedViewWriter extends Writer {

  private static final String OF_COLUMN = " of column ";

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
                    + QueryLayout.of(Values.get(view, Attribute.QUERY)))
            .because("runs the query"));
    view.attributes()
        .forEach((name, value) -> ofColumn(view, name, Optional.of(value)).ifPresent(steps::add));
  }

  /** What is said of a column of the view. */
  private static Optional<Step> ofColumn(SchemaObject view, String name, Optional<String> value) {
    int at = name.lastIndexOf(OF_COLUMN);
    if (at < 0 || name.startsWith(Attribute.COMMENT.spelling())) {
      return Optional.empty();
    }
    String column = name.substring(at + OF_COLUMN.length());
    String action =
        switch (name.substring(0, at)) {
          case "statistics target" -> "SET STATISTICS " + value.orElse("-1");
          case "storage" -> "SET STORAGE " + value.orElse("DEFAULT");
          case "compression" -> "SET COMPRESSION " + value.orElse("DEFAULT");
          case "parameter n_distinct" -> parameter("n_distinct", value);
          case "parameter n_distinct_inherited" -> parameter("n_distinct_inherited", value);
          default -> "";
        };
    return action.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Step.of(
                view.key(),
                "ALTER MATERIALIZED VIEW "
                    + Sql.of(view.key())
                    + " ALTER COLUMN "
                    + Sql.requoted(column)
                    + ' '
                    + action));
  }

  private static String parameter(String name, Optional<String> value) {
    return value.map(v -> "SET (" + name + '=' + Sql.value(v) + ')').orElse("RESET (" + name + ')');
  }

  @Override
  void alter(Revision revision) {
    String alter = "ALTER MATERIALIZED VIEW " + Sql.of(revision.key());
    for (AttributeChange change : revision.open()) {
      ofColumn(revision.after, change.name(), change.newValue())
          .ifPresent(
              step -> {
                revision.take(change.name());
                revision.step(step);
              });
    }
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
