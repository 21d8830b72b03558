package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE COLLATION and DROP COLLATION. */
final class CollationWriter extends Writer {

  CollationWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject collation, List<Step> steps) {
    DefinitionList options = DefinitionList.of(collation, Attribute.LC_COLLATE, Attribute.LC_CTYPE);
    String collate = Values.get(collation, Attribute.LC_COLLATE);
    String ctype = Values.get(collation, Attribute.LC_CTYPE);
    if (collate.equals(ctype)) {
      options.add("locale", collate);
    } else {
      options.add(Attribute.LC_COLLATE.spelling(), collate);
      options.add(Attribute.LC_CTYPE.spelling(), ctype);
    }
    steps.add(Step.of(collation.key(), "CREATE " + Reference.of(collation.key()) + ' ' + options));
  }
}
