package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenCursor;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects why PostgreSQL would not run the statements of a script. */
public class Refusals {

  private List<Statement> statements;
  private final boolean judging;
  private boolean incomplete;
  private final List<Refusal> all = new ArrayList<>();
  private final Set<Refusal> known = new HashSet<>();

  /** What is run, and will fail when it is used. */
  private final List<Refusal> doubts = new ArrayList<>();

  private final Set<String> missing = new HashSet<>();

  /** The schemas that were told to be missing: what would be in one is no mistake of its own. */
  private final Set<String> missingSchemas = new HashSet<>();

  /** The names in statements that were refused. */
  private final Set<String> failed = new HashSet<>();

  /** Whether the statement at hand was refused. */
  private boolean refused;

  private Optional<Statement> current = Optional.empty();

  /**
   * A collection.
   *
   * @param statements the statements, in the order of their script
   * @param judging whether what can be read all the same is looked into, too
   */
  public Refusals(List<Statement> statements, boolean judging) {
    this.statements = statements;
    this.judging = judging;
  }

  /** Whether a handler may take the errors of the command at hand. */
  private boolean handled;

  /** Another script is run after the first. */
  public void goOn(List<Statement> script) {
    statements = script;
  }

  /** Whether what can be read all the same is looked into, too. */
  public boolean judging() {
    return judging;
  }

  /** Whether something is missing that was not missed before: one mistake is told once. */
  public boolean isNewlyMissing(String object) {
    return missing.add(object);
  }

  /**
   * The statement at hand is not applied: what it makes is not known. Of one that is refused, what
   * it names counts as there from here on, so that one mistake is told once.
   */
  public void miss() {
    if (!refused) {
      incomplete = true;
    } else if (judging) {
      TokenCursor cursor = current.orElseThrow().cursor();
      for (Token token = cursor.next(); token.kind() != TokenKind.END; token = cursor.next()) {
        if (token.isName()) {
          failed.add(token.text());
        }
      }
    }
  }

  /** Whether statements can have made objects that are not known. */
  public boolean areIncomplete() {
    return incomplete;
  }

  /** The next statement is at hand. */
  public void begin(Statement statement) {
    refused = false;
    current = Optional.of(statement);
  }

  /** PostgreSQL would not run the statement at hand. */
  public void refuse(Unreadable reason) {
    current.ifPresent(statement -> add(statement, reason));
  }

  /** Begins or ends a command whose errors a handler around it may take. */
  public void handle(boolean begins) {
    handled = begins;
  }

  /** Notes why a statement is not understood; what is missing may have been made unseen. */
  public void add(Statement statement, Unreadable reason) {
    if (!reason.isRefusal()) {
      return;
    }
    refused = true;
    if (!handled && !isTold(reason) && isSure(reason)) {
      add(Refusal.of(statement, reason));
    }
  }

  /** Whether a reason is a schema that was told to be missing, or about what would be in it. */
  private boolean isTold(Unreadable reason) {
    if (reason.state() == SqlState.INVALID_SCHEMA_NAME) {
      return !missingSchemas.add(reason.object());
    }
    return reason.state().isMissing()
        && reason.missing().flatMap(Missing::schema).filter(missingSchemas::contains).isPresent();
  }

  /** Whether what is missing cannot have been made unseen, and was not refused itself. */
  private boolean isSure(Unreadable reason) {
    return !reason.state().isMissing() || !incomplete && !failed.contains(reason.object());
  }

  /** A statement is not applied, since it is about what nobody tells. */
  public void leave(Statement statement, Unreadable reason) {
    // The server may know it.
  }

  /** Whether what may come from outside is taken to be there. */
  public boolean trusts() {
    return true;
  }

  /** Adds a reason with the token of some statement. */
  protected void add(Unreadable reason) {
    Token token = reason.token();
    int low = 0;
    int high = statements.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (statements.get(middle).start() <= token.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (high >= 0 && token.end() > 0 && token.end() <= statements.get(low).end()) {
      add(statements.get(low), reason);
    }
  }

  private void add(Refusal refusal) {
    if (known.add(refusal)) {
      all.add(refusal);
    }
  }

  /** PostgreSQL would run a statement, and refuse what that makes when it is used. */
  public void doubt(Statement statement, Unreadable reason) {
    if (isSure(reason)) {
      doubts.add(Refusal.of(statement, reason));
    }
  }

  /** What statements make that will fail when it is used, in the order of the script. */
  public List<Refusal> doubtsInOrder() {
    doubts.sort(Comparator.comparingInt(Refusal::offset));
    return List.copyOf(doubts);
  }

  /** Forgets all of them: what others provide is not judged. */
  public void forget() {
    all.clear();
    known.clear();
    missing.clear();
    missingSchemas.clear();
  }

  /** Whether the statement at hand was refused. */
  public boolean isRefused() {
    return refused;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** All of them, in the order of the script. */
  public List<Refusal> inOrder() {
    List<Refusal> ordered = new ArrayList<>(all);
    if (ordered.size() > 1) {
      ordered.sort(Comparator.comparingInt(Refusal::offset));
    }
    return ordered;
  }
}
