package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE FOREIGN TABLE, ALTER FOREIGN TABLE and DROP FOREIGN TABLE. */
final class ForeignTableWriter extends TableWriter {

  ForeignTableWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  String words() {
    return "FOREIGN TABLE";
  }

  @Override
  String foreign(SchemaObject table) {
    return Values.clause(table, "SERVER", Attribute.SERVER) + ForeignOptions.of(table);
  }

  /** Its rows are elsewhere. */
  @Override
  void drop(SchemaObject table, List<Step> steps) {
    steps.add(Step.of(table.key(), "DROP FOREIGN TABLE " + Sql.of(table.key())));
  }

  @Override
  void alter(Revision revision) {
    super.alter(revision);
    String options = ForeignOptions.change(revision);
    if (!options.isEmpty()) {
      revision.step("ALTER FOREIGN TABLE " + Sql.of(revision.key()) + options);
    }
  }
}
