package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.ConstraintAttribute;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads CREATE [CONSTRAINT] TRIGGER ({@code CreateTrigStmt} in gram.y). */
public final class CreateTriggerReader {

  private static final List<String> EVENTS = List.of("INSERT", "DELETE", "UPDATE", "TRUNCATE");

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads a trigger where the tokens stand. */
  public CreateTriggerReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code CREATE [OR REPLACE] [CONSTRAINT] TRIGGER}. */
  public Command read(boolean replace, boolean constraint) {
    Token name = in.nameToken();
    String timing = timing(constraint);
    List<Token> columns = new ArrayList<>();
    TreeSet<Integer> events = new TreeSet<>();
    do {
      event(events, columns);
    } while (in.takeWord("or"));
    in.expectWord("on");
    WrittenName relation = clauses.name();
    CreateTrigger.Tail tail = constraint ? ofConstraint() : plain();
    in.expectWord("execute");
    TriggerCall call = TriggerCall.read(in);
    in.expectEnd();
    List<String> words = events.stream().map(EVENTS::get).toList();
    return new CreateTrigger(
        name, constraint, replace, timing, words, List.copyOf(columns), relation, tail, call);
  }

  private String timing(boolean constraint) {
    if (in.takeWord("after")) {
      return "AFTER";
    }
    if (!constraint && in.takeWord("before")) {
      return "BEFORE";
    }
    if (constraint) {
      throw in.unreadable();
    }
    in.expectWord("instead");
    in.expectWord("of");
    return "INSTEAD OF";
  }

  private void event(TreeSet<Integer> events, List<Token> columns) {
    Token event = in.peek();
    int number = EVENTS.indexOf(event.text().toUpperCase(Locale.ROOT));
    if (number < 0 || !in.at(TokenKind.WORD)) {
      throw in.unreadable();
    }
    in.next();
    if (!events.add(number)) {
      throw Unreadable.at(
          "duplicate trigger events specified", event.isWord("update") ? in.here() : event);
    }
    if (event.isWord("update") && in.takeWord("of")) {
      do {
        columns.add(in.nameToken());
      } while (in.takeComma());
    }
  }

  private CreateTrigger.Tail plain() {
    Map<String, String> tables = new TreeMap<>();
    if (in.takeWord("referencing")) {
      do {
        boolean old = in.takeWord("old");
        if (!old) {
          in.expectWord("new");
        }
        if (!in.takeWord("row")) {
          in.expectWord("table");
        }
        in.takeWord("as");
        tables.put((old ? "old" : "new") + " table", SqlName.quoted(in.name()));
      } while (in.atAnyWord("old", "new"));
    }
    boolean row = false;
    if (in.takeWord("for")) {
      in.takeWord("each");
      row = in.takeWord("row");
      if (!row) {
        in.expectWord("statement");
      }
    }
    return new CreateTrigger.Tail(Optional.empty(), List.of(), tables, row, when());
  }

  private CreateTrigger.Tail ofConstraint() {
    Optional<WrittenName> from =
        in.takeWord("from") ? Optional.of(clauses.name()) : Optional.empty();
    Token place = in.peek();
    List<ConstraintAttribute> deferral = ConstraintAttribute.read(in);
    for (ConstraintAttribute each : deferral) {
      if (!each.isDeferral()) {
        // processCASbits in gram.y.
        throw new Unreadable(
            SqlState.FEATURE_NOT_SUPPORTED,
            "TRIGGER constraints cannot be marked " + each.spelling(),
            place,
            "Leave it out.");
      }
    }
    in.expectWord("for");
    in.takeWord("each");
    in.expectWord("row");
    return new CreateTrigger.Tail(from, deferral, Map.of(), true, when());
  }

  private List<Token> when() {
    return in.takeWord("when") ? clauses.parenthesized() : List.of();
  }
}
