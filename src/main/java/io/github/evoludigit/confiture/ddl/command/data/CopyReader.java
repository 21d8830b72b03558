package io.github.evoludigit.confiture.ddl.command.data;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
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

  private final TokenReader in;
  private final ClauseReader clauses;
  private final List<Token> unknown = new ArrayList<>();

  /** Reads COPY where the tokens stand. */
  public CopyReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code COPY}. */
  public Command read() {
    if (in.take(TokenKind.OPEN_PAREN)) {
      Syntax.query(in);
      in.expectClose();
      in.expectWord("to");
      file();
      options();
      in.expectEnd();
      return new CopyTable(Optional.empty(), List.of(), List.copyOf(unknown));
    }
    if (in.atWord("binary") && in.peek(1).isName()) {
      in.next();
    }
    WrittenName table = clauses.name();
    List<Token> columns = List.of();
    if (in.at(TokenKind.OPEN_PAREN)) {
      columns = clauses.columns();
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
    return new CopyTable(Optional.of(table), columns, List.copyOf(unknown));
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
      unknown.add(name);
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
