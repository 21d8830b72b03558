package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Locale;

/** Where transactions begin and end ({@code TransactionStmt} in {@code gram.y}). */
final class TransactionStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Session session;

  TransactionStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.session = clauses.session;
  }

  /** After the first word. */
  Treatment read(Token first) {
    switch (first.text()) {
      case "begin" -> {
        work();
        begin();
      }
      case "start" -> {
        in.expectWord("transaction");
        begin();
      }
      case "commit" -> {
        if (!prepared()) {
          end(first);
        }
      }
      case "rollback" -> {
        if (!prepared() && !toSavepoint(first)) {
          end(first);
        }
      }
      case "savepoint" -> {
        in.name();
        in.expectEnd();
        expectTransaction(first, first.text());
      }
      case "release" -> {
        savepoint();
        expectTransaction(first, "release savepoint");
      }
      default -> end(first);
    }
    return Treatment.SESSION;
  }

  /** After {@code PREPARE TRANSACTION}: it is gone from this session until it is committed. */
  Treatment prepare() {
    in.string();
    in.expectEnd();
    end();
    return Treatment.SESSION;
  }

  /** The transaction ends, and with it what was made for it alone. */
  private void end() {
    session.end();
    new Removal(clauses.catalog).untilCommit();
  }

  private void work() {
    if (!in.takeWord("work")) {
      in.takeWord("transaction");
    }
  }

  private void begin() {
    if (!in.atEnd()) {
      SettingReader.modes(in);
    }
    in.expectEnd();
    session.begin();
  }

  private boolean prepared() {
    boolean prepared = in.takeWord("prepared");
    if (prepared) {
      in.string();
      in.expectEnd();
    }
    return prepared;
  }

  private boolean toSavepoint(Token first) {
    work();
    boolean to = in.takeWord("to");
    if (to) {
      savepoint();
      expectTransaction(first, "rollback to savepoint");
    }
    return to;
  }

  private void savepoint() {
    if (!in.atWord("savepoint") || in.peek(1).isName()) {
      in.takeWord("savepoint");
    }
    in.name();
    in.expectEnd();
  }

  private void end(Token first) {
    work();
    boolean chain = false;
    if (in.takeWord("and")) {
      chain = !in.takeWord("no");
      in.expectWord("chain");
    }
    in.expectEnd();
    if (chain) {
      String word = first.text();
      expectTransaction(
          first,
          (word.equals("end") ? "commit" : word.equals("abort") ? "rollback" : word)
              + " and chain");
    }
    end();
    if (chain) {
      session.begin();
    }
  }

  /** Says that a statement needs a transaction, where none was begun. */
  private void expectTransaction(Token first, String statement) {
    clauses.expectTransaction(first, statement.toUpperCase(Locale.ROOT));
  }
}
