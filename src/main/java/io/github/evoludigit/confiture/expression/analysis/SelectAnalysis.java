package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.analysis.QueryAnalysis.Result;
import io.github.evoludigit.confiture.expression.constant.Collation;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clauses of a SELECT once its FROM is understood (manual, section 7.3 and 7.5). */
final class SelectAnalysis {

  private final Analysis analysis;
  private final Types types;

  SelectAnalysis(Analysis analysis, Types types) {
    this.analysis = analysis;
    this.types = types;
  }

  /** An output column, and where it is written. */
  private record Target(String name, TypedTerm value, Term written) {}

  /**
   * The SELECT in normal form.
   *
   * @param query the SELECT as it was written
   * @param with its WITH in normal form, if it has one
   * @param from the items of its FROM in normal form
   * @param level its level, with all entries
   */
  Result select(Term query, List<Term> with, List<Term> from, Level level) {
    analysis.rows().tied(query);
    windows(query, level);
    List<Target> targets = new ArrayList<>();
    boolean known = true;
    for (Term written : query.clauseParts(Kind.TARGETS)) {
      known &= add(targets, written, level);
    }
    List<Term> distinct = new ArrayList<>();
    List<Term> clauses = new ArrayList<>(with);
    for (Term on : query.clauses(Kind.DISTINCT)) {
      distinct.addAll(distinctOn(on, targets, level));
      clauses.add(on.with(distinct));
    }
    List<Term> outputs = new ArrayList<>(targets.size());
    for (Target target : targets) {
      outputs.add(Term.of(Kind.TARGET, target.name(), target.value().term()));
    }
    clauses.add(Term.of(Kind.TARGETS, outputs));
    if (!from.isEmpty()) {
      clauses.add(Term.of(Kind.FROM, from));
    }
    Term sorts = Term.none();
    List<Term> groups = List.of();
    for (Term clause : query.parts()) {
      switch (clause.kind()) {
        case WITH, DISTINCT, TARGETS, FROM -> {
          // Are there already.
        }
        case GROUP_BY -> {
          for (Term part : clause.parts()) {
            analysis.objections().rowwise(part, "GROUP BY");
          }
          groups = groups(flat(clause.parts()), targets, level);
          clauses.add(clause.with(groups));
        }
        case ORDER_BY -> {
          sorts = sorts(clause, targets, level);
          clauses.add(sorts);
        }
        case LIMIT, OFFSET -> clauses.add(count(clause, level));
        case WHERE, HAVING -> {
          List<Term> conditions = new ArrayList<>(1);
          for (Term part : clause.parts()) {
            conditions.add(analysis.condition(part, level, clause.kind().name()).term());
          }
          clauses.add(clause.with(conditions));
        }
        case LOCK -> clauses.addAll(locks(clause, level));
        default -> clauses.add(analysis.children(clause, level));
      }
    }
    if (analysis.scope().judges()) {
      distinct(query, targets, distinct, sorts);
      grouped(query, new Grouping(analysis, level, groups), level);
    }
    return result(Term.of(Kind.SELECT, clauses), targets, known);
  }

  private void windows(Term query, Level level) {
    for (Term window : query.clauseParts(Kind.WINDOWS)) {
      Term definition = analysis.analyse(window.part(0), level).term();
      if (analysis.scope().judges()) {
        new WindowObjections(analysis, level).define(window);
      }
      level.defineWindow(window.text(), definition);
    }
  }

  private void grouped(Term query, Grouping grouping, Level level) {
    grouping.check(query);
    for (Term lock : query.clauses(Kind.LOCK)) {
      new LockObjections(analysis, level).select(query, lock, grouping.hasAggregates(query));
    }
  }

  private static Result result(Term query, List<Target> targets, boolean known) {
    List<String> names = new ArrayList<>(targets.size());
    List<TypedTerm> values = new ArrayList<>(targets.size());
    for (Target target : targets) {
      names.add(target.name());
      values.add(target.value());
    }
    return new Result(query, names, values, known);
  }

  private List<Term> distinctOn(Term clause, List<Target> targets, Level level) {
    List<Term> distinct = new ArrayList<>();
    for (Term item : clause.parts()) {
      TypedTerm value = sorted("DISTINCT ON", item, targets, level);
      analysis.sorts().equal(value, item);
      distinct.add(value.term());
    }
    return distinct;
  }

  private Term sorts(Term clause, List<Target> targets, Level level) {
    List<Term> sorts = new ArrayList<>();
    for (Term sort : clause.parts()) {
      TypedTerm value = sorted("ORDER BY", sort.part(0), targets, level);
      analysis.sorts().ordered(value, sort.part(0));
      sorts.add(sort.with(List.of(value.term())));
    }
    return clause.with(sorts);
  }

  /** What DISTINCT cannot tell apart, and what rows are sorted by that it does not show. */
  private void distinct(Term query, List<Target> targets, List<Term> on, Term sorts) {
    Optional<Term> clause = query.clause(Kind.DISTINCT);
    if (clause.isEmpty() || targets.stream().anyMatch(target -> target.name().equals("*"))) {
      return;
    }
    List<Term> sorted = sorts.parts().stream().map(sort -> sort.part(0)).toList();
    List<Term> written =
        query.clauseParts(Kind.ORDER_BY).stream().map(sort -> sort.part(0)).toList();
    if (!on.isEmpty()) {
      analysis.sorts().first(on, clause.get().parts(), sorted);
      return;
    }
    List<Term> shown = targets.stream().map(target -> target.value().term()).toList();
    for (int i = 0; i < sorted.size(); i++) {
      analysis.sorts().shown("for SELECT DISTINCT", shown, sorted.get(i), written.get(i));
    }
    targets.forEach(target -> analysis.sorts().equal(target.value(), target.written()));
  }

  /** How many rows are wanted, which no row can tell ({@code transformLimitClause}). */
  private Term count(Term clause, Level level) {
    String construct = clause.kind().name();
    Term written = clause.part(0);
    analysis.objections().rowwise(written, construct);
    TypedTerm value = analysis.analyse(written, level, "bigint");
    if (analysis.scope().judges()) {
      new CountObjections(analysis).check(construct, written, value, level);
    }
    return clause.with(List.of(value.term()));
  }

  /** A lock without OF is of every relation. */
  private static List<Term> locks(Term lock, Level level) {
    List<Term> names = lock.parts().isEmpty() ? level.relations() : lock.parts();
    return names.stream().map(name -> lock.with(List.of(name))).toList();
  }

  /** Adds an output column, or all that a star stands for; says whether those are known. */
  private boolean add(List<Target> targets, Term written, Level level) {
    if (written.is(Kind.TARGET)) {
      Term value = written.part(0);
      targets.add(new Target(written.text(), analysis.analyse(value, level), value));
      return true;
    }
    if (!written.is(Kind.STAR)) {
      targets.add(new Target(OutputName.of(written), analysis.analyse(written, level), written));
      return true;
    }
    Optional<List<Target>> all = expanded(written, level);
    all.ifPresentOrElse(
        targets::addAll,
        () -> targets.add(new Target("*", analysis.analyse(written, level), written)));
    return all.isPresent();
  }

  private Optional<List<Target>> expanded(Term star, Level level) {
    if (star.parts().isEmpty()) {
      return level.isKnown()
          ? Optional.of(
              level.all().stream()
                  .map(column -> new Target(column.name(), collated(column.value()), star))
                  .toList())
          : Optional.empty();
    }
    if (star.part(0).is(Kind.NAME)) {
      return level
          .entry(star.parts())
          .filter(entry -> entry.known)
          .map(
              entry ->
                  entry.columns.stream()
                      .peek(column -> level.refer(entry, column.name()))
                      .map(
                          column ->
                              new Target(
                                  column.name(),
                                  TypedTerm.of(entry.term(column.name()), column.type())
                                      .collated(collation(column)),
                                  star))
                      .toList());
    }
    TypedTerm row = analysis.analyse(star.part(0), level);
    List<Scope.Column> fields =
        types
            .user(row.type())
            .map(Scope.UserType::fields)
            .orElseGet(() -> analysis.columns().outputs(star.part(0), row, level));
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    fields.forEach(field -> analysis.scope().refer(field.referent()));
    return Optional.of(fields.stream().map(field -> field(field, row, star)).toList());
  }

  private TypedTerm collated(TypedTerm column) {
    return column.collation().isPresent()
        ? column
        : column.collated(Collation.implicit(analysis.scope().collation(column.type())));
  }

  private Collation collation(Scope.Column column) {
    return Collation.implicit(
        column.collation().isEmpty()
            ? analysis.scope().collation(column.type())
            : column.collation());
  }

  private Target field(Scope.Column field, TypedTerm row, Term star) {
    Term term = Term.of(Kind.FIELD, field.now(), row.term());
    return new Target(
        field.name(), TypedTerm.of(term, field.type()).collated(collation(field)), star);
  }

  /** ORDER BY and DISTINCT ON: a number or an output name stands for that column first. */
  private TypedTerm sorted(String clause, Term item, List<Target> targets, Level level) {
    position(clause, item, targets);
    Optional<TypedTerm> value = position(item, targets);
    if (value.isEmpty()) {
      value = output(item, targets);
    }
    return value.isPresent() ? value.get() : analysis.analyse(item, level);
  }

  /** GROUP BY: an input column comes before an output name. */
  private Term grouped(Term item, List<Target> targets, Level level) {
    position("GROUP BY", item, targets);
    Optional<TypedTerm> column = position(item, targets);
    boolean input = item.is(Kind.COLUMN) && level.shows(item.text());
    if (column.isEmpty() && !input) {
      column = output(item, targets);
    }
    TypedTerm value = column.isPresent() ? column.get() : analysis.analyse(item, level);
    analysis.sorts().equal(value, item);
    return value.term();
  }

  /** {@code GROUP BY (a, b)} is {@code GROUP BY a, b} (section 7.2.4). */
  private static List<Term> flat(List<Term> items) {
    List<Term> flat = new ArrayList<>(items.size());
    for (Term item : items) {
      if (item.is(Kind.ROW)) {
        flat.addAll(item.parts());
      } else {
        flat.add(item);
      }
    }
    return flat;
  }

  private List<Term> groups(List<Term> items, List<Target> targets, Level level) {
    List<Term> groups = new ArrayList<>();
    for (Term item : items) {
      switch (item.kind()) {
        case GROUPING, LIST -> groups.add(item.with(groups(item.parts(), targets, level)));
        case ROW -> {
          List<Term> columns = groups(item.parts(), targets, level);
          groups.add(Term.of(Kind.LIST, columns));
        }
        default -> groups.add(grouped(item, targets, level));
      }
    }
    return groups;
  }

  /** Refuses a number that is that of no output column ({@code findTargetlistEntrySQL92}). */
  private void position(String clause, Term item, List<Target> targets) {
    boolean judged = analysis.scope().judges() && item.is(Kind.NUMBER) && item.leftmost().end() > 0;
    if (judged
        && item.text().matches("\\d{1,9}")
        && targets.stream().noneMatch(target -> target.name().equals("*"))) {
      int position = Integer.parseInt(item.text());
      if (position < 1 || position > targets.size()) {
        throw Objections.of(
            SqlState.INVALID_COLUMN_REFERENCE,
            clause + " position " + position + " is not in select list",
            item);
      }
    }
  }

  private static Optional<TypedTerm> position(Term item, List<Target> targets) {
    if (!item.is(Kind.NUMBER) || !isPosition(item.text())) {
      return Optional.empty();
    }
    int index = Integer.parseInt(item.text()) - 1;
    return index < targets.size() ? Optional.of(targets.get(index).value()) : Optional.empty();
  }

  /** Whether a number is one from 1 to 9999. */
  private static boolean isPosition(String number) {
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return false;
      }
    }
    return !number.isEmpty() && number.length() <= 4 && number.charAt(0) != '0';
  }

  private static Optional<TypedTerm> output(Term item, List<Target> targets) {
    if (!item.is(Kind.COLUMN) || !item.parts().isEmpty()) {
      return Optional.empty();
    }
    return targets.stream()
        .filter(target -> target.name().equals(item.text()))
        .map(Target::value)
        .findFirst();
  }
}
