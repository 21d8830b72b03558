package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** CREATE EVENT TRIGGER. */
public final class CreateEventTrigger {

  /** The events (manual, section 38.1). */
  private static final Set<String> EVENTS =
      Set.of("ddl_command_start", "ddl_command_end", "login", "sql_drop", "table_rewrite");

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public CreateEventTrigger(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE EVENT TRIGGER}. */
  public Treatment read() {
    Entity trigger = new Entity(ObjectKind.EVENT_TRIGGER, "", in.name(), clauses.location());
    in.expectWord("on");
    Token event = in.peek();
    in.label();
    trigger.set(Attribute.EVENT, event.text());
    if (in.takeWord("when")) {
      do {
        String filter = in.name();
        in.expectWord("in");
        List<String> values = DefinitionOptions.arguments(clauses);
        values.sort(null);
        trigger.set(
            AttributeFamily.WHEN.of(filter), String.join(", ", values).toUpperCase(Locale.ROOT));
      } while (in.takeWord("and"));
    }
    in.expectWord("execute");
    TriggerCall call = TriggerCall.read(in);
    in.expectEnd();
    if (!EVENTS.contains(event.text())) {
      throw Unreadable.syntax("unrecognized event name \"" + event.text() + '"', event);
    }
    call.setOn(trigger, "event_trigger", clauses.execution());
    catalog.add(trigger);
    return Treatment.MODEL;
  }
}
