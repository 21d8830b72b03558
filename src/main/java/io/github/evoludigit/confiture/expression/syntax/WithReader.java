package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the queries of a WITH, recursive ones among them (manual, section 7.8). */
final class WithReader {

  private final TokenReader cursor;
  private final ExpressionReader expressions;
  private final QueryReader queries;

  WithReader(TokenReader cursor, ExpressionReader expressions, QueryReader queries) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.queries = queries;
  }

  /** What follows WITH. */
  Term read() {
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
      columns.addAll(queries.names());
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
    parts.add(queries.read());
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
    Term columns = Term.of(Kind.LIST, queries.names());
    cursor.expectWord("set");
    return Term.of(Kind.SEARCH, order, columns, Term.of(Kind.NAME, cursor.label()));
  }

  /** How a recursive query ends (section 7.8.2.2). */
  private Term cycle() {
    cursor.expectWord("cycle");
    Term columns = Term.of(Kind.LIST, queries.names());
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
}
