package io.github.evoludigit.confiture.expression.evaluation;

import io.github.evoludigit.confiture.expression.syntax.ExpressionReader;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of expressions that depend on nothing but constants, variables and the system
 * catalogs. Whatever depends on more is {@link Undecided}.
 */
public final class Evaluation {

  /** SQL's NULL. */
  public static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "NULL";
        }
      };

  /** The name of the database, whatever it is. */
  public static final Object DATABASE =
      new Object() {
        @Override
        public String toString() {
          return "the database";
        }
      };

  private final SystemContents contents;
  private final Map<String, Object> variables;

  /**
   * Evaluates with variables, whose changes are seen.
   *
   * @param contents what the system catalogs say
   * @param variables the variables whose values are known
   */
  public Evaluation(SystemContents contents, Map<String, Object> variables) {
    this.contents = contents;
    this.variables = variables;
  }

  /** The value of an expression. */
  public Object value(List<Token> tokens) {
    return new TermValue(contents, variables).of(expression(tokens), Optional.empty());
  }

  /** Whether a condition holds; NULL does not. */
  public boolean holds(List<Token> tokens) {
    return Boolean.TRUE.equals(value(tokens));
  }

  /** The rows of a query, each with its columns by name and in order. */
  public List<Map<String, Object>> rows(List<Token> tokens) {
    return catalogQuery().of(query(tokens), Optional.empty()).complete();
  }

  /** Whether a query has rows. */
  public boolean hasRows(List<Token> tokens) {
    return catalogQuery().of(query(tokens), Optional.empty()).exist();
  }

  private CatalogQuery catalogQuery() {
    return new CatalogQuery(contents, new TermValue(contents, variables));
  }

  private static Term expression(List<Token> tokens) {
    try {
      TokenReader reader = new TokenReader(tokens);
      Term term = new ExpressionReader(reader, Scope.empty()).read();
      reader.expectEnd();
      return term;
    } catch (Unreadable notUnderstood) {
      throw new Undecided("an expression");
    }
  }

  private static Term query(List<Token> tokens) {
    try {
      TokenReader reader = new TokenReader(tokens);
      Term term = new ExpressionReader(reader, Scope.empty()).queries().read();
      reader.expectEnd();
      return term;
    } catch (Unreadable notUnderstood) {
      throw new Undecided("a query");
    }
  }

  /**
   * The functions that a query or expression calls, by the names it calls them; empty if unread.
   */
  public static Optional<List<String>> calls(List<Token> tokens) {
    try {
      List<String> calls = new ArrayList<>();
      addCalls(query(tokens), calls);
      return Optional.of(calls);
    } catch (RuntimeException | StackOverflowError notRead) {
      return Optional.empty();
    }
  }

  private static void addCalls(Term term, List<String> calls) {
    if (term.is(Kind.CALL)) {
      calls.add(term.text());
    }
    for (Term part : term.parts()) {
      addCalls(part, calls);
    }
  }
}
