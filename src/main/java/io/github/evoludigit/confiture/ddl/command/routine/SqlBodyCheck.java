package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.StatementWords;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Polymorphism;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks into the body of a routine in SQL, as the server does when it is made ({@code
 * fmgr_sql_validator}): its syntax, what its names mean, and whether it returns what is said.
 */
final class SqlBodyCheck {

  private static final String SET_OF = "SETOF ";

  private final Execution execution;
  private final Routine routine;
  private final PathScope scope;
  private final Types types;

  private SqlBodyCheck(Execution execution, Routine routine, PathScope scope) {
    this.execution = execution;
    this.routine = routine;
    this.scope = scope;
    this.types = new Types(scope);
  }

  /** The check of a body that is a string. */
  static SqlBodyCheck ofText(Execution execution, Routine routine) {
    return new SqlBodyCheck(execution, routine, scope(execution, routine));
  }

  /** The check of a body whose names have been looked into. */
  static SqlBodyCheck ofResult(Execution execution, Routine routine) {
    return new SqlBodyCheck(execution, routine, execution.namespace().scope().again());
  }

  /** The body sees the search path that the routine sets for itself. */
  private static PathScope scope(Execution execution, Routine routine) {
    PathScope session = execution.namespace().scope();
    String setting = AttributeFamily.SETTING.of(Session.SEARCH_PATH);
    if (!routine.has(setting)) {
      return session;
    }
    List<String> homes = new ArrayList<>();
    for (Token token : Token.of(routine.get(setting))) {
      if (token.isName() && !token.text().isEmpty() && !token.text().equals("$user")) {
        homes.add(token.text());
      }
    }
    return session.along(new SearchPath(homes));
  }

  /** Looks into the tokens of a body. */
  void check(List<Token> tokens) {
    if (isPseudo(row())) {
      refuse("SQL functions cannot return type " + row());
      return;
    }
    List<List<Token>> statements = statements(tokens);
    try {
      statements.forEach(SqlBodyCheck::checkSyntax);
    } catch (Unreadable wrong) {
      execution.catalog().refusals().add(execution.statement(), wrong);
      return;
    }
    if (!isPolymorphic()) {
      analyse(statements); // Otherwise only a call says what its types are.
    }
  }

  /** Looks into what statements return, whose names have been looked into already. */
  void checkResult(List<Token> tokens) {
    if (!isPolymorphic()) {
      analyse(statements(tokens));
    }
  }

  private void analyse(List<List<Token>> statements) {
    CanonicalForm.Query nothing = new CanonicalForm.Query("", List.of(), true);
    Optional<CanonicalForm.Query> last = Optional.of(nothing);
    for (List<Token> written : statements) {
      List<Token> statement = written.get(0).isWord("return") ? selected(written) : written;
      if (!Syntax.isQuery(statement)) {
        last = Optional.of(nothing);
        continue;
      }
      last = new CanonicalForm(scope).output(statement, parameters());
      if (last.isEmpty()) {
        return;
      }
    }
    last.filter(CanonicalForm.Query::known).ifPresent(this::checkResult);
  }

  /** The value after {@code RETURN} as a query. */
  private static List<Token> selected(List<Token> returned) {
    List<Token> query = new ArrayList<>(returned);
    query.set(0, new Token(TokenKind.WORD, "select", 0, 0));
    return query;
  }

  private static List<List<Token>> statements(List<Token> tokens) {
    List<List<Token>> statements = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).kind() == TokenKind.SEMICOLON) {
        if (i > from) {
          statements.add(tokens.subList(from, i));
        }
        from = i + 1;
      }
    }
    return statements;
  }

  private static void checkSyntax(List<Token> statement) {
    if (Syntax.isQuery(statement)) {
      Syntax.query(statement);
    } else {
      StatementWords.check(statement);
    }
  }

  private boolean isPolymorphic() {
    return routine.parameters.stream().anyMatch(each -> Polymorphism.isPolymorphic(each.type()))
        || Polymorphism.isPolymorphic(row());
  }

  private String row() {
    return routine.result.startsWith(SET_OF)
        ? routine.result.substring(SET_OF.length())
        : routine.result;
  }

  private Scope.Relation parameters() {
    List<Scope.Column> columns = new ArrayList<>();
    for (Parameter parameter : routine.parameters) {
      if (parameter.isInput()) {
        String name = parameter.name().isEmpty() ? "$" + (columns.size() + 1) : parameter.name();
        columns.add(new Scope.Column(name, parameter.type()));
      }
    }
    return new Scope.Relation(routine.schema, routine.name, columns);
  }

  /** Whether the last statement returns what the routine does ({@code check_sql_fn_retval}). */
  private void checkResult(CanonicalForm.Query last) {
    String row = row();
    boolean procedure = routine.kind == ObjectKind.PROCEDURE;
    boolean nothing = row.equals("void") || (procedure ? fields(row).isEmpty() : row.isEmpty());
    if (!nothing && isMismatch(row, last.columns())) {
      refuse(
          "return type mismatch in function declared to return "
              + (procedure ? Types.RECORD : displayed(row)));
    }
  }

  private void refuse(String message) {
    execution.refuse(new Unreadable(SqlState.INVALID_FUNCTION_DEFINITION, message, Token.END, ""));
  }

  /** Whether no function in SQL can return that type. */
  private static boolean isPseudo(String type) {
    return switch (type) {
      case "trigger", "event_trigger", "internal", "cstring", "language_handler" -> true;
      default -> false;
    };
  }

  private boolean isMismatch(String row, List<Scope.Column> returned) {
    List<Scope.Column> fields = fields(row);
    if (row.equals(Types.RECORD) && fields.isEmpty()) {
      return returned.isEmpty();
    }
    if (fields.isEmpty()) {
      return returned.size() != 1 || isMisfit(returned.get(0).type(), row);
    }
    if (returned.size() == 1 && isRow(returned.get(0).type())) {
      return false;
    }
    if (returned.size() != fields.size()) {
      return true;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (isMisfit(returned.get(i).type(), fields.get(i).type())) {
        return true;
      }
    }
    return false;
  }

  private boolean isRow(String type) {
    return type.equals(Types.UNDETERMINED)
        || type.equals(Types.RECORD)
        || types.category(types.ofDomain(type)) == 'C';
  }

  private boolean isMisfit(String from, String to) {
    // A constant that nothing gives a type is a text.
    String type = from.equals(Types.UNKNOWN) ? Types.TEXT : from;
    return new Misfits(types, scope).isNeverAssigned(type, Types.base(to));
  }

  /** The columns of what is returned, if it is a row with columns. */
  private List<Scope.Column> fields(String row) {
    List<Scope.Column> out = new ArrayList<>();
    for (Parameter parameter : routine.parameters) {
      switch (parameter.mode()) {
        case "out", "inout", "table" ->
            out.add(new Scope.Column(parameter.name(), parameter.type()));
        default -> {
          // It is given only.
        }
      }
    }
    return out.size() > 1 || routine.kind == ObjectKind.PROCEDURE
        ? out
        : types.user(row).map(Scope.UserType::fields).orElse(List.of());
  }

  private String displayed(String type) {
    for (String home : scope.searchPath()) {
      String prefix = SqlName.quoted(home) + '.';
      if (type.startsWith(prefix)) {
        return type.substring(prefix.length());
      }
    }
    return type;
  }
}
