package io.github.evoludigit.confiture.ddl.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The names in a schema that a new object cannot have. It knows up to which number those after a
 * name are taken, so that the next is not looked for from the beginning.
 */
public final class TakenNames implements Predicate<String> {

  /** Fewer numbers are looked through as fast. */
  private static final int FEW = 8;

  private final String schema;

  /** Relations, sequences and indexes by name; none where they are no obstacle. */
  private final Map<String, Entity> classes;

  private final ConstraintNames constraints;
  private final Map<String, Integer> free = new HashMap<>();

  /** Whether a name was met whose end nobody tells: that of a NOT NULL. */
  private boolean unsure;

  TakenNames(String schema, Map<String, Entity> classes, ConstraintNames constraints) {
    this.schema = schema;
    this.classes = classes;
    this.constraints = constraints;
  }

  @Override
  public boolean test(String name) {
    if (classes.containsKey(name) || constraints.isConstraint(schema, name)) {
      return true;
    }
    boolean notNull = constraints.isNotNull(schema, name);
    unsure |= notNull;
    return notNull;
  }

  /** The first number that may be free after a name. */
  int numberAfter(String name) {
    unsure = false;
    return free.isEmpty() ? 1 : free.getOrDefault(name, 1);
  }

  /** All smaller numbers after a name are taken. */
  void chosen(String name, int number) {
    if (!unsure && number > FEW) {
      free.put(name, number);
    }
  }

  /** A name is free again. */
  void freed() {
    if (!free.isEmpty()) {
      free.clear();
    }
  }
}
