package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.Comparator;
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
    return queryAfterParentheses(0);
  }

  /** Whether a parenthesis at the cursor holds a query. */
  public boolean atQueryInParentheses() {
    return cursor.at(TokenKind.OPEN_PAREN) && queryAfterParentheses(1);
  }

  private boolean queryAfterParentheses(int from) {
    int ahead = from;
    while (cursor.peek(ahead).kind() == TokenKind.OPEN_PAREN) {
      ahead++;
    }
    Token token = cursor.peek(ahead);
    if (token.kind() != TokenKind.WORD) {
      return false;
    }
    boolean query =
        switch (token.text()) {
          case "select", "with", "table" -> true;
          case "values" -> cursor.peek(ahead + 1).kind() == TokenKind.OPEN_PAREN;
          default -> false;
        };
    return query && (ahead == from || closesQuery(from, ahead));
  }

  /** Tells {@code ((SELECT 1) UNION …)} from {@code ((SELECT 1) + 1)}, a value. */
  private boolean closesQuery(int from, int first) {
    int ahead = first;
    int depth = first - from;
    while (depth > 0) {
      Token token = cursor.peek(ahead++);
      switch (token.kind()) {
        case OPEN_PAREN -> depth++;
        case CLOSE_PAREN -> {
          depth--;
          Token after = cursor.peek(ahead);
          boolean goesOn =
              switch (after.kind()) {
                case CLOSE_PAREN, END, SEMICOLON -> true;
                case WORD ->
                    switch (after.text()) {
                      case "union",
                          "intersect",
                          "except",
                          "order",
                          "limit",
                          "offset",
                          "fetch",
                          "for" ->
                          true;
                      default -> false;
                    };
                default -> false;
              };
          if (depth < first - from && !goesOn) {
            return false;
          }
        }
        case END -> {
          return false;
        }
        default -> {
          // Inside the query.
        }
      }
    }
    return true;
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

  private void tail(List<Term> clauses) {
    if (cursor.atWords("order", "by")) {
      clauses.add(orderBy());
    }
    while (true) {
      if (cursor.takeWord("limit")) {
        Term limit = cursor.takeWord("all") ? Term.of(Kind.NULL) : expressions.read();
        clauses.add(Term.of(Kind.LIMIT, limit));
      } else if (cursor.takeWord("offset")) {
        clauses.add(Term.of(Kind.OFFSET, expressions.read()));
        if (!cursor.takeWord("row")) {
          cursor.takeWord("rows");
        }
      } else if (cursor.takeWord("fetch")) {
        clauses.add(fetch());
      } else if (cursor.atWord("for")) {
        clauses.add(lock());
      } else {
        // LIMIT and OFFSET may come in either order.
        clauses.sort(Comparator.comparing(clause -> clause.is(Kind.OFFSET) ? 1 : 0));
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
    if (cursor.takeWords("with", "ties")) {
      return Term.of(Kind.LIMIT, "WITH TIES", count);
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

  private List<Term> names() {
    List<Term> names = new ArrayList<>();
    do {
      names.add(Term.of(Kind.NAME, cursor.name()));
    } while (cursor.takeComma());
    return names;
  }

  private Term with() {
    // A query can be called so, too: WITH recursive AS (…).
    boolean recursive =
        cursor.atWord("recursive") && cursor.peek(1).isName() && !cursor.peek(1).isWord("as");
    if (recursive) {
      cursor.next();
    }
    List<Term> ctes = new ArrayList<>();
    do {
      ctes.add(cte());
    } while (cursor.takeComma());
    return new Term(Kind.WITH, recursive ? "RECURSIVE" : "", ctes);
  }

  private Term cte() {
    String name = cursor.name();
    List<Term> columns = new ArrayList<>();
    if (cursor.take(TokenKind.OPEN_PAREN)) {
      columns.addAll(names());
      cursor.expectClose();
    }
    cursor.expectWord("as");
    List<Term> parts = new ArrayList<>();
    if (cursor.takeWord("materialized")) {
      columns.add(Term.of(Kind.WORD, "MATERIALIZED"));
    } else if (cursor.takeWords("not", "materialized")) {
      columns.add(Term.of(Kind.WORD, "NOT MATERIALIZED"));
    }
    cursor.expectOpen();
    parts.add(read());
    cursor.expectClose();
    parts.addAll(columns);
    if (cursor.atWord("search")) {
      parts.add(search());
    }
    if (cursor.atWord("cycle")) {
      parts.add(cycle());
    }
    return new Term(Kind.CTE, name, parts);
  }

  /** In which order the rows of a recursive query come (section 7.8.2.1). */
  private Term search() {
    cursor.expectWord("search");
    String order = cursor.next().text().toUpperCase(Locale.ROOT);
    cursor.expectWords("first", "by");
    Term columns = Term.of(Kind.LIST, names());
    cursor.expectWord("set");
    return Term.of(Kind.SEARCH, order, columns, Term.of(Kind.NAME, cursor.label()));
  }

  /** How a recursive query ends (section 7.8.2.2). */
  private Term cycle() {
    cursor.expectWord("cycle");
    Term columns = Term.of(Kind.LIST, names());
    cursor.expectWord("set");
    Term mark = Term.of(Kind.NAME, cursor.label());
    Term in = Term.of(Kind.BOOLEAN, "TRUE");
    Term out = Term.of(Kind.BOOLEAN, "FALSE");
    if (cursor.takeWord("to")) {
      in = expressions.read();
      cursor.expectWord("default");
      out = expressions.read();
    }
    cursor.expectWord("using");
    return Term.of(Kind.CYCLE, columns, mark, in, out, Term.of(Kind.NAME, cursor.label()));
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

  private List<Term> expressionList() {
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
      Term value = expressions.read();
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
    cursor.expectWord("order");
    cursor.expectWord("by");
    List<Term> sorts = new ArrayList<>();
    do {
      Term value = expressions.read();
      sorts.add(Term.of(Kind.SORT, direction(), value));
    } while (cursor.takeComma());
    return Term.of(Kind.ORDER_BY, sorts);
  }

  /** The direction without its defaults: ASC, NULLS LAST for ASC, NULLS FIRST for DESC. */
  private String direction() {
    String direction = "";
    if (cursor.takeWord("desc")) {
      direction = "DESC";
    } else if (cursor.takeWord("using")) {
      if (cursor.atWord("operator")) {
        throw cursor.unreadable();
      }
      String operator = cursor.next().text();
      direction =
          switch (operator) {
            case "<" -> "";
            case ">" -> "DESC";
            default -> "USING " + operator;
          };
    } else {
      cursor.takeWord("asc");
    }
    if (cursor.takeWords("nulls", "first")) {
      return direction.equals("DESC") ? direction : (direction + " NULLS FIRST").trim();
    }
    if (cursor.takeWords("nulls", "last")) {
      return direction.equals("DESC") ? "DESC NULLS LAST" : direction;
    }
    return direction;
  }

  /** A window definition in parentheses at the cursor. */
  Term window() {
    cursor.expectOpen();
    String base = "";
    if (cursor.atName() && !cursor.atAnyWord("partition", "range", "rows", "groups")) {
      base = cursor.label();
    }
    List<Term> parts = new ArrayList<>();
    if (cursor.takeWords("partition", "by")) {
      parts.add(Term.of(Kind.PARTITION_BY, expressionList()));
    }
    if (cursor.atWords("order", "by")) {
      parts.add(orderBy());
    }
    if (cursor.atAnyWord("range", "rows", "groups")) {
      parts.add(frame());
    }
    cursor.expectClose();
    return new Term(Kind.WINDOW, base, parts);
  }

  private Term frame() {
    StringBuilder text = new StringBuilder(cursor.next().text().toUpperCase(Locale.ROOT));
    List<Term> offsets = new ArrayList<>();
    while (!cursor.at(TokenKind.CLOSE_PAREN)) {
      if (cursor.atAnyWord(
          "between",
          "and",
          "unbounded",
          "current",
          "row",
          "preceding",
          "following",
          "exclude",
          "no",
          "others",
          "group",
          "ties")) {
        text.append(' ').append(cursor.next().text().toUpperCase(Locale.ROOT));
      } else {
        text.append(" ?");
        offsets.add(expressions.readOperand());
      }
    }
    String frame = text.toString().replace(" EXCLUDE NO OTHERS", "");
    return new Term(Kind.FRAME, frame, offsets);
  }
}
