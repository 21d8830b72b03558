package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands as {@code (name = value, …)} in CREATE AGGREGATE, COLLATION and their like. */
final class DefinitionList {

  private final List<String> items = new ArrayList<>();

  /** The options of an object: what is neither a belonging nor one of these attributes. */
  static DefinitionList of(SchemaObject object, Attribute... others) {
    DefinitionList list = new DefinitionList();
    Set<String> left = new HashSet<>();
    for (Attribute other : others) {
      left.add(other.spelling());
    }
    object
        .attributes()
        .forEach(
            (name, value) -> {
              if (!left.contains(name) && !Belongings.has(name)) {
                list.add(name, value);
              }
            });
    return list;
  }

  DefinitionList add(String name, String value) {
    items.add(name + " = " + value);
    return this;
  }

  DefinitionList addAll(DefinitionList others) {
    items.addAll(others.items);
    return this;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** In parentheses. */
  @Override
  public String toString() {
    return '(' + String.join(", ", items) + ')';
  }
}
