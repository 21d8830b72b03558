package io.github.evoludigit.confiture.plpgsql;

/** What a routine gives back, as far as RETURN depends on it. */
public enum RoutineResult {
  /** One value or row, as RETURN says. */
  VALUE,
  /** Nothing. */
  NOTHING,
  /** What its parameters for output hold. */
  PARAMETERS,
  /** A set, as RETURN NEXT says. */
  SET,
  /** A set of what its parameters for output hold. */
  SET_OF_PARAMETERS,
  /** A procedure or block, which gives nothing back. */
  PROCEDURE
}
