package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE USER MAPPING, ALTER USER MAPPING and DROP USER MAPPING. */
final class UserMappingWriter extends Writer {

  UserMappingWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject mapping, List<Step> steps) {
    ObjectKey key = mapping.key();
    steps.add(Step.of(key, "CREATE " + Reference.of(key) + ForeignOptions.of(mapping)));
  }

  @Override
  void alter(Revision revision) {
    String options = ForeignOptions.change(revision);
    if (!options.isEmpty()) {
      revision.step("ALTER " + Reference.of(revision.key()) + options);
    }
  }
}
