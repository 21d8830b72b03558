package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Configurations of text search and what they look words up in. */
final class TextSearchConfigurationWriter extends Writer {

  TextSearchConfigurationWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject configuration, List<Step> steps) {
    ObjectKey key = configuration.key();
    steps.add(
        Step.of(
            key,
            "CREATE "
                + Reference.of(key)
                + " (PARSER = "
                + Values.get(configuration, Attribute.PARSER)
                + ')'));
    Map<String, List<String>> tokens = new LinkedHashMap<>();
    Values.of(configuration, AttributeFamily.MAPPING)
        .forEach(
            (token, dictionaries) ->
                tokens.computeIfAbsent(dictionaries, none -> new ArrayList<>()).add(token));
    tokens.forEach((dictionaries, own) -> steps.add(mapping(key, "ADD", own, dictionaries)));
  }

  private static Step mapping(
      ObjectKey key, String action, List<String> tokens, String dictionaries) {
    return Step.of(
        key,
        "ALTER "
            + Reference.of(key)
            + ' '
            + action
            + " MAPPING FOR "
            + String.join(", ", tokens)
            + (dictionaries.isEmpty() ? "" : " WITH " + dictionaries));
  }

  @Override
  void alter(Revision revision) {
    for (AttributeChange change : revision.take(AttributeFamily.MAPPING)) {
      List<String> token = List.of(AttributeFamily.MAPPING.nameIn(change.name()));
      String action = change.newValue().isEmpty() ? "DROP" : "ALTER";
      revision.step(
          mapping(
              revision.key(),
              change.oldValue().isEmpty() ? "ADD" : action,
              token,
              change.newValue().orElse("")));
    }
  }
}
