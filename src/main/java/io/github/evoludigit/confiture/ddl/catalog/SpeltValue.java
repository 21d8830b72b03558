package io.github.evoludigit.confiture.ddl.catalog;

/** A value whose spelling depends on nothing. */
final class SpeltValue implements Value {

  /** Values that were made last, each where its spelling puts it; all threads may use them. */
  private static final SpeltValue[] KNOWN = new SpeltValue[1024];

  private final String spelling;

  private SpeltValue(String spelling) {
    this.spelling = spelling;
  }

  /** The value of that spelling: of the same few that most attributes have, mostly the same. */
  static SpeltValue of(String spelling) {
    int hash = spelling.hashCode();
    int place = (hash ^ hash >>> 16) & KNOWN.length - 1;
    SpeltValue known = KNOWN[place];
    if (known == null || !known.spelling.equals(spelling)) {
      known = new SpeltValue(spelling);
      KNOWN[place] = known;
    }
    return known;
  }

  @Override
  public boolean isPlain() {
    return true;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
