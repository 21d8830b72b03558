package io.github.evoludigit.confiture.ddl.command.data;

import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Missing;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads COPY to its end ({@code CopyStmt} in gram.y). */
public final class CopyReader {

  private static final Set<String> OPTIONS =
      Set.of(
          ("format freeze delimiter null default header quote escape force_quote force_not_null"
                  + " force_null convert_selectively encoding on_error log_verbosity reject_limit")
              .split(" "));

  private final Clauses clauses;
  private final TokenReader in;

  /** The statement at hand. */
  public CopyReader(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code COPY}. */
  public void read() {
    if (in.take(TokenKind.OPEN_PAREN)) {
      Syntax.query(in);
      in.expectClose();
      in.expectWord("to");
      file();
      options();
      in.expectEnd();
      return;
    }
    if (in.atWord("binary") && in.peek(1).isName()) {
      in.next();
    }
    WrittenName table = clauses.reader().name();
    List<Token> columns = List.of();
    if (in.at(TokenKind.OPEN_PAREN)) {
      columns = clauses.reader().columns();
    }
    boolean from = in.takeWord("from");
    if (!from) {
      in.expectWord("to");
    }
    file();
    if (in.takeWord("using")) {
      in.expectWord("delimiters");
      in.string();
    } else if (in.takeWord("delimiters")) {
      in.string();
    }
    options();
    if (in.takeWord("where")) {
      Syntax.expression(in);
    }
    in.expectEnd();
    check(table, columns);
  }

  private void check(WrittenName table, List<Token> columns) {
    new Absence(clauses.execution()).relation(table).ifPresent(clauses::refuse);
    Optional<Relation> relation = clauses.namespace.findRelation(table.name());
    for (Token column : columns) {
      if (relation.isPresent()
          && relation.get().known
          && !relation.get().columns.containsKey(column.text())) {
        clauses.refuse(Missing.column(column, relation.get()));
      }
    }
  }

  private void file() {
    if (in.takeWord("program")) {
      in.string();
    } else if (!in.takeWord("stdin") && !in.takeWord("stdout")) {
      in.string();
    }
  }

  private void options() {
    in.takeWord("with");
    if (in.take(TokenKind.OPEN_PAREN)) {
      do {
        option();
      } while (in.takeComma());
      in.expectClose();
      return;
    }
    while (!in.atEnd() && !in.atWord("where")) {
      oldOption();
    }
  }

  private void option() {
    Token name = in.peek();
    in.label();
    if (in.take(TokenKind.OPEN_PAREN)) {
      do {
        SettingReader.value(in);
      } while (in.takeComma());
      in.expectClose();
    } else if (!in.takeOperator("*")
        && !in.takeWord("default")
        && !in.at(TokenKind.COMMA)
        && !in.at(TokenKind.CLOSE_PAREN)) {
      SettingReader.value(in);
    }
    if (!OPTIONS.contains(name.text())) {
      clauses.refuse(Unreadable.syntax("option \"" + name.text() + "\" not recognized", name));
    }
  }

  /** An option as PostgreSQL 8 had it. */
  private void oldOption() {
    Token option = in.next();
    switch (option.kind() == TokenKind.WORD ? option.text() : "") {
      case "binary", "freeze", "csv", "header" -> {
        // Has no value.
      }
      case "delimiter", "null", "quote", "escape" -> {
        in.takeWord("as");
        in.string();
      }
      case "encoding" -> in.string();
      case "force" -> {
        if (in.takeWord("not")) {
          in.expectWord("null");
        } else if (!in.takeWord("null")) {
          in.expectWord("quote");
        }
        if (!in.takeOperator("*")) {
          do {
            in.name();
          } while (in.takeComma());
        }
      }
      default -> throw in.unknown();
    }
  }
}
