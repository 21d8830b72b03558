package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/** Reads where transactions begin and end ({@code TransactionStmt} in {@code gram.y}). */
final class TransactionReader {

  private static final int[] WORDS = {
    NameList.number("begin"),
    NameList.number("start"),
    NameList.number("commit"),
    NameList.number("end"),
    NameList.number("rollback"),
    NameList.number("abort"),
    NameList.number("savepoint"),
    NameList.number("release")
  };

  private static final int PREPARE = NameList.number("prepare");
  private static final int TRANSACTION = NameList.number("transaction");

  private final TokenReader in;

  TransactionReader(TokenReader in) {
    this.in = in;
  }

  /** The command of a statement, if it is one of these and can be read. */
  static Optional<TransactionCommand> of(Statement statement) {
    NameList names = statement.firstNames();
    boolean prepares = names.isWord(0, PREPARE) && names.isWord(1, TRANSACTION);
    boolean follows = prepares;
    for (int word : WORDS) {
      follows |= names.isWord(0, word);
    }
    if (!follows) {
      return Optional.empty();
    }
    TokenReader in = new TokenReader(statement.tokens());
    try {
      Token first = in.next();
      if (!prepares) {
        return Optional.of(new TransactionReader(in).read(first));
      }
      in.expectWord("transaction");
      return Optional.of(new TransactionReader(in).prepare());
    } catch (Unreadable another) {
      return Optional.empty();
    }
  }

  /** After the first word. */
  TransactionCommand read(Token first) {
    return switch (first.text()) {
      case "begin" -> {
        work();
        yield begin();
      }
      case "start" -> {
        in.expectWord("transaction");
        yield begin();
      }
      case "commit" -> in.takeWord("prepared") ? endPrepared(true) : end(first, true);
      case "end" -> end(first, true);
      case "rollback" -> in.takeWord("prepared") ? endPrepared(false) : rollBack(first);
      case "savepoint" -> {
        String name = in.name();
        in.expectEnd();
        yield new TransactionCommand.Savepoint(first, name);
      }
      case "release" -> new TransactionCommand.Release(first, savepoint());
      default -> end(first, false);
    };
  }

  /** After {@code PREPARE TRANSACTION}. */
  TransactionCommand prepare() {
    String identifier = in.string();
    in.expectEnd();
    return new TransactionCommand.Prepare(identifier);
  }

  private void work() {
    if (!in.takeWord("work")) {
      in.takeWord("transaction");
    }
  }

  private TransactionCommand begin() {
    if (!in.atEnd()) {
      SettingReader.modes(in);
    }
    in.expectEnd();
    return new TransactionCommand.Begin();
  }

  private TransactionCommand endPrepared(boolean commits) {
    String identifier = in.string();
    in.expectEnd();
    return new TransactionCommand.EndPrepared(identifier, commits);
  }

  private TransactionCommand rollBack(Token first) {
    work();
    return in.takeWord("to")
        ? new TransactionCommand.RollBackTo(first, savepoint())
        : end(first, false);
  }

  private String savepoint() {
    if (!in.atWord("savepoint") || in.peek(1).isName()) {
      in.takeWord("savepoint");
    }
    String name = in.name();
    in.expectEnd();
    return name;
  }

  private TransactionCommand end(Token first, boolean commits) {
    work();
    boolean chains = false;
    if (in.takeWord("and")) {
      chains = !in.takeWord("no");
      in.expectWord("chain");
    }
    in.expectEnd();
    return new TransactionCommand.End(first, commits, chains);
  }
}
