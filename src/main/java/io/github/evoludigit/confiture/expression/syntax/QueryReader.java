package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads queries: SELECT, VALUES, TABLE and what they are combined to (manual, chapter 7). */
public final class QueryReader {

  private final TokenReader cursor;
  private final ExpressionReader expressions;
  private final FromReader from;

  QueryReader(TokenReader cursor, TypeReader types, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.from = new FromReader(cursor, types, expressions, this);
  }

  /** Whether a query begins at the cursor, perhaps in parentheses. */
  public boolean atQuery() {
    return QueryStart.isAt(cursor, 0);
  }

  /** Whether a parenthesis at the cursor holds a query. */
  public boolean atQueryInParentheses() {
    return cursor.at(TokenKind.OPEN_PAREN) && QueryStart.isAt(cursor, 1);
  }

  /** A query with everything before and after it ({@code SelectStmt}). */
  public Term read() {
    cursor.deeper();
    List<Term> clauses = new ArrayList<>();
    if (cursor.takeWord("with")) {
      clauses.add(with());
    }
    if (cursor.atAnyWord("insert", "update", "delete")) {
      Term modification = new ModificationReader(cursor, expressions, from, this).read(clauses);
      cursor.shallower();
      return modification;
    }
    Term body = setOperation();
    tail(clauses);
    cursor.shallower();
    if (clauses.isEmpty()) {
      return body;
    }
    for (Term clause : clauses) {
      // (SELECT … LIMIT 1) LIMIT 2 is no query; (SELECT … ORDER BY 1) LIMIT 1 is.
      boolean once =
          clause.is(Kind.ORDER_BY)
              || clause.is(Kind.LIMIT)
              || clause.is(Kind.OFFSET)
              || clause.is(Kind.WITH);
      if (once && body.clause(clause.kind()).isPresent()
          || clause.is(Kind.ORDER_BY) && body.clause(Kind.LIMIT).isPresent()) {
        throw cursor.unreadable();
      }
    }
    List<Term> parts = new ArrayList<>(body.parts());
    parts.addAll(clauses);
    return body.with(parts);
  }

  /** Checks a query or a statement that changes rows, MERGE among them. */
  public void check() {
    int start = cursor.position();
    if (cursor.takeWord("with")) {
      with();
    }
    if (cursor.atWord("merge")) {
      new MergeReader(cursor, expressions, from, this).read();
    } else {
      cursor.back(start);
      read();
    }
  }

  private Term with() {
    return new WithReader(cursor, expressions, this).read();
  }

  private void tail(List<Term> clauses) {
    List<Term> offsets = new ArrayList<>(1);
    if (cursor.atWords("order", "by")) {
      clauses.add(orderBy());
    }
    while (true) {
      if (cursor.takeWord("limit")) {
        Term limit = cursor.takeWord("all") ? Term.of(Kind.NULL) : expressions.read();
        clauses.add(Term.of(Kind.LIMIT, limit));
      } else if (cursor.takeWord("offset")) {
        offsets.add(Term.of(Kind.OFFSET, expressions.read()));
        if (!cursor.takeWord("row")) {
          cursor.takeWord("rows");
        }
      } else if (cursor.takeWord("fetch")) {
        clauses.add(fetch());
      } else if (cursor.atWord("for")) {
        clauses.add(lock());
      } else {
        // LIMIT and OFFSET may come in either order.
        clauses.addAll(offsets);
        return;
      }
    }
  }

  private Term fetch() {
    if (!cursor.takeWord("first")) {
      cursor.expectWord("next");
    }
    Term count =
        cursor.atAnyWord("row", "rows") ? Term.of(Kind.NUMBER, "1") : expressions.readOperand();
    if (!cursor.takeWord("row")) {
      cursor.expectWord("rows");
    }
    Token ties = cursor.peek();
    if (cursor.takeWords("with", "ties")) {
      return Term.of(Kind.LIMIT, "WITH TIES", count).placed(ties);
    }
    cursor.expectWord("only");
    return Term.of(Kind.LIMIT, count);
  }

  private Term lock() {
    cursor.expectWord("for");
    StringBuilder strength = new StringBuilder("FOR");
    while (cursor.atAnyWord("no", "key", "update", "share")) {
      strength.append(' ').append(cursor.next().text().toUpperCase(Locale.ROOT));
    }
    List<Term> names = new ArrayList<>();
    if (cursor.takeWord("of")) {
      names.addAll(names());
    }
    if (cursor.takeWord("nowait")) {
      strength.append(" NOWAIT");
    } else if (cursor.takeWords("skip", "locked")) {
      strength.append(" SKIP LOCKED");
    }
    return new Term(Kind.LOCK, strength.toString(), names);
  }

  /** Names between commas. */
  List<Term> names() {
    List<Term> names = new ArrayList<>();
    do {
      Token place = cursor.peek();
      names.add(Term.of(Kind.NAME, cursor.name()).placed(place));
    } while (cursor.takeComma());
    return names;
  }

  private Term setOperation() {
    Term left = intersection();
    while (cursor.atAnyWord("union", "except")) {
      String operation = cursor.next().text().toUpperCase(Locale.ROOT) + quantifier();
      left = Term.of(Kind.SET_OPERATION, operation, left, intersection());
    }
    return left;
  }

  private Term intersection() {
    Term left = simple();
    while (cursor.takeWord("intersect")) {
      String operation = "INTERSECT" + quantifier();
      left = Term.of(Kind.SET_OPERATION, operation, left, simple());
    }
    return left;
  }

  private String quantifier() {
    if (cursor.takeWord("all")) {
      return " ALL";
    }
    cursor.takeWord("distinct");
    return "";
  }

  private Term simple() {
    if (cursor.take(TokenKind.OPEN_PAREN)) {
      Term query = read();
      cursor.expectClose();
      return query;
    }
    if (cursor.takeWord("values")) {
      List<Term> rows = new ArrayList<>();
      do {
        rows.add(list());
      } while (cursor.takeComma());
      return Term.of(Kind.VALUES, rows);
    }
    if (cursor.takeWord("table")) {
      return Term.of(
          Kind.SELECT,
          Term.of(Kind.TARGETS, Term.of(Kind.STAR)),
          Term.of(Kind.FROM, from.plainRelation()));
    }
    cursor.expectWord("select");
    return select();
  }

  /** {@code (a, b)}. */
  public Term list() {
    cursor.expectOpen();
    List<Term> parts = new ArrayList<>();
    if (!cursor.at(TokenKind.CLOSE_PAREN)) {
      parts.addAll(expressionList());
    }
    cursor.expectClose();
    return Term.of(Kind.LIST, parts);
  }

  /** Expressions between commas. */
  List<Term> expressionList() {
    List<Term> parts = new ArrayList<>();
    do {
      parts.add(expressions.read());
    } while (cursor.takeComma());
    return parts;
  }

  private Term select() {
    List<Term> clauses = new ArrayList<>();
    if (cursor.takeWord("distinct")) {
      clauses.add(
          cursor.takeWord("on") ? Term.of(Kind.DISTINCT, list().parts()) : Term.of(Kind.DISTINCT));
    } else {
      cursor.takeWord("all");
    }
    clauses.add(Term.of(Kind.TARGETS, targets()));
    if (cursor.takeWord("from")) {
      clauses.add(from.read());
    }
    if (cursor.takeWord("where")) {
      clauses.add(Term.of(Kind.WHERE, expressions.read()));
    }
    if (cursor.takeWords("group", "by")) {
      String distinct = cursor.takeWord("distinct") ? "DISTINCT" : "";
      cursor.takeWord("all");
      clauses.add(new Term(Kind.GROUP_BY, distinct, groups()));
    }
    if (cursor.takeWord("having")) {
      clauses.add(Term.of(Kind.HAVING, expressions.read()));
    }
    if (cursor.takeWord("window")) {
      List<Term> windows = new ArrayList<>();
      do {
        String name = cursor.name();
        cursor.expectWord("as");
        windows.add(Term.of(Kind.NAMED_WINDOW, name, window()));
      } while (cursor.takeComma());
      clauses.add(Term.of(Kind.WINDOWS, windows));
    }
    return Term.of(Kind.SELECT, clauses);
  }

  /** What follows SELECT or RETURNING. */
  List<Term> targets() {
    List<Term> targets = new ArrayList<>();
    if (cursor.atEnd() || cursor.atWord("from") || cursor.at(TokenKind.CLOSE_PAREN)) {
      return targets;
    }
    do {
      Token first = cursor.peek();
      if (cursor.takeOperator("*")) {
        targets.add(Term.of(Kind.STAR).placed(first));
        continue;
      }
      Term value = expressions.readTarget();
      Optional<String> label = label();
      targets.add(label.isPresent() ? Term.of(Kind.TARGET, label.get(), value) : value);
    } while (cursor.takeComma());
    return targets;
  }

  private Optional<String> label() {
    if (cursor.takeWord("as")) {
      return Optional.of(cursor.label());
    }
    boolean bare =
        cursor.at(TokenKind.QUOTED_IDENTIFIER)
            || cursor.at(TokenKind.WORD)
                && !KeyWords.NEVER_BARE_LABEL.contains(cursor.peek().text());
    return bare ? Optional.of(cursor.label()) : Optional.empty();
  }

  private List<Term> groups() {
    List<Term> groups = new ArrayList<>();
    do {
      groups.add(group());
    } while (cursor.takeComma());
    return groups;
  }

  private Term group() {
    String grouping = "";
    if (cursor.takeWords("grouping", "sets")) {
      grouping = "GROUPING SETS";
    } else if (cursor.atAnyWord("rollup", "cube")
        && cursor.peek(1).kind() == TokenKind.OPEN_PAREN) {
      grouping = cursor.next().text().toUpperCase(Locale.ROOT);
    } else if (cursor.at(TokenKind.OPEN_PAREN) && cursor.peek(1).kind() == TokenKind.CLOSE_PAREN) {
      return list();
    } else {
      return expressions.read();
    }
    cursor.deeper();
    cursor.expectOpen();
    Term term = new Term(Kind.GROUPING, grouping, groups());
    cursor.expectClose();
    cursor.shallower();
    return term;
  }

  /** {@code ORDER BY …} at the cursor. */
  Term orderBy() {
    return new WindowReader(cursor, expressions).orderBy();
  }

  /** A window definition in parentheses at the cursor. */
  Term window() {
    return new WindowReader(cursor, expressions).read();
  }
}
