package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.expression.type.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may refer to an object, found without looking at all others: at least what does. Where
 * thousands go together, each asks who refers to it.
 */
final class PossibleUsers {

  /** All objects and what is named within them, in the order of the objects. */
  private final List<Entity> all = new ArrayList<>();

  /** By what their texts name. */
  private final Map<Entity, List<Integer>> byReference = new IdentityHashMap<>();

  /** By the names of the types that they are made of. */
  private final Map<String, List<Integer>> byType = new HashMap<>();

  /** The triggers of a relation: UPDATE OF names columns. */
  private final Map<Entity, List<Integer>> triggers = new IdentityHashMap<>();

  /** What can be made of a routine: casts, operators and aggregates. */
  private final List<Integer> madeOfRoutines = new ArrayList<>();

  PossibleUsers(Catalog catalog) {
    for (Entity entity : catalog.entities()) {
      add(entity);
      ReferenceGraph.partsOf(entity).forEach(this::add);
    }
  }

  private void add(Entity user) {
    int number = all.size();
    all.add(user);
    for (Entity reference : ReferenceGraph.referencesOf(user)) {
      byReference.computeIfAbsent(reference, none -> new ArrayList<>()).add(number);
    }
    if (user instanceof Column column) {
      addType(column.type, number);
    } else if (user instanceof Routine routine) {
      addType(routine.result, number);
      routine.parameters.forEach(each -> addType(each.type(), number));
    } else if (user instanceof UserDefinedType type) {
      addType(type.base, number);
      type.fields.values().forEach(its -> addType(its, number));
    } else {
      ReferenceGraph.typesOf(user)
          .forEach(type -> byType.computeIfAbsent(type, none -> new ArrayList<>()).add(number));
    }
    switch (user.kind) {
      case CAST, OPERATOR, AGGREGATE -> madeOfRoutines.add(number);
      case TRIGGER ->
          triggers.computeIfAbsent(user.parent.get(), none -> new ArrayList<>()).add(number);
      default -> {
        // Its texts and types say what it refers to.
      }
    }
  }

  private void addType(String type, int number) {
    byType.computeIfAbsent(TypeName.of(type).element(), none -> new ArrayList<>()).add(number);
  }

  /** What may refer to an object, in the order of the objects. */
  Collection<Entity> of(Entity target) {
    return switch (target.kind) {
      // Attributes of any object name these.
      case COLLATION, ACCESS_METHOD, LANGUAGE, SERVER, FOREIGN_DATA_WRAPPER -> all;
      default -> found(target);
    };
  }

  private Collection<Entity> found(Entity target) {
    Map<Integer, Entity> found = new TreeMap<>();
    add(byReference.getOrDefault(target, List.of()), found);
    if (target instanceof Column column) {
      add(triggers.getOrDefault(column.parent.get(), List.of()), found);
    } else if (target instanceof UserDefinedType || target instanceof Relation) {
      add(byType.getOrDefault(target.key().identity(), List.of()), found);
    } else if (target instanceof Routine) {
      add(madeOfRoutines, found);
    }
    return found.values();
  }

  private void add(List<Integer> numbers, Map<Integer, Entity> found) {
    numbers.forEach(number -> found.put(number, all.get(number)));
  }
}
