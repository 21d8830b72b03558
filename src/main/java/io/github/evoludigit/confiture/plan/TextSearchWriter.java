package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** Parsers, templates and dictionaries of text search. */
final class TextSearchWriter extends Writer {

  private static final String TEMPLATE = "template";

  TextSearchWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject object, List<Step> steps) {
    steps.add(
        Step.of(
            object.key(),
            "CREATE " + Reference.of(object.key()) + ' ' + DefinitionList.of(object)));
  }

  @Override
  void alter(Revision revision) {
    if (revision.key().kind() != ObjectKind.TEXT_SEARCH_DICTIONARY) {
      return;
    }
    List<String> options = new ArrayList<>();
    for (AttributeChange change : revision.open()) {
      if (!change.name().equals(TEMPLATE) && !Belongings.has(change.name())) {
        revision.take(change.name());
        options.add(change.name() + change.newValue().map(value -> " = " + value).orElse(""));
      }
    }
    if (!options.isEmpty()) {
      revision.step(
          "ALTER " + Reference.of(revision.key()) + " (" + String.join(", ", options) + ')');
    }
  }
}
