package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads CREATE INDEX (manual, CREATE INDEX; {@code IndexStmt} in gram.y). */
public final class CreateIndexReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads an index where the tokens stand. */
  public CreateIndexReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code CREATE [UNIQUE] INDEX}. */
  public Command read(boolean unique) {
    in.takeWord("concurrently");
    boolean ifNotExists = clauses.ifNotExists();
    Optional<Token> name = Optional.empty();
    // The name can be left out, but not after IF NOT EXISTS. It never has a schema: it is that of
    // the table.
    if (ifNotExists || !in.atWord("on")) {
      name = Optional.of(in.nameToken());
    }
    in.expectWord("on");
    boolean only = in.atWord("only");
    WrittenName table = clauses.relationName();
    Optional<Token> method = in.takeWord("using") ? Optional.of(in.nameToken()) : Optional.empty();
    IndexKey key = IndexKey.read(in, false);
    Optional<IndexKey> include =
        in.takeWord("include") ? Optional.of(IndexKey.read(in, false)) : Optional.empty();
    boolean nullsNotDistinct = in.takeWords("nulls", "not", "distinct");
    if (!nullsNotDistinct) {
      in.takeWords("nulls", "distinct");
    }
    Map<String, String> parameters = in.takeWord("with") ? clauses.parameters() : Map.of();
    Optional<Token> tablespace =
        in.takeWord("tablespace") ? Optional.of(in.nameToken()) : Optional.empty();
    List<Token> condition = in.takeWord("where") ? clauses.expression(in.rest()) : List.of();
    in.expectEnd();
    return new CreateIndex(
        unique,
        ifNotExists,
        name,
        table,
        only,
        method,
        key,
        include,
        nullsNotDistinct,
        parameters,
        tablespace,
        condition);
  }
}
