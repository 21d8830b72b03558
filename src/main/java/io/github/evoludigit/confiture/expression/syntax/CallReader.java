package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;

/** Reads function calls with all that can follow them (manual, sections 4.2.6 to 4.2.8). */
final class CallReader {

  private final TokenReader cursor;
  private final ExpressionReader expressions;
  private final QueryReader queries;

  CallReader(TokenReader cursor, ExpressionReader expressions, QueryReader queries) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.queries = queries;
  }

  /** The call of the function {@code names} whose parenthesis is at the cursor. */
  Term read(List<String> names, Token first) {
    cursor.expectOpen();
    List<Term> parts = new ArrayList<>();
    if (cursor.takeWord("distinct")) {
      parts.add(Term.of(Kind.DISTINCT));
    } else {
      cursor.takeWord("all");
    }
    if (!cursor.at(TokenKind.CLOSE_PAREN)) {
      do {
        parts.add(argument());
      } while (cursor.takeComma());
    }
    if (cursor.atWords("order", "by")) {
      parts.add(queries.orderBy());
    }
    cursor.expectClose();
    return modified(new Term(Kind.CALL, name(names), spread(parts), first));
  }

  /** VARIADIC of an array that is written out is its elements (section 36.5.6). */
  private static List<Term> spread(List<Term> parts) {
    int last = parts.size() - 1;
    if (last < 0 || !parts.get(last).is(Kind.VARIADIC)) {
      return parts;
    }
    Term array = parts.get(last).part(0);
    String type = "";
    if (array.is(Kind.CAST) && Types.isArray(array.text())) {
      type = array.text().substring(0, array.text().length() - 2);
      array = array.part(0);
    }
    if (!array.is(Kind.ARRAY) || array.parts().isEmpty()) {
      return parts;
    }
    List<Term> all = new ArrayList<>(parts.subList(0, last));
    for (Term element : array.parts()) {
      all.add(type.isEmpty() ? element : Term.of(Kind.CAST, type, element));
    }
    return all;
  }

  /** The name as it is kept: with its schema, unless that is pg_catalog. */
  private static String name(List<String> names) {
    List<String> quoted = new ArrayList<>(names);
    if (quoted.size() > 1 && quoted.get(0).equals("pg_catalog")) {
      quoted.remove(0);
    }
    StringBuilder written = new StringBuilder();
    for (String name : quoted) {
      written.append(written.isEmpty() ? "" : ".").append(SqlName.quoted(name));
    }
    return written.toString();
  }

  private Term argument() {
    if (cursor.takeOperator("*")) {
      return Term.of(Kind.STAR);
    }
    if (cursor.takeWord("variadic")) {
      return Term.of(Kind.VARIADIC, named());
    }
    return named();
  }

  /** {@code func_arg_expr}. */
  private Term named() {
    Token after = cursor.peek(1);
    boolean named =
        after.kind() == TokenKind.ASSIGN
            || after.kind() == TokenKind.OPERATOR && after.text().equals("=>");
    if (named) {
      Token place = cursor.peek();
      String name = cursor.label();
      cursor.next();
      return Term.of(Kind.NAMED, name, expressions.read()).placed(place);
    }
    return expressions.read();
  }

  /** What can follow a call: WITHIN GROUP, FILTER, OVER. */
  Term modified(Term call) {
    Term term = call;
    if (cursor.atWords("within", "group")) {
      cursor.next();
      cursor.next();
      cursor.expectOpen();
      term = Term.of(Kind.WITHIN_GROUP, term, queries.orderBy());
      cursor.expectClose();
    }
    if (cursor.atWord("filter") && cursor.peek(1).kind() == TokenKind.OPEN_PAREN) {
      cursor.next();
      cursor.expectOpen();
      cursor.expectWord("where");
      term = Term.of(Kind.FILTER, term, expressions.read());
      cursor.expectClose();
    }
    if (cursor.takeWord("over")) {
      Token place = cursor.peek();
      Term window =
          cursor.at(TokenKind.OPEN_PAREN) ? queries.window() : Term.of(Kind.NAME, cursor.label());
      term = Term.of(Kind.OVER, term, window.placed(place));
    }
    return term;
  }
}
