package io.github.evoludigit.confiture.ddl.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of constraints, which are chosen to be unique in a schema. */
public final class ConstraintNames {

  private final Map<String, Map<String, List<Constraint>>> constraints = new HashMap<>();

  /** A constraint has its name from now on. */
  public void use(Constraint constraint) {
    constraints
        .computeIfAbsent(constraint.schema, none -> new HashMap<>())
        .computeIfAbsent(constraint.name, none -> new ArrayList<>())
        .add(constraint);
  }

  /** A constraint's name is free again. */
  public void free(Constraint constraint) {
    Map<String, List<Constraint>> named = constraints.getOrDefault(constraint.schema, Map.of());
    List<Constraint> users = named.getOrDefault(constraint.name, new ArrayList<>());
    users.remove(constraint);
    if (users.isEmpty()) {
      named.remove(constraint.name);
    }
  }

  /** Whether a constraint in the schema has that name. */
  public boolean isTaken(String schema, String name) {
    return constraints.getOrDefault(schema, Map.of()).containsKey(name);
  }

  /** The constraint in a schema whose index has that name. */
  public Optional<Constraint> ofIndex(String schema, String name) {
    for (Constraint constraint :
        constraints.getOrDefault(schema, Map.of()).getOrDefault(name, List.of())) {
      if (constraint.hasIndex()) {
        return Optional.of(constraint);
      }
    }
    return Optional.empty();
  }
}
