package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CREATE PUBLICATION, ALTER PUBLICATION and DROP PUBLICATION. */
final class PublicationWriter extends Writer {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "publish", "insert, update, delete, truncate",
          "publish_via_partition_root", "false",
          "publish_generated_columns", "none");

  PublicationWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject publication, List<Step> steps) {
    ObjectKey key = publication.key();
    List<String> objects = objects(publication);
    String content = "";
    if (Values.has(publication, Attribute.ALL_TABLES)) {
      content = " FOR ALL TABLES";
    } else if (!objects.isEmpty()) {
      content = " FOR " + String.join(", ", objects);
    }
    List<String> parameters = new ArrayList<>();
    Values.of(publication, AttributeFamily.PARAMETER)
        .forEach((name, value) -> parameters.add(parameter(name, value)));
    steps.add(
        Step.of(
            key,
            "CREATE "
                + Reference.of(key)
                + content
                + (parameters.isEmpty() ? "" : " WITH (" + String.join(", ", parameters) + ')')));
  }

  private static String parameter(String name, String value) {
    return name + " = " + Sql.constant(value);
  }

  private List<String> objects(SchemaObject publication) {
    List<String> objects = new ArrayList<>();
    // Without ONLY a table's heirs are published with it, and they may be named, too.
    String words = plan.isInheriting() ? "TABLE ONLY " : "TABLE ";
    Values.of(publication, AttributeFamily.TABLE)
        .forEach((table, part) -> objects.add(words + table + part(part)));
    Values.of(publication, AttributeFamily.SCHEMA)
        .forEach((schema, yes) -> objects.add("TABLES IN SCHEMA " + Sql.requoted(schema)));
    return objects;
  }

  /** The columns and the condition of a table, which stand after a {@code yes}. */
  private static String part(String value) {
    String yes = AttributeValue.YES.spelling();
    String part = value.startsWith(yes) ? value.substring(yes.length()) : value;
    return part.replace(" where (", " WHERE (");
  }

  @Override
  void alter(Revision revision) {
    String alter = "ALTER " + Reference.of(revision.key());
    SchemaObject after = revision.after;
    boolean all = revision.open().stream().anyMatch(change -> change.isOf(Attribute.ALL_TABLES));
    List<String> objects = objects(after);
    if (all || objects.isEmpty() && !objects(revision.before).isEmpty()) {
      return;
    }
    List<AttributeChange> changed = new ArrayList<>(revision.take(AttributeFamily.TABLE));
    changed.addAll(revision.take(AttributeFamily.SCHEMA));
    if (!changed.isEmpty()) {
      revision.step(alter + " SET " + String.join(", ", objects));
    }
    List<String> parameters = new ArrayList<>();
    for (AttributeChange change : revision.take(AttributeFamily.PARAMETER)) {
      String name = AttributeFamily.PARAMETER.nameIn(change.name());
      parameters.add(
          parameter(name, change.newValue().orElse(DEFAULTS.getOrDefault(name, "false"))));
    }
    if (!parameters.isEmpty()) {
      revision.step(alter + " SET (" + String.join(", ", parameters) + ')');
    }
  }
}
