package io.github.evoludigit.confiture.plpgsql;

/** The sorts of SQL in a body. */
public enum FragmentKind {
  /** A value or condition; what may follow the output of a SELECT may follow it. */
  EXPRESSION,
  /** A query whose rows are used. */
  QUERY,
  /** A statement that is run. */
  STATEMENT,
  /** A value whose text is run as a statement, which cannot be known. */
  DYNAMIC,
  /** The type of a variable. */
  TYPE
}
