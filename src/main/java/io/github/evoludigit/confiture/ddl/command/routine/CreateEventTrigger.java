package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Locale;

/** CREATE EVENT TRIGGER. */
public final class CreateEventTrigger {

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
    trigger.set(Attribute.EVENT, in.label());
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
    new TriggerFunction(clauses).readInto(trigger);
    in.expectEnd();
    catalog.add(trigger);
    return Treatment.MODEL;
  }
}
