package io.github.evoludigit.confiture.expression.type;

/** Which of the casts that PostgreSQL would put in itself stand in an expression. */
public enum WrittenCasts {
  /** Those without which it would mean something else. */
  NEEDED,

  /** All of them, as PostgreSQL prints it. */
  ALL,

  /** None, not even where it means something else without them. */
  NONE
}
