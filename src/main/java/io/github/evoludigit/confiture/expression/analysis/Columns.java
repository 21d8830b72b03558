package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the names of columns, of rows and of their fields stand for. */
final class Columns {

  private final Analysis analysis;
  private final Calls calls;
  private final Scope scope;

  Columns(Analysis analysis, Calls calls, Scope scope) {
    this.analysis = analysis;
    this.calls = calls;
    this.scope = scope;
  }

  /** {@code a.b} can be a field of what is called {@code a}, a parameter say. */
  TypedTerm column(Term term, Level level) {
    Optional<TypedTerm> variable = level.variable(term);
    if (variable.isPresent()) {
      return variable.get();
    }
    if (term.parts().size() == 1 && level.entry(term.parts()).isEmpty()) {
      TypedTerm row = level.resolve(Term.of(Kind.COLUMN, term.part(0).text()));
      if (row.term().is(Kind.PARAMETER)) {
        return field(Term.of(Kind.FIELD, term.text(), row.term()), row);
      }
    }
    Optional<TypedTerm> called = functional(term, level);
    return called.isPresent() ? called.get() : level.resolve(term);
  }

  /** {@code t.f} is {@code f(t)} where the rows of t have no such column (section 8.16.5). */
  private Optional<TypedTerm> functional(Term term, Level level) {
    if (term.parts().size() != 1) {
      return Optional.empty();
    }
    Term row = Term.of(Kind.COLUMN, term.part(0).text());
    String name = SqlName.quoted(term.text());
    Optional<FromItem> entry = level.entry(term.parts());
    return entry.isPresent()
            && entry.get().known
            && !entry.get().type.isEmpty()
            && entry.get().column(term.text()).isEmpty()
            && analysis.overloads().function(name, List.of(entry.get().type)).isPresent()
        ? Optional.of(calls.call(Term.of(Kind.CALL, name, row), level))
        : Optional.empty();
  }

  /** All columns of an item, or of a value. */
  TypedTerm star(Term star, Level level) {
    if (!star.parts().isEmpty() && star.part(0).is(Kind.NAME)) {
      Optional<FromItem> entry = level.entry(star.parts());
      if (entry.isPresent()) {
        return new TypedTerm(
            Term.of(Kind.STAR, Term.of(Kind.NAME, entry.get().alias)), Types.RECORD);
      }
      boolean variable = level.isVariable(star.part(0).text());
      return new TypedTerm(star, variable ? Types.UNDETERMINED : Types.RECORD);
    }
    return new TypedTerm(analysis.children(star, level), Types.RECORD);
  }

  /** A row in which a star stands for the columns that it is of ({@code ExpandRowReference}). */
  static Term row(Term row, Level level) {
    List<Term> parts = new ArrayList<>();
    for (Term part : row.parts()) {
      Optional<FromItem> entry =
          part.is(Kind.STAR) && !part.parts().isEmpty() && part.part(0).is(Kind.NAME)
              ? level.entry(part.parts()).filter(known -> known.known)
              : Optional.empty();
      if (entry.isPresent()) {
        entry
            .get()
            .columns
            .forEach(column -> parts.add(new Term(Kind.COLUMN, column.name(), part.parts())));
      } else {
        parts.add(part);
      }
    }
    return row.with(parts);
  }

  /** A field of a value, or the column of a row. */
  TypedTerm field(Term term, Level level) {
    TypedTerm value = analysis.analyse(term.part(0), level);
    if (value.term().is(Kind.STAR) && value.term().part(0).is(Kind.NAME)) {
      return level.resolve(new Term(Kind.COLUMN, term.text(), value.term().parts()));
    }
    return value.type().equals(Types.RECORD)
        ? field(term, value, outputs(term.part(0), value, level))
        : field(term, value);
  }

  /** The columns of the row that a function returns, by its parameters. */
  List<Scope.Column> outputs(Term written, TypedTerm call, Level level) {
    if (!call.term().is(Kind.CALL)) {
      return List.of();
    }
    List<String> arguments = new ArrayList<>();
    for (Term argument : written.parts()) {
      arguments.add(analysis.analyse(argument, level).type());
    }
    return analysis.overloads().columns(call.term().text(), arguments);
  }

  private TypedTerm field(Term term, TypedTerm value) {
    Optional<Scope.UserType> type = analysis.types().user(value.type());
    return field(term, value, type.isPresent() ? type.get().fields() : List.of());
  }

  private TypedTerm field(Term term, TypedTerm value, List<Scope.Column> fields) {
    Optional<Scope.Column> known =
        fields.stream().filter(field -> field.name().equals(term.text())).findFirst();
    known.ifPresent(field -> scope.refer(field.referent()));
    if (known.isEmpty()) {
      analysis.conversions().field(term, value);
    }
    Term now = term.withText(known.map(Scope.Column::now).orElse(term.text()));
    String type = known.map(Scope.Column::type).orElse(Types.UNDETERMINED);
    String collation =
        known
            .map(Scope.Column::collation)
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> scope.collation(type));
    return TypedTerm.of(now.with(List.of(value.term())), type).collated(collation);
  }
}
