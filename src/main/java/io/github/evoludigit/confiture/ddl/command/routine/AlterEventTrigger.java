package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.TokenReader;

/**
 * ALTER EVENT TRIGGER, except for what all objects share.
 *
 * @param target the trigger
 * @param enabled when it fires; empty for the usual
 */
public record AlterEventTrigger(AlterTarget target, String enabled) implements Command {

  /** What follows the name, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    String enabled = AttributeValue.NO.spelling();
    if (!in.takeWord("disable")) {
      in.expectWord("enable");
      enabled = "";
      if (in.takeWord("replica")) {
        enabled = AttributeValue.REPLICA.spelling();
      } else if (in.takeWord("always")) {
        enabled = AttributeValue.ALWAYS.spelling();
      }
    }
    in.expectEnd();
    return new AlterEventTrigger(target, enabled);
  }

  @Override
  public Treatment apply(Execution execution) {
    target.find(execution).ifPresent(trigger -> trigger.set(Attribute.ENABLED, enabled));
    return Treatment.MODEL;
  }
}
