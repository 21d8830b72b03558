package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Names;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.RowCondition;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** CREATE [CONSTRAINT] TRIGGER. */
public final class CreateTrigger {

  private static final List<String> EVENTS = List.of("INSERT", "DELETE", "UPDATE", "TRUNCATE");

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;

  /** What follows the first words of the statement. */
  public CreateTrigger(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
  }

  /** After {@code CREATE [OR REPLACE] [CONSTRAINT] TRIGGER}. */
  public Treatment read(boolean constraint) {
    String name = in.name();
    String timing = timing();
    List<String> columns = new ArrayList<>();
    TreeSet<Integer> events = new TreeSet<>();
    do {
      String event = in.label().toUpperCase(Locale.ROOT);
      if (!EVENTS.contains(event)) {
        throw in.unreadable();
      }
      events.add(EVENTS.indexOf(event));
      if (event.equals("UPDATE") && in.takeWord("of")) {
        do {
          columns.add(in.name());
        } while (in.takeComma());
      }
    } while (in.takeWord("or"));
    in.expectWord("on");
    Relation relation = clauses.knownRelation();
    Entity trigger = relation.newPart(ObjectKind.TRIGGER, name, clauses.location());
    trigger.set(Attribute.CONSTRAINT, constraint);
    trigger.set(Attribute.TIMING, timing);
    trigger.set(Attribute.EVENTS, String.join(" or ", events.stream().map(EVENTS::get).toList()));
    if (!columns.isEmpty()) {
      trigger.set(Attribute.COLUMNS, new Names(columns));
    }
    readTail(trigger, relation);
    in.expectEnd();
    relation.replacePart(trigger);
    return Treatment.MODEL;
  }

  private String timing() {
    if (in.takeWords("instead", "of")) {
      return "INSTEAD OF";
    }
    String timing = in.label();
    if (!timing.equals("before") && !timing.equals("after")) {
      throw in.unreadable();
    }
    return timing.toUpperCase(Locale.ROOT);
  }

  private void readTail(Entity trigger, Relation relation) {
    boolean row = false;
    while (!in.takeWord("execute")) {
      if (in.takeWord("from")) {
        QualifiedName other = namespace.resolve(clauses.qualifiedName());
        Optional<Relation> known = namespace.findRelation(other);
        trigger.set(Attribute.FROM, known.map(Relation::reference).orElse(other::toString));
      } else if (in.takeWords("not", "deferrable")) {
        trigger.set(Attribute.DEFERRABLE, "");
      } else if (in.takeWord("deferrable")) {
        if (!trigger.has(Attribute.DEFERRABLE)) {
          trigger.set(Attribute.DEFERRABLE, true);
        }
      } else if (in.takeWords("initially", "deferred")) {
        trigger.set(Attribute.DEFERRABLE, "initially deferred");
      } else if (in.takeWords("initially", "immediate")) {
        continue;
      } else if (in.takeWord("referencing")) {
        referencing(trigger);
      } else if (in.takeWord("for")) {
        in.takeWord("each");
        row = in.takeWord("row");
        if (!row) {
          in.expectWord("statement");
        }
      } else if (in.takeWord("when")) {
        trigger.set(
            Attribute.WHEN, new RowCondition(in.parenthesized(), namespace.scope(), relation, ""));
      } else {
        throw in.unreadable();
      }
    }
    trigger.set(Attribute.FOR_EACH, row ? "row" : "");
    new TriggerFunction(clauses).readInto(trigger);
  }

  private void referencing(Entity trigger) {
    while (in.atAnyWord("old", "new")) {
      String which = in.next().text();
      in.expectWord("table");
      in.takeWord("as");
      trigger.set(which + " table", SqlName.quoted(in.name()));
    }
  }
}
