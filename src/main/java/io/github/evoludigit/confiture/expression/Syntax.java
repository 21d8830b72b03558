package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.expression.syntax.ExpressionReader;
import io.github.evoludigit.confiture.expression.syntax.QueryReader;
import io.github.evoludigit.confiture.expression.syntax.TypeReader;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The syntax of queries and expressions, without what their names mean.
 *
 * <p>Each method returns if the tokens are what it is asked for, and throws {@link Unreadable} at
 * the token where PostgreSQL sees a syntax error.
 */
public final class Syntax {

  /** The words with which queries and statements that change rows begin. */
  private static final Set<String> QUERIES =
      Set.of("select", "with", "values", "table", "insert", "update", "delete", "merge");

  private Syntax() {}

  /** Whether tokens begin like a query or a statement that changes rows. */
  public static boolean isQuery(List<Token> tokens) {
    Token first = tokens.isEmpty() ? Token.END : tokens.get(0);
    return first.kind() == TokenKind.OPEN_PAREN
        || first.kind() == TokenKind.WORD && QUERIES.contains(first.text());
  }

  /** Checks a query or a statement that changes rows. */
  public static void query(List<Token> tokens) {
    TokenReader reader = new TokenReader(tokens);
    queries(reader).check();
    reader.expectEnd();
  }

  /** Takes a query, perhaps one that changes rows. */
  public static void query(TokenReader reader) {
    queries(reader).check();
  }

  /** Takes a query that changes no rows by itself. */
  public static void select(TokenReader reader) {
    if (!queries(reader).atQuery()) {
      throw reader.unreadable();
    }
    queries(reader).read();
  }

  /** Whether a parenthesis follows that holds a query. */
  public static boolean isQueryInParentheses(TokenReader reader) {
    return queries(reader).atQueryInParentheses();
  }

  private static QueryReader queries(TokenReader reader) {
    return new ExpressionReader(reader, Scope.empty()).queries();
  }

  /** Takes {@code (a, b)}: values in parentheses, at least one. */
  public static void values(TokenReader reader) {
    if (queries(reader).list().parts().isEmpty()) {
      throw reader.unreadable();
    }
  }

  /** Takes a value. */
  public static void expression(TokenReader reader) {
    new ExpressionReader(reader, Scope.empty()).read();
  }

  /** Checks what can follow SELECT: values, and what may follow them. */
  public static void selected(List<Token> tokens) {
    List<Token> select = new ArrayList<>(tokens.size() + 1);
    select.add(new Token(TokenKind.WORD, "select", 0, 0));
    select.addAll(tokens);
    try {
      query(select);
    } catch (Unreadable unreadable) {
      if (unreadable.token().kind() != TokenKind.END) {
        throw unreadable;
      }
      TokenReader end = new TokenReader(tokens);
      end.rest();
      throw end.unreadable();
    }
  }

  /** Checks the name of a type, also by a column's ({@code %TYPE}, {@code %ROWTYPE}). */
  public static void type(List<Token> tokens) {
    TokenReader reader = new TokenReader(tokens);
    for (Token token : tokens) {
      if (token.kind() == TokenKind.OPERATOR && token.text().equals("%")) {
        typeOf(reader);
        return;
      }
    }
    new TypeReader(reader, Scope.empty()).read();
    reader.expectEnd();
  }

  private static void typeOf(TokenReader reader) {
    if (!reader.take(TokenKind.PARAMETER)) {
      do {
        reader.label();
      } while (reader.take(TokenKind.DOT));
    }
    reader.takeOperator("%");
    if (!reader.takeWord("type")) {
      reader.expectWord("rowtype");
    }
    if (reader.takeWord("array") && !reader.at(TokenKind.OPEN_BRACKET)) {
      reader.expectEnd();
    }
    while (reader.take(TokenKind.OPEN_BRACKET)) {
      reader.take(TokenKind.NUMBER);
      reader.expect(TokenKind.CLOSE_BRACKET);
    }
    reader.expectEnd();
  }
}
