package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.Collation;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.WrittenCasts;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Brings queries into normal form, as {@code analyze.c} and {@code parse_clause.c} read them. */
public final class QueryAnalysis {

  /**
   * A query in normal form.
   *
   * @param term the query
   * @param names the names of its columns
   * @param values its columns; for a set operation those of its first query
   * @param known whether these are all columns
   */
  public record Result(Term term, List<String> names, List<TypedTerm> values, boolean known) {

    /** What PostgreSQL calls rows of values that have no alias. */
    private static final String VALUES = "*VALUES*";

    public List<Scope.Column> columns() {
      List<Scope.Column> columns = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        String type = values.get(i).full();
        String collation = values.get(i).collation().orElse(Collation.NONE).ofColumn().name();
        columns.add(
            new Scope.Column(
                names.get(i),
                type.equals(Types.UNKNOWN) ? Types.TEXT : type,
                collation,
                names.get(i),
                Referent.NONE));
      }
      return columns;
    }

    /** The same query with its columns otherwise written. */
    Result with(List<TypedTerm> newValues) {
      if (!term.is(Kind.SELECT)) {
        return new Result(term, names, newValues, known);
      }
      List<Term> targets = new ArrayList<>();
      List<Term> old = term.clauseParts(Kind.TARGETS);
      for (int i = 0; i < newValues.size(); i++) {
        targets.add(old.get(i).with(List.of(newValues.get(i).term())));
      }
      return new Result(replaced(targets), names, newValues, known);
    }

    /** The same query with its columns renamed; fewer names rename the first columns. */
    public Result named(List<String> newNames) {
      List<String> all = new ArrayList<>(names);
      for (int i = 0; i < newNames.size() && i < all.size(); i++) {
        all.set(i, newNames.get(i));
      }
      if (term.is(Kind.SET_OPERATION)) {
        List<Term> parts = new ArrayList<>(term.parts());
        parts.set(0, new Result(term.part(0), names, values, known).named(newNames).term());
        return new Result(term.with(parts), all, values, known);
      }
      if (term.is(Kind.VALUES) && !all.equals(names)) {
        return new Result(selected(all), all, values, known);
      }
      if (!term.is(Kind.SELECT) || !known) {
        return new Result(term, all, values, known);
      }
      List<Term> targets = new ArrayList<>();
      List<Term> old = term.clauseParts(Kind.TARGETS);
      for (int i = 0; i < old.size(); i++) {
        targets.add(old.get(i).withText(all.get(i)));
      }
      return new Result(replaced(targets), all, values, known);
    }

    /** Rows of values whose columns have names of their own, as PostgreSQL prints them. */
    private Term selected(List<String> all) {
      Term alias = Term.of(Kind.NAME, VALUES);
      List<Term> targets = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Term column = Term.of(Kind.COLUMN, names.get(i), alias);
        targets.add(Term.of(Kind.TARGET, all.get(i), column));
      }
      List<Term> rows = new ArrayList<>();
      List<Term> before = new ArrayList<>();
      List<Term> after = new ArrayList<>();
      for (Term part : term.parts()) {
        switch (part.kind()) {
          case LIST -> rows.add(part);
          case WITH -> before.add(part);
          case ORDER_BY -> after.add(part.map(sort -> sort.map(item -> ofNumber(item, targets))));
          default -> after.add(part);
        }
      }
      List<Term> clauses = new ArrayList<>(before);
      clauses.add(Term.of(Kind.TARGETS, targets));
      clauses.add(
          Term.of(Kind.FROM, Term.of(Kind.DERIVED, term.with(rows), Term.of(Kind.ALIAS, VALUES))));
      clauses.addAll(after);
      return Term.of(Kind.SELECT, clauses);
    }

    private static Term ofNumber(Term item, List<Term> targets) {
      boolean number = item.is(Kind.NUMBER) && item.text().matches("[1-9]\\d{0,3}");
      return number && Integer.parseInt(item.text()) <= targets.size()
          ? targets.get(Integer.parseInt(item.text()) - 1).part(0)
          : item;
    }

    private Term replaced(List<Term> targets) {
      List<Term> clauses = new ArrayList<>(term.parts().size());
      for (Term part : term.parts()) {
        clauses.add(part.is(Kind.TARGETS) ? part.with(targets) : part);
      }
      return term.with(clauses);
    }
  }

  private final Analysis analysis;
  private final Types types;
  private final ImpliedCasts implied;
  private final FromAnalysis from;
  private final SelectAnalysis selects;

  /** Whether it is written as PostgreSQL prints it. */
  private final boolean printed;

  QueryAnalysis(Analysis analysis, Types types, ImpliedCasts implied, Scope scope) {
    this.analysis = analysis;
    this.types = types;
    this.implied = implied;
    this.from = new FromAnalysis(analysis, this, scope);
    this.selects = new SelectAnalysis(analysis, types);
    this.printed = scope.writtenCasts() == WrittenCasts.ALL;
  }

  /** A query as a value: its one column is its type. */
  TypedTerm scalar(Term subquery, Level level) {
    Result result = query(subquery.part(0), level.inner());
    analysis.rows().single(subquery, result);
    return scalar(subquery, result);
  }

  /** The value of a query that is analysed. */
  TypedTerm scalar(Term subquery, Result result) {
    Term unnamed = subquery.withText("");
    String type = result.values().isEmpty() ? "" : result.values().get(0).full();
    TypedTerm value =
        TypedTerm.of(inside(unnamed, result), type.equals(Types.UNKNOWN) ? Types.TEXT : type);
    return result.columns().isEmpty() ? value : value.collated(result.columns().get(0).collation());
  }

  /** A query inside of an expression. */
  Term inside(Term subquery, Level level) {
    return inside(subquery, query(subquery.part(0), level.inner()));
  }

  /** What the columns of a query in an expression are called says nothing. */
  Term inside(Term subquery, Result query) {
    return subquery.with(List.of(unnamed(query)));
  }

  /**
   * A query without the names of its columns, unless it is printed, since PostgreSQL keeps them.
   */
  private Term unnamed(Result query) {
    return printed ? query.term() : query.term().unnamed();
  }

  /**
   * A query with its output.
   *
   * @param level the query's own level, without entries yet
   */
  public Result query(Term query, Level level) {
    Result result = unfinished(query, level);
    if (query.is(Kind.SELECT)) {
      List<TypedTerm> values = new ArrayList<>(result.values().size());
      for (TypedTerm value : result.values()) {
        Collation collation = value.collation().orElse(Collation.NONE);
        values.add(implied.ofTarget(value, Types.TEXT).collated(collation));
      }
      return result.with(values);
    }
    return result;
  }

  /** The query with the types of its constants still written, for what it is combined with. */
  private Result unfinished(Term query, Level level) {
    return switch (query.kind()) {
      case SELECT -> select(query, level);
      case SET_OPERATION -> setOperation(query, level);
      case VALUES -> values(query, level);
      case INSERT, UPDATE, DELETE ->
          new ModificationAnalysis(analysis, this, from, selects).statement(query, level);
      default -> throw new Unreadable("no query: " + query.kind(), Token.END);
    };
  }

  private Result select(Term query, Level level) {
    List<Term> with = query.clauses(Kind.WITH);
    if (!with.isEmpty()) {
      level.announce(with.get(0));
    }
    from.declare(query.clauseParts(Kind.FROM), level);
    from.distinct(query.clauseParts(Kind.FROM));
    List<Term> clauses = new ArrayList<>();
    if (!with.isEmpty()) {
      clauses.add(with(with.get(0), level));
    }
    List<Term> items = new ArrayList<>();
    for (Term item : query.clauseParts(Kind.FROM)) {
      items.add(from.item(item, level));
    }
    return selects.select(query, clauses, items, level);
  }

  /** A WITH in normal form; its queries can be named at the level from then on. */
  Term with(Term with, Level level) {
    List<Term> ctes = new ArrayList<>();
    for (Term cte : with.parts()) {
      List<String> names =
          cte.parts().stream().filter(part -> part.is(Kind.NAME)).map(Term::text).toList();
      Term body = cte.part(0);
      if (with.text().equals("RECURSIVE") && body.is(Kind.SET_OPERATION)) {
        Result first = query(body.part(0), level.beside()).named(names);
        level.define(cte.text(), first.columns());
      }
      Result result = query(body, level.beside());
      Result named = result.named(names);
      List<Term> parts = new ArrayList<>(List.of(result.term()));
      List<Scope.Column> columns = new ArrayList<>(named.columns());
      for (Term part : cte.parts().subList(1, cte.parts().size())) {
        parts.add(part.is(Kind.CYCLE) ? cycle(part, level) : part);
        columns.addAll(added(part, level));
      }
      level.define(cte.text(), named.known() ? columns : List.of());
      ctes.add(cte.with(parts));
    }
    return with.with(ctes);
  }

  /** The values of the mark are written as those of any common type. */
  private Term cycle(Term cycle, Level level) {
    List<TypedTerm> marks = marks(cycle, level);
    List<TypedTerm> bare = implied.ofCommon(marks);
    List<Term> parts = new ArrayList<>(cycle.parts());
    parts.set(2, bare.get(0).term());
    parts.set(3, bare.get(1).term());
    return cycle.with(parts);
  }

  private List<TypedTerm> marks(Term cycle, Level level) {
    return analysis.all(cycle.parts().subList(2, 4), level);
  }

  /** The columns that SEARCH and CYCLE add to a query. */
  private List<Scope.Column> added(Term clause, Level level) {
    String path = Types.RECORD + "[]";
    return switch (clause.kind()) {
      case SEARCH -> {
        String type = clause.text().equals("DEPTH") ? path : Types.RECORD;
        yield List.of(new Scope.Column(clause.part(1).text(), type));
      }
      case CYCLE -> {
        String type = types.common(ImpliedCasts.types(marks(clause, level)));
        yield List.of(
            new Scope.Column(clause.part(1).text(), type),
            new Scope.Column(clause.part(4).text(), path));
      }
      default -> List.of();
    };
  }

  private Result setOperation(Term query, Level level) {
    List<Term> clauses = new ArrayList<>();
    Optional<Term> with = query.clause(Kind.WITH);
    if (with.isPresent()) {
      clauses.add(with(with.get(), level));
    }
    Result left = unfinished(query.part(0), level.beside());
    Result right = unfinished(query.part(1), level.beside());
    boolean known = left.known() && right.known();
    if (known) {
      analysis.commonTypes().operation(query, left, right);
      distinct(query, left, right);
    }
    if (known && left.values().size() == right.values().size()) {
      List<TypedTerm> leftValues = new ArrayList<>();
      List<TypedTerm> rightValues = new ArrayList<>();
      for (int i = 0; i < left.values().size(); i++) {
        List<TypedTerm> column = List.of(left.values().get(i), right.values().get(i));
        String type = types.common(ImpliedCasts.types(column));
        leftValues.add(analysis.settled(column.get(0), type));
        rightValues.add(analysis.settled(column.get(1), type));
      }
      left = left.with(leftValues);
      right = right.with(rightValues);
    }
    List<TypedTerm> output = new ArrayList<>();
    for (int i = 0; i < left.values().size(); i++) {
      List<TypedTerm> both =
          i < right.values().size()
              ? List.of(left.values().get(i), right.values().get(i))
              : List.of();
      String type = both.isEmpty() ? Types.UNDETERMINED : types.common(ImpliedCasts.types(both));
      output.add(TypedTerm.common(Term.none(), type, both).collated(together(both)));
    }
    List<Term> parts = new ArrayList<>();
    parts.add(left.term());
    parts.add(unnamed(right));
    parts.addAll(clauses);
    for (Term clause : query.parts().subList(2, query.parts().size())) {
      switch (clause.kind()) {
        case WITH -> {
          // Is there already.
        }
        case ORDER_BY -> parts.add(byPosition(clause, left.names()));
        case LOCK -> {
          new LockObjections(analysis, level)
              .none(clause, "is not allowed with UNION/INTERSECT/EXCEPT");
          parts.add(clause);
        }
        default -> parts.add(analysis.children(clause, level));
      }
    }
    return new Result(query.with(parts), left.names(), output, left.known());
  }

  /** That rows of both cannot be told apart, where they are not all kept. */
  private void distinct(Term operation, Result left, Result right) {
    List<Term> written = CommonTypeObjections.targets(firstOf(operation));
    if (operation.text().equals("UNION ALL")
        || written.size() != left.values().size()
        || written.size() != right.values().size()) {
      return;
    }
    for (int i = 0; i < written.size(); i++) {
      List<TypedTerm> both = List.of(left.values().get(i), right.values().get(i));
      String type = types.common(ImpliedCasts.types(both));
      analysis.sorts().equal(new TypedTerm(Term.none(), type), written.get(i));
    }
  }

  private static Term firstOf(Term query) {
    return query.is(Kind.SET_OPERATION) ? firstOf(query.part(0)) : query;
  }

  /** The collation of what several queries or rows have in common. */
  private static Collation together(List<TypedTerm> values) {
    Collation all = Collation.NONE;
    for (TypedTerm value : values) {
      all = all.with(value.collation().orElse(Collation.NONE).ofColumn());
    }
    return all;
  }

  /** The result of a set operation can only be sorted by its columns, which have numbers. */
  private static Term byPosition(Term orderBy, List<String> names) {
    return orderBy.map(
        sort -> {
          Term value = sort.part(0);
          int index = value.is(Kind.COLUMN) ? names.indexOf(value.text()) : -1;
          return index < 0
              ? sort
              : sort.with(List.of(Term.of(Kind.NUMBER, Integer.toString(index + 1))));
        });
  }

  private Result values(Term query, Level level) {
    List<List<TypedTerm>> rows = new ArrayList<>();
    List<Term> clauses = new ArrayList<>();
    for (Term part : query.parts()) {
      if (part.is(Kind.LIST)) {
        rows.add(new ArrayList<>(analysis.all(part.parts(), level)));
      } else {
        if (part.is(Kind.LOCK)) {
          new LockObjections(analysis, level).none(part, "cannot be applied to VALUES");
        }
        clauses.add(part.is(Kind.WITH) ? with(part, level) : analysis.children(part, level));
      }
    }
    analysis.commonTypes().rows(query.parts().stream().filter(row -> row.is(Kind.LIST)).toList());
    int width = rows.get(0).size();
    List<String> names = IntStream.rangeClosed(1, width).mapToObj(i -> "column" + i).toList();
    clauses.replaceAll(clause -> clause.is(Kind.ORDER_BY) ? byPosition(clause, names) : clause);
    List<TypedTerm> output = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int column = i;
      List<TypedTerm> written =
          rows.stream().filter(row -> row.size() > column).map(row -> row.get(column)).toList();
      String type = types.common(ImpliedCasts.types(written));
      List<Term> places =
          query.parts().stream()
              .filter(row -> row.is(Kind.LIST) && row.parts().size() > column)
              .map(row -> row.part(column))
              .toList();
      analysis.commonTypes().common("VALUES", places, written);
      for (int r = 0; r < written.size(); r++) {
        rows.get(r).set(column, analysis.settled(written.get(r), type));
      }
      output.add(TypedTerm.common(Term.none(), type, written).collated(together(written)));
    }
    List<Term> parts = new ArrayList<>();
    for (List<TypedTerm> row : rows) {
      parts.add(Term.of(Kind.LIST, Analysis.terms(row)));
    }
    parts.addAll(clauses);
    return new Result(query.with(parts), names, output, true);
  }
}
