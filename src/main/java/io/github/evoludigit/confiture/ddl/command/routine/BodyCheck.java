package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.body.DeclaredTypes;
import io.github.evoludigit.confiture.ddl.body.RoutineShape;
import io.github.evoludigit.confiture.ddl.catalog.BodySource;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Refusals;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.StatementWords;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.plpgsql.BodyReader;
import io.github.evoludigit.confiture.plpgsql.Declaration;
import io.github.evoludigit.confiture.plpgsql.Fragment;
import io.github.evoludigit.confiture.plpgsql.RoutineResult;
import io.github.evoludigit.confiture.plpgsql.SqlSyntax;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.server.ErrorConditions;
import io.github.evoludigit.confiture.sql.KeptTokens;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks into the bodies of routines and blocks in PL/pgSQL, as the server does when they are made
 * ({@code plpgsql_validator}).
 */
public final class BodyCheck implements SqlSyntax {

  /** The values that switch a setting off (manual, section 19.1.1). */
  private static final Set<String> OFF = Set.of("off", "false", "no", "0");

  /** The bytes of the longest body that is looked into. */
  private static final int LARGE = 4_000_000;

  private final Statement statement;
  private final Refusals refusals;
  private final SearchPath path;
  private final PathScope scope;

  private BodyCheck(Execution execution) {
    this.statement = execution.statement();
    this.refusals = execution.catalog().refusals();
    this.path = execution.namespace().searchPath();
    this.scope = execution.namespace().scope();
  }

  /**
   * Looks into a routine's body.
   *
   * @param body the string that holds it
   * @param kept the same, to be kept
   */
  static void of(Execution execution, Routine routine, Token body, KeptTokens kept) {
    boolean read =
        execution.judges()
            && routine.is(Attribute.LANGUAGE, AttributeValue.PLPGSQL)
            && !isLarge(body);
    if (read) {
      SearchPath path = execution.namespace().searchPath();
      routine.source = Optional.of(new BodySource(execution.statement(), kept, path));
    }
    if (read && isAsked(execution)) {
      new BodyCheck(execution)
          .read(body, routine.name, RoutineShape.variables(routine), RoutineShape.result(routine));
    }
  }

  /** Looks into the block of DO. */
  public static void ofBlock(Execution execution, Token body) {
    if (execution.judges() && !isLarge(body)) {
      new BodyCheck(execution).read(body, "", List.of(), RoutineResult.NOTHING);
    }
  }

  private void read(Token body, String name, List<Declaration> variables, RoutineResult result) {
    try {
      new BodyReader(tokens(body), this, result).read(name, variables);
    } catch (Unreadable wrong) {
      refusals.add(statement, wrong);
    }
  }

  /** Whether a body is so long that it is not looked into: all that it says would take its room. */
  static boolean isLarge(Token body) {
    return body.end() - body.start() > LARGE;
  }

  /** Whether bodies are looked into. */
  static boolean isAsked(Execution execution) {
    return execution.judges()
        && !OFF.contains(execution.session().setting("check_function_bodies", "on"));
  }

  /** The tokens of a body where they stand; of one with escapes, all at its beginning. */
  static List<Token> tokens(Execution execution, Token body) {
    return new BodyCheck(execution).tokens(body);
  }

  private List<Token> tokens(Token body) {
    return new BodySource(statement, new KeptTokens(List.of(body)), path).tokens();
  }

  @Override
  public void check(Fragment fragment) {
    switch (fragment.kind()) {
      case EXPRESSION, DYNAMIC -> Syntax.selected(fragment.tokens());
      case QUERY -> Syntax.query(fragment.tokens());
      case TYPE -> type(fragment.tokens());
      case STATEMENT -> statement(fragment.tokens());
    }
  }

  /** A type that is named must be there; one that is copied is asked for after its syntax. */
  private void type(List<Token> tokens) {
    Syntax.type(tokens);
    if (tokens.stream().noneMatch(token -> token.text().equals("%"))) {
      DeclaredTypes.find(tokens, scope);
    }
  }

  @Override
  public void copied(List<Token> tokens) {
    DeclaredTypes.find(tokens, scope);
  }

  @Override
  public void condition(Token name, boolean handled) {
    boolean known =
        ErrorConditions.isOne(name.text()) && (handled || !name.text().equals("others"));
    if (!known) {
      throw new Unreadable(
          SqlState.UNDEFINED_OBJECT,
          "unrecognized exception condition \"" + name.text() + '"',
          name,
          "");
    }
  }

  private static void statement(List<Token> tokens) {
    if (Syntax.isQuery(tokens)) {
      Syntax.query(tokens);
    } else {
      StatementWords.check(tokens);
    }
  }
}
