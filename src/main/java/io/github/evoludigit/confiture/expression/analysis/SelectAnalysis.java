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
import java.util.stream.Stream;

/** The clauses of a SELECT once its FROM is understood (manual, section 7.3 and 7.5). */
final class SelectAnalysis {

  private final Analysis analysis;
  private final Types types;

  SelectAnalysis(Analysis analysis, Types types) {
    this.analysis = analysis;
    this.types = types;
  }

  /** An output column. */
  private record Target(String name, TypedTerm value) {}

  /**
   * The SELECT in normal form.
   *
   * @param query the SELECT as it was written
   * @param with its WITH in normal form, if it has one
   * @param from the items of its FROM in normal form
   * @param level its level, with all entries
   */
  Result select(Term query, List<Term> with, List<Term> from, Level level) {
    for (Term window : query.clauseParts(Kind.WINDOWS)) {
      level.defineWindow(window.text(), analysis.analyse(window.part(0), level).term());
    }
    List<Target> targets = new ArrayList<>();
    boolean known = true;
    for (Term written : query.clauseParts(Kind.TARGETS)) {
      known &= add(targets, written, level);
    }
    List<Term> clauses = new ArrayList<>(with);
    for (Term on : query.clauses(Kind.DISTINCT)) {
      clauses.add(on.map(item -> sorted(item, targets, level)));
    }
    List<Term> outputs = new ArrayList<>(targets.size());
    for (Target target : targets) {
      outputs.add(Term.of(Kind.TARGET, target.name(), target.value().term()));
    }
    clauses.add(Term.of(Kind.TARGETS, outputs));
    if (!from.isEmpty()) {
      clauses.add(Term.of(Kind.FROM, from));
    }
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
        case ORDER_BY ->
            clauses.add(clause.map(sort -> sort.map(item -> sorted(item, targets, level))));
        case LIMIT, OFFSET ->
            clauses.add(clause.map(count -> analysis.analyse(count, level, "bigint").term()));
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
      new Grouping(analysis, level, groups).check(query);
    }
    List<String> names = new ArrayList<>(targets.size());
    List<TypedTerm> values = new ArrayList<>(targets.size());
    for (Target target : targets) {
      names.add(target.name());
      values.add(target.value());
    }
    return new Result(Term.of(Kind.SELECT, clauses), names, values, known);
  }

  /** A lock without OF is of every relation. */
  private static List<Term> locks(Term lock, Level level) {
    List<Term> names = lock.parts().isEmpty() ? level.relations() : lock.parts();
    return names.stream().map(name -> lock.with(List.of(name))).toList();
  }

  /** Adds an output column, or all that a star stands for; says whether those are known. */
  private boolean add(List<Target> targets, Term written, Level level) {
    if (written.is(Kind.TARGET)) {
      targets.add(new Target(written.text(), analysis.analyse(written.part(0), level)));
      return true;
    }
    if (!written.is(Kind.STAR)) {
      targets.add(new Target(OutputName.of(written), analysis.analyse(written, level)));
      return true;
    }
    Optional<List<Target>> all = expanded(written, level);
    all.ifPresentOrElse(
        targets::addAll, () -> targets.add(new Target("*", analysis.analyse(written, level))));
    return all.isPresent();
  }

  private Optional<List<Target>> expanded(Term star, Level level) {
    if (star.parts().isEmpty()) {
      return level.isKnown()
          ? Optional.of(
              level.all().stream()
                  .map(column -> new Target(column.name(), collated(column.value())))
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
                                      .collated(collation(column))))
                      .toList());
    }
    TypedTerm row = analysis.analyse(star.part(0), level);
    List<Scope.Column> fields =
        types
            .user(row.type())
            .map(Scope.UserType::fields)
            .orElseGet(() -> outputs(star.part(0), row, level));
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    fields.forEach(field -> analysis.scope().refer(field.referent()));
    return Optional.of(fields.stream().map(field -> field(field, row)).toList());
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

  /** The columns of what a function returns. */
  private List<Scope.Column> outputs(Term written, TypedTerm call, Level level) {
    if (!call.term().is(Kind.CALL)) {
      return List.of();
    }
    List<String> arguments =
        written.parts().stream().map(part -> analysis.analyse(part, level).type()).toList();
    return analysis.overloads().columns(call.term().text(), arguments);
  }

  private Target field(Scope.Column field, TypedTerm row) {
    Term term = Term.of(Kind.FIELD, field.now(), row.term());
    return new Target(field.name(), TypedTerm.of(term, field.type()).collated(collation(field)));
  }

  /** ORDER BY and DISTINCT ON: a number or an output name stands for that column first. */
  private Term sorted(Term item, List<Target> targets, Level level) {
    position("ORDER BY", item, targets);
    return position(item, targets)
        .or(() -> output(item, targets))
        .orElseGet(() -> analysis.analyse(item, level).term());
  }

  /** GROUP BY: an input column comes before an output name. */
  private Term grouped(Term item, List<Target> targets, Level level) {
    position("GROUP BY", item, targets);
    Optional<Term> position = position(item, targets);
    if (position.isPresent()) {
      return position.get();
    }
    boolean input = item.is(Kind.COLUMN) && level.shows(item.text());
    return (input ? Optional.<Term>empty() : output(item, targets))
        .orElseGet(() -> analysis.analyse(item, level).term());
  }

  /** {@code GROUP BY (a, b)} is {@code GROUP BY a, b} (section 7.2.4). */
  private static List<Term> flat(List<Term> items) {
    return items.stream()
        .flatMap(item -> item.is(Kind.ROW) ? item.parts().stream() : Stream.of(item))
        .toList();
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

  private static Optional<Term> position(Term item, List<Target> targets) {
    if (!item.is(Kind.NUMBER) || !isPosition(item.text())) {
      return Optional.empty();
    }
    int index = Integer.parseInt(item.text()) - 1;
    return index < targets.size()
        ? Optional.of(targets.get(index).value().term())
        : Optional.empty();
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

  private static Optional<Term> output(Term item, List<Target> targets) {
    if (!item.is(Kind.COLUMN) || !item.parts().isEmpty()) {
      return Optional.empty();
    }
    return targets.stream()
        .filter(target -> target.name().equals(item.text()))
        .map(target -> target.value().term())
        .findFirst();
  }
}
