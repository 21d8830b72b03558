package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.CalledKinds;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.function.Predicate;

/** Which queries cannot lock their rows ({@code CheckSelectLocking} in {@code analyze.c}). */
final class LockObjections {

  private final Analysis analysis;
  private final Level level;

  LockObjections(Analysis analysis, Level level) {
    this.analysis = analysis;
    this.level = level;
  }

  /** That a query cannot lock whatever its parts are. */
  void none(Term lock, String reason) {
    if (analysis.scope().judges()) {
      throw new Unreadable(
          SqlState.FEATURE_NOT_SUPPORTED, strength(lock) + ' ' + reason, Token.END, "");
    }
  }

  /**
   * That the rows of a SELECT are none of its tables', or that it has no such table.
   *
   * @param aggregates whether it has some
   */
  void select(Term query, Term lock, boolean aggregates) {
    CalledKinds kinds = new CalledKinds(analysis.scope());
    if (query.clause(Kind.DISTINCT).isPresent()) {
      none(lock, "is not allowed with DISTINCT clause");
    }
    if (query.clause(Kind.GROUP_BY).isPresent()) {
      none(lock, "is not allowed with GROUP BY clause");
    }
    if (query.clause(Kind.HAVING).isPresent()) {
      none(lock, "is not allowed with HAVING clause");
    }
    if (aggregates) {
      none(lock, "is not allowed with aggregate functions");
    }
    if (shows(query, term -> term.is(Kind.OVER))) {
      none(lock, "is not allowed with window functions");
    }
    if (shows(query, term -> term.is(Kind.CALL) && kinds.isSurelySet(term.text()))) {
      none(lock, "is not allowed with set-returning functions in the target list");
    }
    for (Term name : lock.parts()) {
      if (name.isPlaced()
          && level.entryCalled(name.text()).isEmpty()
          && query.clauseParts(Kind.FROM).stream().noneMatch(item -> names(item, name.text()))) {
        throw new Unreadable(
            SqlState.UNDEFINED_TABLE,
            "relation \""
                + name.text()
                + "\" in "
                + strength(lock)
                + " clause not found in FROM clause",
            name.at(),
            "");
      }
    }
  }

  private static boolean shows(Term query, Predicate<Term> wanted) {
    return query.clauseParts(Kind.TARGETS).stream().anyMatch(term -> holds(term, wanted));
  }

  private static boolean holds(Term term, Predicate<Term> wanted) {
    return switch (term.kind()) {
      case SUBQUERY, EXISTS, ARRAY_QUERY -> false;
      default -> wanted.test(term) || term.parts().stream().anyMatch(part -> holds(part, wanted));
    };
  }

  /** Whether something in FROM may be called so: what a join hides can still be locked. */
  private static boolean names(Term item, String name) {
    return item.text().contains(name) || item.parts().stream().anyMatch(part -> names(part, name));
  }

  private static String strength(Term lock) {
    return lock.text().replace(" NOWAIT", "").replace(" SKIP LOCKED", "");
  }
}
