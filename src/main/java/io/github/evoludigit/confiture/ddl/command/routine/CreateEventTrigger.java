package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * CREATE EVENT TRIGGER.
 *
 * @param name its name
 * @param event on what it fires
 * @param filters the values it fires for, as constants in one text, by what they are of
 * @param call what it calls
 */
public record CreateEventTrigger(
    Token name, Token event, Map<String, String> filters, TriggerCall call) implements Command {

  /** The events (manual, section 38.1). */
  private static final Set<String> EVENTS =
      Set.of("ddl_command_start", "ddl_command_end", "login", "sql_drop", "table_rewrite");

  /** After {@code CREATE EVENT TRIGGER}. */
  public static Command read(TokenReader in) {
    Token name = in.nameToken();
    in.expectWord("on");
    Token event = in.labelToken();
    Map<String, String> filters = new TreeMap<>();
    if (in.takeWord("when")) {
      do {
        String filter = in.name();
        in.expectWord("in");
        filters.put(filter, values(in));
      } while (in.takeWord("and"));
    }
    in.expectWord("execute");
    TriggerCall call = TriggerCall.read(in);
    in.expectEnd();
    return new CreateEventTrigger(name, event, filters, call);
  }

  private static String values(TokenReader in) {
    TreeSet<String> values = new TreeSet<>();
    in.expectOpen();
    do {
      values.add(Quotation.literal(in.string()));
    } while (in.takeComma());
    in.expectClose();
    return String.join(", ", values).toUpperCase(Locale.ROOT);
  }

  @Override
  public Treatment apply(Execution execution) {
    if (!EVENTS.contains(event.text())) {
      throw Unreadable.syntax("unrecognized event name \"" + event.text() + '"', event);
    }
    Entity trigger = new Entity(ObjectKind.EVENT_TRIGGER, "", name.text(), execution.location());
    trigger.set(Attribute.EVENT, event.text());
    filters.forEach((filter, values) -> trigger.set(AttributeFamily.WHEN.of(filter), values));
    call.setOn(trigger, "event_trigger", execution);
    execution.catalog().add(trigger);
    return Treatment.MODEL;
  }
}
