package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.clause.RuleAction;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The body of a routine that PostgreSQL parses when the routine is made (CREATE FUNCTION). */
final class RoutineBody {

  private static final Token OPEN = new Token(TokenKind.OPEN_PAREN, "(", 0, 0);
  private static final Token CLOSE = new Token(TokenKind.CLOSE_PAREN, ")", 0, 0);

  private final Namespace namespace;
  private final Routine routine;
  private final CanonicalForm form;

  /** The parameters as columns of a row with the routine's name; one without a name is its $n. */
  private final Scope.Relation parameters;

  RoutineBody(Namespace namespace, Routine routine, PathScope scope) {
    this.namespace = namespace;
    this.routine = routine;
    this.form = new CanonicalForm(scope);
    List<Scope.Column> columns = new ArrayList<>();
    for (Parameter parameter : inputs()) {
      columns.add(new Scope.Column(name(parameter, columns.size()), parameter.type()));
    }
    this.parameters = new Scope.Relation(routine.schema, routine.name, columns);
  }

  private List<Parameter> inputs() {
    return routine.parameters.stream().filter(Parameter::isInput).toList();
  }

  private static String name(Parameter parameter, int index) {
    return parameter.name().isEmpty() ? "$" + (index + 1) : parameter.name();
  }

  /** The expression after {@code RETURN}. */
  String returned(List<Token> tokens) {
    return "RETURN " + form.result(named(tokens), parameters, routine.result);
  }

  /** The statements after {@code BEGIN ATOMIC} up to and with {@code END}. */
  String spelling(List<Token> tokens) {
    List<String> statements = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.SEMICOLON) {
        statements.add(statement(named(tokens.subList(from, i))));
        from = i + 1;
      }
    }
    statements.add(CanonicalForm.ofTokens(tokens.subList(from, tokens.size())));
    return "BEGIN ATOMIC " + String.join("; ", statements);
  }

  private String statement(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return "";
    }
    if (tokens.get(0).isWord("return")) {
      return returned(tokens.subList(1, tokens.size()));
    }
    return form.command(tokens, parameters, () -> new RuleAction(namespace).spelling(tokens));
  }

  /** The tokens with {@code $1} as PostgreSQL prints it: by the parameter's name, if it has one. */
  private List<Token> named(List<Token> tokens) {
    List<Token> named = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean field = i + 1 < tokens.size() && tokens.get(i + 1).kind() == TokenKind.DOT;
      if (token.kind() != TokenKind.PARAMETER) {
        named.add(token);
      } else if (field) {
        named.addAll(List.of(OPEN, named(token), CLOSE));
      } else {
        named.add(named(token));
      }
    }
    return named;
  }

  private Token named(Token token) {
    int number = token.text().length() > 5 ? 0 : Integer.parseInt(token.text().substring(1));
    return number < 1 || number > parameters.columns().size()
        ? token
        : new Token(
            TokenKind.QUOTED_IDENTIFIER,
            parameters.columns().get(number - 1).name(),
            token.start(),
            token.end());
  }
}
