package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.sql.KeptTokens;

/** What a string says, which is read again each time if it is long. */
public final class KeptText implements Value {

  private final KeptTokens string;

  /** The value of a string. */
  public KeptText(KeptTokens string) {
    this.string = string;
  }

  @Override
  public boolean isPlain() {
    return true;
  }

  @Override
  public String spelling() {
    return string.read().get(0).text();
  }
}
