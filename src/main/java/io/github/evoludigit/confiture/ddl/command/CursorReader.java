package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/**
 * Reads DECLARE, FETCH, MOVE and CLOSE, PREPARE, EXECUTE and DEALLOCATE, LISTEN, NOTIFY and LOAD:
 * nothing of them outlives the session.
 */
final class CursorReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  CursorReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After the first word. */
  Command read(Token first) {
    switch (first.text()) {
      case "declare" -> {
        return declare(first);
      }
      case "fetch", "move" -> fetch();
      case "close" -> nameOrAll();
      case "deallocate" -> {
        if (in.atWord("prepare") && in.peek(1).isName()) {
          in.next();
        }
        nameOrAll();
      }
      case "listen" -> in.name();
      case "unlisten" -> {
        if (!in.takeOperator("*")) {
          in.name();
        }
      }
      case "notify" -> {
        in.name();
        if (in.takeComma()) {
          in.string();
        }
      }
      case "load" -> in.string();
      default -> {
        // CHECKPOINT has nothing more.
      }
    }
    in.expectEnd();
    return new NoChange(Treatment.SESSION);
  }

  private void nameOrAll() {
    if (!in.takeWord("all")) {
      in.name();
    }
  }

  private Command declare(Token first) {
    boolean holds = declaration();
    in.expectEnd();
    return holds ? new NoChange(Treatment.SESSION) : new WithinTransaction(first, "DECLARE CURSOR");
  }

  /** After {@code DECLARE}; whether the cursor outlives the transaction. */
  boolean declaration() {
    in.name();
    while (in.atAnyWord("no", "scroll", "binary", "asensitive", "insensitive")) {
      if (in.takeWord("no")) {
        in.expectWord("scroll");
      } else {
        in.next();
      }
    }
    in.expectWord("cursor");
    boolean hold = false;
    if (in.takeWord("with")) {
      in.expectWord("hold");
      hold = true;
    } else if (in.takeWord("without")) {
      in.expectWord("hold");
    }
    in.expectWord("for");
    Syntax.select(in);
    return hold;
  }

  private void fetch() {
    if (!in.atEnd() && in.peek(1).kind() != TokenKind.END) {
      direction();
    }
    if (!in.takeWord("from")) {
      in.takeWord("in");
    }
    in.name();
  }

  private void direction() {
    if (in.takeWord("absolute") || in.takeWord("relative")) {
      in.number();
    } else if (in.takeWord("forward") || in.takeWord("backward")) {
      if (!in.takeWord("all") && (in.at(TokenKind.NUMBER) || in.at(TokenKind.OPERATOR))) {
        in.number();
      }
    } else if (in.at(TokenKind.NUMBER) || in.at(TokenKind.OPERATOR)) {
      in.number();
    } else if (in.atAnyWord("next", "prior", "first", "last", "all")) {
      in.next();
    }
  }

  /** After {@code PREPARE}; what is prepared is left. */
  void prepare() {
    in.name();
    if (in.take(TokenKind.OPEN_PAREN)) {
      do {
        clauses.type();
      } while (in.takeComma());
      in.expectClose();
    }
    in.expectWord("as");
  }

  /** After {@code EXECUTE}: a name and values. */
  void execute() {
    in.name();
    if (in.at(TokenKind.OPEN_PAREN)) {
      Syntax.values(in);
    }
  }

  /** After {@code CALL}: a function's name and its arguments, and nothing more. */
  void call() {
    int start = in.position();
    clauses.functionName();
    if (!in.at(TokenKind.OPEN_PAREN)) {
      throw in.unreadable();
    }
    in.parenthesized();
    Syntax.expression(new TokenReader(in.since(start)));
    in.expectEnd();
  }
}
