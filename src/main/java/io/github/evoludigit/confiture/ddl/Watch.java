package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope;

/** Finds out whether a text names an object: the text is read again, and what it meets is noted. */
final class Watch {

  /** What marks the name of a routine that is looked for: no name has it. */
  private static final String WATCHED = "\uE000";

  /** The object of which it is looked for who names it; null if none is. */
  private Entity watched;

  private boolean met;

  /** Whether it is being looked for who names an object. */
  boolean isWatching() {
    return watched != null;
  }

  /** Something was found by its name. */
  void meet(Entity entity) {
    met |= entity == watched;
  }

  /** What a routine is described as; the one that is looked for is told by its name. */
  Scope.Routine describe(Entity from, Scope.Routine routine) {
    return from != watched
        ? routine
        : new Scope.Routine(
            routine.schema(),
            routine.name() + WATCHED,
            routine.parameters(),
            routine.optional(),
            routine.variadic(),
            routine.result(),
            routine.columns());
  }

  /** Whether a text names an object, found by reading the text again. */
  boolean names(Value text, Entity entity) {
    if (!text.canName(entity)) {
      return false;
    }
    watched = entity;
    met = false;
    try {
      return text.spelling().contains(WATCHED) || met;
    } finally {
      watched = null;
    }
  }
}
