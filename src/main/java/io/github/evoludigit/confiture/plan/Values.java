package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The values of an object's attributes. */
final class Values {

  private Values() {}

  static boolean has(SchemaObject object, Attribute attribute) {
    return object.attributes().containsKey(attribute.spelling());
  }

  /** The value; empty if it has PostgreSQL's default. */
  static String get(SchemaObject object, Attribute attribute) {
    return object.attributes().getOrDefault(attribute.spelling(), "");
  }

  /** The values of a family by their names, in order. */
  static Map<String, String> of(SchemaObject object, AttributeFamily family) {
    Map<String, String> values = new LinkedHashMap<>();
    object
        .attributes()
        .forEach(
            (attribute, value) -> {
              if (family.contains(attribute)) {
                values.put(family.nameIn(attribute), value);
              }
            });
    return values;
  }

  /** {@code (fillfactor=70, …)}; empty if there are none. */
  static String parameters(SchemaObject object) {
    StringBuilder list = new StringBuilder();
    of(object, AttributeFamily.PARAMETER)
        .forEach(
            (name, value) ->
                list.append(list.isEmpty() ? "(" : ", ")
                    .append(name)
                    .append('=')
                    .append(Sql.value(value)));
    return list.isEmpty() ? "" : list.append(')').toString();
  }

  /** A clause of a word and a value; empty if the object has no value. */
  static String clause(SchemaObject object, String words, Attribute attribute) {
    return has(object, attribute) ? ' ' + words + ' ' + get(object, attribute) : "";
  }

  /** What ALTER says of when a trigger or rule fires: {@code ENABLE ALWAYS}. */
  static String enabling(SchemaObject object) {
    String enabled = get(object, Attribute.ENABLED);
    if (AttributeValue.NO.is(enabled)) {
      return "DISABLE";
    }
    return enabled.isEmpty() ? "ENABLE" : "ENABLE " + enabled.toUpperCase(Locale.ROOT);
  }
}
