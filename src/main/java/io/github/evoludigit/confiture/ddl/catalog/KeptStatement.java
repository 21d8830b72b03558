package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;

/** A statement that is kept by its tokens, and where it would look for its names. */
public final class KeptStatement extends Entity {

  private final SearchPath searchPath;

  /**
   * A statement.
   *
   * @param summary what it is called
   * @param definition its tokens
   * @param searchPath the search path with which it is run
   * @param location where it stands
   */
  public KeptStatement(
      String summary, String definition, SearchPath searchPath, Location location) {
    super(ObjectKind.STATEMENT, "", summary, location);
    this.searchPath = searchPath;
    set(Attribute.DEFINITION, definition);
  }

  /** The search path with which it is run. */
  public SearchPath searchPath() {
    return searchPath;
  }
}
