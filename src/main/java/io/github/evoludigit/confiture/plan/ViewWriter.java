package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE VIEW, CREATE OR REPLACE VIEW, ALTER VIEW and DROP VIEW. */
final class ViewWriter extends Writer {

  private static final String DEFAULT_OF = "default of column ";

  ViewWriter(PlanContext plan) {
    super(plan);
  }

  private static String definition(SchemaObject view, String create) {
    String parameters = Values.parameters(view);
    return create
        + " VIEW "
        + Sql.of(view.key())
        + (parameters.isEmpty() ? "" : " WITH " + parameters)
        + " AS\n"
        + QueryLayout.of(Values.get(view, Attribute.QUERY));
  }

  @Override
  void create(SchemaObject view, List<Step> steps) {
    steps.add(Step.of(view.key(), definition(view, "CREATE")));
    view.attributes()
        .forEach(
            (name, value) -> {
              if (name.startsWith(DEFAULT_OF)) {
                steps.add(Step.of(view.key(), setDefault(view, name, Optional.of(value))));
              }
            });
  }

  private static String setDefault(SchemaObject view, String attribute, Optional<String> value) {
    return "ALTER VIEW "
        + Sql.of(view.key())
        + " ALTER COLUMN "
        + Sql.requoted(attribute.substring(DEFAULT_OF.length()))
        + value.map(v -> " SET DEFAULT " + v).orElse(" DROP DEFAULT");
  }

  @Override
  void alter(Revision revision) {
    boolean order = revision.take(SchemaDiff.ORDER).isPresent();
    if (revision.take(Attribute.QUERY).isPresent() || order) {
      if (!addsOnlyColumns(revision)) {
        revision.replace("its columns are others");
        return;
      }
      revision.take(io.github.evoludigit.confiture.schema.AttributeFamily.PARAMETER);
      revision.step(definition(revision.after, "CREATE OR REPLACE"));
    }
    TableWriter.parameters(revision, "ALTER VIEW " + Sql.of(revision.key()));
    for (AttributeChange change : revision.open()) {
      if (change.name().startsWith(DEFAULT_OF)) {
        revision.take(change.name());
        if (hasColumn(revision.after, change.name().substring(DEFAULT_OF.length()))) {
          revision.step(setDefault(revision.after, change.name(), change.newValue()));
        }
      }
    }
  }

  private static boolean hasColumn(SchemaObject view, String quoted) {
    return view.members()
        .contains(io.github.evoludigit.confiture.text.SqlName.parts(quoted).get(0));
  }

  /** Whether the view keeps its columns, with their types, and has at most others behind them. */
  private boolean addsOnlyColumns(Revision revision) {
    Map<String, String> old = plan.before.viewColumns().getOrDefault(revision.key(), Map.of());
    Map<String, String> now = plan.after.viewColumns().getOrDefault(revision.key(), Map.of());
    List<String> names = revision.before.members();
    List<String> newNames = revision.after.members();
    if (names.isEmpty()
        || old.size() != names.size()
        || newNames.size() < names.size()
        || now.size() < newNames.size()) {
      return false;
    }
    List<Map.Entry<String, String>> first = new ArrayList<>(old.entrySet());
    List<Map.Entry<String, String>> second = new ArrayList<>(now.entrySet());
    return second.subList(0, first.size()).equals(first)
        && newNames.subList(0, names.size()).equals(names);
  }
}
