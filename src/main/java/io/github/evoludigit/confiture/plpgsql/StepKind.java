package io.github.evoludigit.confiture.plpgsql;

/** The sorts of step in a body, by the sections 41.5 and 41.6 of the manual. */
public enum StepKind {
  /** A block within a block. */
  BLOCK,
  /** {@code variable := value}. */
  ASSIGNMENT,
  /** A statement of SQL, with INTO perhaps. */
  SQL,
  /** PERFORM. */
  PERFORM,
  /** EXECUTE of a text. */
  EXECUTE,
  /** IF. */
  IF,
  /** CASE. */
  CASE,
  /** A loop without end. */
  LOOP,
  /** WHILE, FOR and FOREACH. */
  BOUNDED_LOOP,
  /** EXIT. */
  EXIT,
  /** CONTINUE. */
  CONTINUE,
  /** RETURN. */
  RETURN,
  /** RETURN NEXT and RETURN QUERY, after which the function goes on. */
  RETURN_ROWS,
  /** RAISE EXCEPTION, or RAISE alone in a handler: nothing follows it. */
  FAILURE,
  /** RAISE of any other level. */
  MESSAGE,
  /** ASSERT, GET DIAGNOSTICS, OPEN, FETCH, MOVE, CLOSE, NULL, COMMIT, ROLLBACK. */
  OTHER
}
