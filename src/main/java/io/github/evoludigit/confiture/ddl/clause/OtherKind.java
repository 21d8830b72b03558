package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.dependency.ObjectDescription;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Locale;
import java.util.Optional;

/** What a name means that is said to be something else, in PostgreSQL's words. */
public final class OtherKind {

  private OtherKind() {}

  /**
   * Says that an object is of another kind than it is called.
   *
   * @param reference how it is called
   * @param found what it is
   */
  public static Optional<Unreadable> of(WrittenReference reference, Entity found) {
    if (reference instanceof WrittenReference.OfClass relation) {
      return ofClass(relation, found);
    }
    if (reference instanceof WrittenReference.OfType type) {
      boolean wrong = type.kind() == ObjectKind.DOMAIN && found.kind != ObjectKind.DOMAIN;
      return wrong
          ? Optional.of(
              reason('"' + type.name().name().name() + "\" is not a domain", type.token()))
          : Optional.empty();
    }
    return reference instanceof WrittenReference.OfRoutine routine
        ? ofRoutine(routine, found, found.arguments)
        : Optional.empty();
  }

  /**
   * Says that what ALTER is about is of another kind than it is called; ALTER TABLE and ALTER INDEX
   * take others, too.
   *
   * @param reference how it is called
   * @param found what it is
   */
  static Optional<Unreadable> ofAltered(
      WrittenReference reference, Entity found, Execution execution) {
    if (reference instanceof WrittenReference.OfClass relation) {
      boolean lenient = relation.kind() == ObjectKind.TABLE || relation.kind() == ObjectKind.INDEX;
      return lenient ? Optional.empty() : ofClass(relation, found).map(OtherKind::nowhere);
    }
    if (reference instanceof WrittenReference.OfType type) {
      boolean wrong = type.kind() == ObjectKind.DOMAIN && found.kind != ObjectKind.DOMAIN;
      return wrong
          ? Optional.of(reason(description(execution).shown(found) + " is not a domain", Token.END))
          : Optional.empty();
    }
    return reference instanceof WrittenReference.OfRoutine routine
        ? ofRoutine(routine, found, description(execution).arguments(found)).map(OtherKind::nowhere)
        : Optional.empty();
  }

  private static ObjectDescription description(Execution execution) {
    return new ObjectDescription(execution.namespace().searchPath());
  }

  private static Unreadable nowhere(Unreadable reason) {
    return reason(reason.getMessage(), Token.END);
  }

  private static Optional<Unreadable> ofClass(WrittenReference.OfClass relation, Entity found) {
    ObjectKind kind = found instanceof Constraint ? ObjectKind.INDEX : found.kind;
    boolean same =
        kind == relation.kind()
            || found.kind.isRelation() && !((Relation) found).known && relation.kind().isRelation();
    return same
        ? Optional.empty()
        : Optional.of(
            reason('"' + found.name + "\" is not " + article(relation.kind()), relation.token()));
  }

  private static String article(ObjectKind kind) {
    String label = kind.label();
    return ("aeiou".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
  }

  private static Optional<Unreadable> ofRoutine(
      WrittenReference.OfRoutine routine, Entity found, String arguments) {
    // ROUTINE is any of them, and is called a function here.
    if (found.kind == routine.kind() || routine.kind() == ObjectKind.FUNCTION) {
      return Optional.empty();
    }
    String name = found.name + arguments;
    return Optional.of(
        reason(
            switch (routine.kind()) {
              case AGGREGATE -> "function " + name + " is not an aggregate";
              default -> name + " is not a " + routine.kind().label().toLowerCase(Locale.ROOT);
            },
            routine.token()));
  }

  private static Unreadable reason(String message, Token token) {
    return new Unreadable(SqlState.WRONG_OBJECT_TYPE, message, token, "");
  }
}
