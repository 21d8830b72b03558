package io.github.evoludigit.confiture.sql;

/**
 * The tokens are no expression or query that is understood here; the caller spells them token by
 * token. Never leaves the package.
 */
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unreadable(String what) {
    super(what, null, false, false);
  }
}
