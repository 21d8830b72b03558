package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.CalledKinds;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a query that is grouped names only what its groups have ({@code parseCheckAggregates}).
 * What is not surely wrong is right.
 */
final class Grouping {

  private final Analysis analysis;
  private final Level level;
  private final List<Term> groups;
  private final CalledKinds kinds;

  /**
   * A query.
   *
   * @param groups what it is grouped by, in normal form
   */
  Grouping(Analysis analysis, Level level, List<Term> groups) {
    this.analysis = analysis;
    this.level = level;
    this.groups = leaves(groups);
    this.kinds = new CalledKinds(analysis.scope());
  }

  private static List<Term> leaves(List<Term> groups) {
    List<Term> leaves = new ArrayList<>();
    for (Term group : groups) {
      switch (group.kind()) {
        case GROUPING, LIST, ROW -> leaves.addAll(leaves(group.parts()));
        default -> leaves.add(group);
      }
    }
    return leaves;
  }

  /** Whether the query surely has an aggregate. */
  boolean hasAggregates(Term query) {
    return written(query).stream().anyMatch(this::isAggregated);
  }

  /** What the query shows, and what its groups are sorted and chosen by. */
  private static List<Term> written(Term query) {
    List<Term> written = new ArrayList<>();
    for (Term target : query.clauseParts(Kind.TARGETS)) {
      written.add(target.is(Kind.TARGET) ? target.part(0) : target);
    }
    for (Term sort : query.clauseParts(Kind.ORDER_BY)) {
      Term value = sort.part(0);
      boolean output =
          value.is(Kind.NUMBER)
              || value.is(Kind.COLUMN)
                  && value.parts().isEmpty()
                  && query.clauseParts(Kind.TARGETS).stream()
                      .anyMatch(target -> isCalled(target, value.text()));
      if (!output) {
        written.add(value);
      }
    }
    written.addAll(query.clauseParts(Kind.HAVING));
    return written;
  }

  /** Looks into a query, all of whose names are known. */
  void check(Term query) {
    List<Term> written = written(query);
    boolean grouped =
        query.clause(Kind.GROUP_BY).isPresent()
            || query.clause(Kind.HAVING).isPresent()
            || written.stream().anyMatch(this::isAggregated);
    written.forEach(term -> nested(term, false));
    if (grouped) {
      written.forEach(this::judge);
    }
  }

  /**
   * That an aggregate of this query's rows stands in another's arguments ({@code
   * check_agg_arguments}).
   *
   * @param within whether the term is in the arguments of one
   */
  private void nested(Term term, boolean within) {
    switch (term.kind()) {
      case SUBQUERY, EXISTS, ARRAY_QUERY -> {
        // Its aggregates are its own, most often.
      }
      case OVER -> {
        if (within && term.part(0).isPlaced()) {
          throw new Unreadable(
              SqlState.GROUPING_ERROR,
              "aggregate function calls cannot contain window function calls",
              term.part(0).at(),
              "");
        }
        term.part(0).parts().forEach(part -> nested(part, false));
        term.parts().subList(1, term.parts().size()).forEach(part -> nested(part, false));
      }
      case CALL -> {
        boolean aggregate = kinds.isSurelyAggregate(term.text());
        if (within && aggregate && term.isPlaced() && isOwn(term)) {
          throw new Unreadable(
              SqlState.GROUPING_ERROR, "aggregate function calls cannot be nested", term.at(), "");
        }
        if (within && term.isPlaced() && kinds.isSurelySet(term.text())) {
          throw new Unreadable(
              SqlState.FEATURE_NOT_SUPPORTED,
              "aggregate function calls cannot contain set-returning function calls",
              term.at(),
              "");
        }
        term.parts().forEach(part -> nested(part, within || aggregate));
      }
      default -> term.parts().forEach(part -> nested(part, within));
    }
  }

  /** Whether an output column may have that name. */
  private static boolean isCalled(Term target, String name) {
    if (target.is(Kind.STAR)) {
      return true;
    }
    return (target.is(Kind.TARGET) ? target.text() : OutputName.of(target)).equals(name);
  }

  private void inside(Term term) {
    switch (term.kind()) {
      case COLUMN -> column(term);
      case STAR -> star(term);
      case SUBQUERY, EXISTS, ARRAY_QUERY, NAME -> {
        // What a query within names of the outside is not looked into.
      }
      case FILTER, WITHIN_GROUP -> {
        // An aggregate.
      }
      case CALL, SYNTAX -> {
        if (!isMaybeAggregate(term)) {
          term.parts().forEach(this::judge);
        }
      }
      case OVER -> {
        Term call = term.part(0).is(Kind.FILTER) ? term.part(0).part(0) : term.part(0);
        call.parts().forEach(this::judge);
        term.parts().subList(1, term.parts().size()).forEach(this::judge);
      }
      case QUANTIFIED, IN -> {
        if (!term.parts().isEmpty()) {
          judge(term.part(0));
        }
      }
      default -> term.parts().forEach(this::judge);
    }
  }

  private void judge(Term term) {
    boolean alike =
        groups.stream().anyMatch(group -> group.kind() == term.kind())
            || groups.stream().anyMatch(group -> !group.is(Kind.COLUMN)) && !term.is(Kind.COLUMN);
    if (alike && !term.is(Kind.STAR) && groups.contains(analysis.analyse(term, level).term())) {
      return;
    }
    inside(term);
  }

  private void column(Term column) {
    Term resolved = analysis.analyse(column, level).term();
    if (resolved.is(Kind.COLUMN) && !groups.contains(resolved)) {
      ungrouped(resolved, column.at());
    }
  }

  private void star(Term star) {
    if (!star.parts().isEmpty() && star.part(0).is(Kind.NAME)) {
      level
          .entry(star.parts())
          .filter(item -> item.known)
          .ifPresent(
              item ->
                  item.columns.forEach(
                      column -> {
                        Term term = item.term(column.name());
                        if (!groups.contains(term)) {
                          ungrouped(term, star.at());
                        }
                      }));
    } else if (star.parts().isEmpty() && level.isKnown()) {
      for (VisibleColumn column : level.visible()) {
        Term term = column.value().term();
        if (term.is(Kind.COLUMN) && !groups.contains(term)) {
          ungrouped(term, star.at());
        }
      }
    }
  }

  /** Says that a column of this query is in no group, unless a key of its table is. */
  private void ungrouped(Term column, Token place) {
    Optional<FromItem> item = level.own(column);
    if (item.isEmpty() || !item.get().known || place.end() == 0) {
      return;
    }
    Optional<Scope.Column> named = item.get().column(column.text());
    Optional<List<String>> key =
        named.flatMap(found -> analysis.scope().primaryKey(found.referent()));
    boolean plain = !item.get().relation;
    if (!plain && key.isEmpty()) {
      return; // Nobody tells which columns are keys there.
    }
    FromItem own = item.get();
    boolean dependent =
        key.isPresent()
            && !key.get().isEmpty()
            && key.get().stream().allMatch(name -> groups.contains(own.term(name)));
    if (!dependent) {
      throw new Unreadable(
          SqlState.GROUPING_ERROR,
          "column \""
              + level.written(own)
              + '.'
              + column.text()
              + "\" must appear in the GROUP BY clause or be used in an aggregate function",
          place,
          "");
    }
  }

  /** Whether a value holds an aggregate of this query's rows. */
  private boolean isAggregated(Term term) {
    return switch (term.kind()) {
      case SUBQUERY, EXISTS, ARRAY_QUERY -> false;
      case OVER -> term.part(0).parts().stream().anyMatch(this::isAggregated);
      case CALL ->
          kinds.isSurelyAggregate(term.text()) && isOwn(term)
              || term.parts().stream().anyMatch(this::isAggregated);
      default -> term.parts().stream().anyMatch(this::isAggregated);
    };
  }

  /**
   * Whether the arguments are of this query; an aggregate of outer columns is the outer query's.
   */
  private boolean isOwn(Term call) {
    List<Term> columns = new ArrayList<>();
    columns(call, columns);
    return columns.isEmpty()
        || columns.stream()
            .map(column -> analysis.analyse(column, level).term())
            .anyMatch(resolved -> level.own(resolved).isPresent());
  }

  private static void columns(Term term, List<Term> columns) {
    if (term.is(Kind.COLUMN)) {
      columns.add(term);
    } else {
      term.parts().forEach(part -> columns(part, columns));
    }
  }

  private boolean isMaybeAggregate(Term call) {
    return call.is(Kind.SYNTAX) ? call.text().contains("agg") : kinds.isMaybeAggregate(call.text());
  }
}
