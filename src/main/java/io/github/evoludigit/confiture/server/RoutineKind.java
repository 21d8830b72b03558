package io.github.evoludigit.confiture.server;

/** The kinds of routine, as {@code pg_proc.prokind} tells them. */
public enum RoutineKind {
  /** A function. */
  FUNCTION,
  /** An aggregate function. */
  AGGREGATE,
  /** A window function. */
  WINDOW,
  /** A procedure. */
  PROCEDURE;

  static RoutineKind of(char prokind) {
    return switch (prokind) {
      case 'f' -> FUNCTION;
      case 'a' -> AGGREGATE;
      case 'w' -> WINDOW;
      case 'p' -> PROCEDURE;
      default -> throw new IllegalArgumentException("prokind " + prokind);
    };
  }
}
