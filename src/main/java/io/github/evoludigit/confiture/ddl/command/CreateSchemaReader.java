package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE SCHEMA with the statements in it ({@code CreateSchemaStmt} in gram.y). */
final class CreateSchemaReader {

  /** What can follow CREATE within it ({@code schema_stmt} in gram.y). */
  private static final String[] ELEMENTS = {
    "table",
    "temp",
    "temporary",
    "local",
    "global",
    "unlogged",
    "view",
    "recursive",
    "or",
    "index",
    "unique",
    "sequence",
    "trigger",
    "constraint"
  };

  private final TokenReader in;
  private final ClauseReader clauses;
  private final Interpreter interpreter;

  CreateSchemaReader(TokenReader in, Interpreter interpreter) {
    this.in = in;
    this.clauses = new ClauseReader(in);
    this.interpreter = interpreter;
  }

  /** After {@code CREATE SCHEMA}. */
  Command read() {
    boolean ifNotExists = clauses.ifNotExists();
    Optional<Token> name =
        in.atWord("authorization") ? Optional.empty() : Optional.of(in.nameToken());
    Optional<WrittenRole> owner =
        in.takeWord("authorization") ? Optional.of(clauses.role()) : Optional.empty();
    List<CreateSchema.Element> elements = new ArrayList<>();
    while (!in.atEnd()) {
      if (!in.atAnyWord("create", "grant")) {
        throw in.unreadable();
      }
      if (ifNotExists) {
        throw new Unreadable(
            SqlState.FEATURE_NOT_SUPPORTED,
            "CREATE SCHEMA IF NOT EXISTS cannot include schema elements",
            in.peek(),
            "");
      }
      elements.add(element());
    }
    return new CreateSchema(ifNotExists, name, owner, List.copyOf(elements), interpreter);
  }

  /** Takes a statement: up to the next CREATE or GRANT outside of parentheses. */
  private CreateSchema.Element element() {
    int from = in.position();
    if (in.next().isWord("create") && !in.atAnyWord(ELEMENTS)) {
      throw in.unreadable();
    }
    do {
      in.until("create", "grant");
    } while (in.takeComma());
    List<Token> tokens = List.copyOf(in.since(from));
    return new CreateSchema.Element(tokens, new CommandReader(tokens, interpreter).read());
  }
}
