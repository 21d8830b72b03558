package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads INSERT, UPDATE and DELETE, as rules and routines hold them (manual, chapter 6). */
final class ModificationReader {

  private final TokenReader cursor;
  private final ExpressionReader expressions;
  private final FromReader from;
  private final QueryReader queries;

  ModificationReader(
      TokenReader cursor, ExpressionReader expressions, FromReader from, QueryReader queries) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.from = from;
    this.queries = queries;
  }

  /**
   * The statement at the cursor.
   *
   * @param with its WITH, if it has one
   */
  Term read(List<Term> with) {
    List<Term> parts = new ArrayList<>(with);
    Kind kind =
        switch (cursor.next().text()) {
          case "insert" -> {
            cursor.expectWord("into");
            insert(parts);
            yield Kind.INSERT;
          }
          case "update" -> {
            parts.add(target());
            cursor.expectWord("set");
            parts.add(assignments());
            sources(parts, "from");
            yield Kind.UPDATE;
          }
          default -> {
            cursor.expectWord("from");
            parts.add(target());
            sources(parts, "using");
            yield Kind.DELETE;
          }
        };
    if (cursor.takeWord("returning")) {
      parts.add(Term.of(Kind.RETURNING, queries.targets()));
    }
    return Term.of(kind, parts);
  }

  private void sources(List<Term> parts, String word) {
    if (cursor.takeWord(word)) {
      parts.add(from.read());
    }
    if (cursor.takeWord("where")) {
      parts.add(Term.of(Kind.WHERE, expressions.read()));
    }
  }

  /** The table that is changed; its alias must not swallow the word that follows. */
  private Term target() {
    boolean only = cursor.takeWord("only");
    List<Term> parts = new ArrayList<>();
    Token first = cursor.peek();
    parts.add(Term.of(Kind.NAME, cursor.name()));
    while (cursor.take(TokenKind.DOT)) {
      parts.add(Term.of(Kind.NAME, cursor.label()));
    }
    cursor.takeOperator("*");
    boolean alias =
        cursor.takeWord("as")
            || cursor.atName()
                && !cursor.atAnyWord(
                    "set",
                    "from",
                    "using",
                    "where",
                    "returning",
                    "values",
                    "default",
                    "select",
                    "with",
                    "table",
                    "overriding",
                    "on");
    if (alias) {
      parts.add(Term.of(Kind.ALIAS, cursor.label()));
    }
    return new Term(Kind.RELATION, only ? "ONLY" : "", parts, first);
  }

  private void insert(List<Term> parts) {
    parts.add(target());
    if (cursor.at(TokenKind.OPEN_PAREN) && !queries.atQueryInParentheses()) {
      parts.add(Term.of(Kind.LIST, names()));
    }
    if (cursor.takeWord("overriding")) {
      String whose = cursor.label().toUpperCase(Locale.ROOT);
      cursor.expectWord("value");
      parts.add(Term.of(Kind.WORD, "OVERRIDING " + whose + " VALUE"));
    }
    if (cursor.takeWords("default", "values")) {
      parts.add(Term.of(Kind.DEFAULT));
    } else {
      parts.add(queries.read());
    }
    if (cursor.takeWords("on", "conflict")) {
      parts.add(conflict());
    }
  }

  private List<Term> names() {
    cursor.expectOpen();
    List<Term> names = new ArrayList<>();
    do {
      Token at = cursor.peek();
      names.add(Term.of(Kind.NAME, cursor.label()).placed(at));
    } while (cursor.takeComma());
    cursor.expectClose();
    return names;
  }

  /** After {@code ON CONFLICT}. */
  private Term conflict() {
    Term target = Term.none();
    Term where = Term.none();
    if (cursor.takeWords("on", "constraint")) {
      target = Term.of(Kind.NAME, cursor.label());
    } else if (cursor.at(TokenKind.OPEN_PAREN)) {
      cursor.expectOpen();
      List<Term> keys = new ArrayList<>();
      do {
        keys.add(expressions.read());
      } while (cursor.takeComma());
      cursor.expectClose();
      target = Term.of(Kind.LIST, keys);
      if (cursor.takeWord("where")) {
        where = Term.of(Kind.WHERE, expressions.read());
      }
    }
    cursor.expectWord("do");
    if (cursor.takeWord("nothing")) {
      return Term.of(Kind.ON_CONFLICT, target, where, Term.none(), Term.none());
    }
    cursor.expectWords("update", "set");
    Term set = assignments();
    Term condition =
        cursor.takeWord("where") ? Term.of(Kind.WHERE, expressions.read()) : Term.none();
    return Term.of(Kind.ON_CONFLICT, target, where, set, condition);
  }

  private Term assignments() {
    List<Term> assignments = new ArrayList<>();
    do {
      if (cursor.at(TokenKind.OPEN_PAREN)) {
        several(assignments);
      } else {
        Token at = cursor.peek();
        String column = cursor.label();
        assignments.add(Term.of(Kind.ASSIGNMENT, column, value()).placed(at));
      }
    } while (cursor.takeComma());
    return Term.of(Kind.SET, assignments);
  }

  /** {@code (a, b) = (1, 2)} is {@code a = 1, b = 2}; of a query it stays one. */
  private void several(List<Term> assignments) {
    List<Term> names = names();
    Term value = value();
    if (value.is(Kind.ROW) && value.parts().size() == names.size()) {
      for (int i = 0; i < names.size(); i++) {
        Term name = names.get(i);
        assignments.add(Term.of(Kind.ASSIGNMENT, name.text(), value.part(i)).placed(name.at()));
      }
    } else {
      assignments.add(Term.of(Kind.ASSIGNMENT, Term.of(Kind.LIST, names), value));
    }
  }

  private Term value() {
    if (!cursor.takeOperator("=")) {
      throw cursor.unreadable();
    }
    return expressions.read();
  }
}
