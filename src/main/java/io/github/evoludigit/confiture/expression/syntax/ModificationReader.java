package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;

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
      parts.add(Term.of(Kind.RETURNING, returning()));
    }
    return Term.of(kind, parts);
  }

  private void sources(List<Term> parts, String word) {
    if (cursor.takeWord(word)) {
      parts.add(from.read());
    }
    if (cursor.atWords("where", "current", "of")) {
      // The row that a cursor is at ({@code where_or_current_clause} in gram.y).
      cursor.next();
      cursor.next();
      cursor.next();
      parts.add(Term.of(Kind.WORD, "where current of " + cursor.name()));
    } else if (cursor.takeWord("where")) {
      parts.add(Term.of(Kind.WHERE, expressions.read()));
    }
  }

  /** The table that is changed; its alias must not swallow the word that follows. */
  Term target() {
    return target(true);
  }

  private Term target(boolean bareAlias) {
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
            || bareAlias
                && cursor.atName()
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
      parts.add(Term.of(Kind.ALIAS, cursor.name()));
    }
    return new Term(Kind.RELATION, only ? "ONLY" : "", parts, first);
  }

  private void insert(List<Term> parts) {
    parts.add(target(false));
    if (cursor.at(TokenKind.OPEN_PAREN) && !queries.atQueryInParentheses()) {
      parts.add(Term.of(Kind.LIST, columns()));
    }
    String overriding = overriding();
    if (!overriding.isEmpty()) {
      parts.add(Term.of(Kind.WORD, overriding));
    }
    if (cursor.takeWords("default", "values")) {
      parts.add(Term.of(Kind.DEFAULT));
    } else {
      parts.add(queries.read());
    }
    Token on = cursor.peek();
    if (cursor.takeWords("on", "conflict")) {
      parts.add(conflict().placed(on));
    }
  }

  /** {@code OVERRIDING … VALUE}, if it follows. */
  String overriding() {
    if (!cursor.takeWord("overriding")) {
      return "";
    }
    boolean user = cursor.takeWord("user");
    if (!user) {
      cursor.expectWord("system");
    }
    cursor.expectWord("value");
    return "OVERRIDING " + (user ? "USER" : "SYSTEM") + " VALUE";
  }

  /** {@code (a, b)}, the columns that get values. */
  List<Term> columns() {
    cursor.expectOpen();
    List<Term> names = new ArrayList<>();
    do {
      names.add(column());
    } while (cursor.takeComma());
    cursor.expectClose();
    return names;
  }

  /** A column, or a part of one: {@code a.b} or {@code a[1]}. */
  private Term column() {
    Token at = cursor.peek();
    StringBuilder name = new StringBuilder(cursor.name());
    while (cursor.at(TokenKind.DOT) || cursor.at(TokenKind.OPEN_BRACKET)) {
      if (cursor.take(TokenKind.DOT)) {
        name.append('.').append(cursor.label());
      } else {
        cursor.next();
        name.append('[').append(expressions.read().text()).append(']');
        cursor.expect(TokenKind.CLOSE_BRACKET);
      }
    }
    return Term.of(Kind.NAME, name.toString()).placed(at);
  }

  /** What follows {@code RETURNING}, of which there must be something. */
  List<Term> returning() {
    List<Term> targets = queries.targets();
    if (targets.isEmpty()) {
      throw cursor.unreadable();
    }
    return targets;
  }

  /** After {@code ON CONFLICT}. */
  private Term conflict() {
    Term target = Term.none();
    Term where = Term.none();
    if (cursor.takeWords("on", "constraint")) {
      target = Term.of(Kind.NAME, cursor.name());
    } else if (cursor.at(TokenKind.OPEN_PAREN)) {
      Token open = cursor.next();
      List<Term> keys = new ArrayList<>();
      do {
        keys.add(expressions.read());
      } while (cursor.takeComma());
      cursor.expectClose();
      target = Term.of(Kind.LIST, keys).placed(open);
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

  /** {@code a = 1, (b, c) = (2, 3)}. */
  Term assignments() {
    List<Term> assignments = new ArrayList<>();
    do {
      if (cursor.at(TokenKind.OPEN_PAREN)) {
        several(assignments);
      } else {
        Term column = column();
        assignments.add(Term.of(Kind.ASSIGNMENT, column.text(), value()).placed(column.at()));
      }
    } while (cursor.takeComma());
    return Term.of(Kind.SET, assignments);
  }

  /** {@code (a, b) = (1, 2)} is {@code a = 1, b = 2}; of a query it stays one. */
  private void several(List<Term> assignments) {
    List<Term> names = columns();
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
