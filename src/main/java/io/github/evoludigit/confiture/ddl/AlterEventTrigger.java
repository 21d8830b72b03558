package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.TokenReader;

/** ALTER EVENT TRIGGER, except for what all objects share. */
final class AlterEventTrigger {

  private final TokenReader in;

  AlterEventTrigger(Clauses clauses) {
    this.in = clauses.in;
  }

  /** What follows the name in ALTER EVENT TRIGGER. */
  Treatment read(Entity trigger) {
    if (in.takeWord("disable")) {
      trigger.set("enabled", "no");
    } else {
      in.expectWord("enable");
      boolean replica = in.takeWord("replica");
      boolean always = in.takeWord("always");
      trigger.set("enabled", replica ? "replica" : always ? "always" : "");
    }
    in.expectEnd();
    return Treatment.MODEL;
  }
}
