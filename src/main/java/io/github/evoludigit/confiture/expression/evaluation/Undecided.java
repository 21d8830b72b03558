package io.github.evoludigit.confiture.expression.evaluation;

/** Only a running server can tell: rows of tables, the clock, a function that is not built in. */
public final class Undecided extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is not known. */
  public Undecided(String what) {
    super(what, null, false, false);
  }
}
