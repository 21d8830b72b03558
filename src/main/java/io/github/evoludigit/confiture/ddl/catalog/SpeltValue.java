package io.github.evoludigit.confiture.ddl.catalog;

/** A value whose spelling depends on nothing. */
final class SpeltValue implements Value {

  private final String spelling;

  SpeltValue(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
