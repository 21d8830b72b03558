package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.expression.analysis.Analysis;
import io.github.evoludigit.confiture.expression.analysis.Level;
import io.github.evoludigit.confiture.expression.analysis.QueryAnalysis;
import io.github.evoludigit.confiture.expression.syntax.ExpressionReader;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Variables;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL in a procedural language, where names can also mean variables. What PostgreSQL would refuse
 * when it runs it is thrown as {@link Unreadable}.
 */
public final class EmbeddedSql {

  private static final Token SELECT = new Token(TokenKind.WORD, "select", 0, 0);

  private final Scope scope;
  private final Variables variables;

  /**
   * SQL where these names mean something.
   *
   * @param scope what it can refer to
   * @param variables the variables around it
   */
  public EmbeddedSql(Scope scope, Variables variables) {
    this.scope = scope;
    this.variables = variables;
  }

  /**
   * What a query returns.
   *
   * @param columns its columns
   * @param known whether these are all of them
   */
  public record Output(List<Scope.Column> columns, boolean known) {

    /** What nothing is known of. */
    public static final Output UNKNOWN = new Output(List.of(), false);

    /** Takes a copy. */
    public Output {
      columns = List.copyOf(columns);
    }
  }

  /** Values, and what may follow them in a SELECT. */
  public Output values(List<Token> tokens) {
    List<Token> select = new ArrayList<>(tokens.size() + 1);
    select.add(SELECT);
    select.addAll(tokens);
    return query(select);
  }

  /** A query or a statement that changes rows. */
  public Output query(List<Token> tokens) {
    TokenReader reader = new TokenReader(tokens);
    ExpressionReader expressions = new ExpressionReader(reader, scope);
    Term term = expressions.queries().read();
    reader.expectEnd();
    if (expressions.objection().isPresent()) {
      throw expressions.objection().get();
    }
    Level level = Level.outermost(false, scope).with(variables);
    QueryAnalysis.Result result = new Analysis(scope).queries().query(term, level.inner());
    return new Output(result.columns(), result.known());
  }
}
