package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The body of a routine that PostgreSQL parses when the routine is made (CREATE FUNCTION). */
final class RoutineBody {

  private final Clauses clauses;

  RoutineBody(Clauses clauses) {
    this.clauses = clauses;
  }

  /** The statements after {@code BEGIN ATOMIC} up to and with {@code END}. */
  String spelling(List<Token> tokens) {
    List<String> statements = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.SEMICOLON) {
        statements.add(statement(tokens.subList(from, i)));
        from = i + 1;
      }
    }
    statements.add(clauses.spelling(tokens.subList(from, tokens.size())));
    return "BEGIN ATOMIC " + String.join("; ", statements);
  }

  private String statement(List<Token> tokens) {
    boolean query =
        !tokens.isEmpty()
            && (tokens.get(0).isWord("select")
                || tokens.get(0).isWord("values")
                || tokens.get(0).isWord("with"));
    return query
        ? QueryText.read(clauses, tokens).form(List.of()).text()
        : clauses.spelling(tokens);
  }
}
