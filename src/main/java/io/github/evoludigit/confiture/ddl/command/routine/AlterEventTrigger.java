package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.TokenReader;

/** ALTER EVENT TRIGGER, except for what all objects share. */
public final class AlterEventTrigger {

  private final TokenReader in;

  /** What follows the first words of the statement. */
  public AlterEventTrigger(Clauses clauses) {
    this.in = clauses.in;
  }

  /** What follows the name in ALTER EVENT TRIGGER. */
  public Treatment read(Entity trigger) {
    if (in.takeWord("disable")) {
      trigger.set(Attribute.ENABLED, "no");
    } else {
      in.expectWord("enable");
      boolean replica = in.takeWord("replica");
      boolean always = in.takeWord("always");
      trigger.set(Attribute.ENABLED, replica ? "replica" : always ? "always" : "");
    }
    in.expectEnd();
    return Treatment.MODEL;
  }
}
