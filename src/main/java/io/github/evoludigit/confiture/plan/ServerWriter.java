package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE SERVER, ALTER SERVER and DROP SERVER. */
final class ServerWriter extends Writer {

  ServerWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject server, List<Step> steps) {
    steps.add(
        Step.of(
            server.key(),
            "CREATE "
                + Reference.of(server.key())
                + Values.clause(server, "TYPE", Attribute.TYPE)
                + Values.clause(server, "VERSION", Attribute.VERSION)
                + " FOREIGN DATA WRAPPER "
                + Values.get(server, Attribute.WRAPPER)
                + ForeignOptions.of(server)));
  }

  @Override
  void alter(Revision revision) {
    String version =
        revision
            .take(Attribute.VERSION)
            .map(change -> " VERSION " + change.newValue().orElse("NULL"))
            .orElse("");
    String clauses = version + ForeignOptions.change(revision);
    if (!clauses.isEmpty()) {
      revision.step("ALTER " + Reference.of(revision.key()) + clauses);
    }
  }
}
