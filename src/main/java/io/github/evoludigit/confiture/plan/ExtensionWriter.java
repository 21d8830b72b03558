package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE EXTENSION, ALTER EXTENSION and DROP EXTENSION. */
final class ExtensionWriter extends Writer {

  ExtensionWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject object, List<Step> steps) {
    String sql = "CREATE EXTENSION " + Sql.of(object.key());
    String schema =
        Values.has(object, Attribute.SCHEMA)
            ? Sql.requoted(Values.get(object, Attribute.SCHEMA))
            : "public";
    sql += " WITH SCHEMA " + schema;
    if (Values.has(object, Attribute.VERSION)) {
      sql += " VERSION " + Sql.constant(Values.get(object, Attribute.VERSION));
    }
    steps.add(Step.of(object.key(), sql));
  }

  @Override
  void alter(Revision revision) {
    String alter = "ALTER EXTENSION " + Sql.of(revision.key());
    revision
        .take(Attribute.VERSION)
        .flatMap(change -> change.newValue())
        .ifPresent(version -> revision.step(alter + " UPDATE TO " + Sql.constant(version)));
    revision
        .take(Attribute.SCHEMA)
        .ifPresent(
            change ->
                revision.step(
                    alter + " SET SCHEMA " + Sql.requoted(change.newValue().orElse("public"))));
  }
}
