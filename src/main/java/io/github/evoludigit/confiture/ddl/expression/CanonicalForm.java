package io.github.evoludigit.confiture.ddl.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The canonical spelling of expressions and queries: equal for what a person wrote and for what
 * PostgreSQL prints for the same object, different where the objects are. Never fails: what cannot
 * be understood is spelt token by token.
 */
public final class CanonicalForm {

  /** Longer texts are spelt token by token. */
  private static final int LONGEST = 100_000;

  private final Scope scope;

  /** The canonical form of what stands where these objects are known. */
  public CanonicalForm(Scope scope) {
    this.scope = scope;
  }

  /**
   * An expression that belongs to a relation: a default, CHECK, index expression, policy.
   *
   * @param sql the expression
   * @param relation the relation whose columns it can name
   * @param target the type its value is brought to; empty if none
   */
  public String expression(String sql, Optional<Scope.Relation> relation, String target) {
    List<Lexeme> lexemes = Lexeme.of(sql);
    return form(
        lexemes,
        () -> {
          Level level = Level.outermost(true);
          relation.ifPresent(level::own);
          Cursor cursor = new Cursor(lexemes);
          Term term = new ExpressionReader(cursor, scope).read();
          if (!cursor.atEnd()) {
            throw cursor.unreadable();
          }
          return new Analysis(scope).analyse(term, level, target).term();
        });
  }

  /**
   * A query, of a view say.
   *
   * @param sql the query
   * @param columns the names its first columns are given; empty to leave them their own
   */
  public String query(String sql, List<String> columns) {
    List<Lexeme> lexemes = Lexeme.of(sql);
    return form(
        lexemes,
        () -> {
          Cursor cursor = new Cursor(lexemes);
          Term term = new ExpressionReader(cursor, scope).queries().read();
          if (!cursor.atEnd()) {
            throw cursor.unreadable();
          }
          Level level = Level.outermost(true).inner();
          return new Analysis(scope).queries().query(term, level).named(columns).term();
        });
  }

  private static String form(List<Lexeme> lexemes, Supplier<Term> reading) {
    if (lexemes.size() <= LONGEST) {
      try {
        return Spelling.of(reading.get());
      } catch (Unreadable notUnderstood) {
        // Spelt token by token.
      }
    }
    return TokenForm.of(lexemes);
  }
}
