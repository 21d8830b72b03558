package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.Collation;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings joins into normal form: NATURAL, USING and the columns that both sides share. */
final class JoinAnalysis {

  private final Analysis analysis;
  private final FromAnalysis from;
  private final Scope scope;

  JoinAnalysis(Analysis analysis, FromAnalysis from, Scope scope) {
    this.analysis = analysis;
    this.from = from;
    this.scope = scope;
  }

  /** A join in normal form, and the columns it shows. */
  FromSource join(Term item, Level level) {
    FromSource left = from.source(item.part(0), level);
    int mark = level.visible().size();
    level.show(left.columns());
    FromSource right = from.source(item.part(1), level);
    level.show(right.columns());
    Term condition = item.part(2);
    String type = item.text();
    boolean known = left.known() && right.known();
    List<VisibleColumn> columns = new ArrayList<>();
    if (type.startsWith("NATURAL ") && known) {
      type = type.substring("NATURAL ".length());
      List<Term> common =
          left.columns().stream()
              .map(VisibleColumn::name)
              .filter(name -> right.columns().stream().anyMatch(c -> c.name().equals(name)))
              .map(name -> Term.of(Kind.NAME, name))
              .toList();
      condition = Term.of(Kind.USING, common);
      if (common.isEmpty()) {
        boolean inner = type.equals("JOIN");
        condition = inner ? Term.none() : Term.of(Kind.BOOLEAN, "TRUE");
        type = inner ? "CROSS JOIN" : type;
      }
    }
    if (item.text().startsWith("NATURAL ") && !known) {
      level.doubt();
    }
    if (condition.is(Kind.USING)) {
      columns.addAll(merged(type, left, right, condition.parts()));
    } else {
      columns.addAll(left.columns());
      columns.addAll(right.columns());
      if (!condition.is(Kind.NONE)) {
        int before = level.within(mark);
        condition = analysis.condition(condition, level, "JOIN/ON").term();
        level.within(before);
      }
    }
    level.visible().subList(mark, level.visible().size()).clear();
    if (!condition.text().isEmpty() && condition.is(Kind.USING)) {
      level.merged(condition.text(), columns.subList(0, condition.parts().size()));
    }
    Term term = Term.of(Kind.JOIN, type, left.term(), right.term(), condition);
    return item.clause(Kind.ALIAS).isPresent()
        ? aliased(item, term, known ? columns : List.of(), level.next())
        : new FromSource(term, columns, known);
  }

  /** A join under a name of its own, which hides those of its sides (section 7.2.1.2). */
  private FromSource aliased(Term item, Term join, List<VisibleColumn> columns, FromItem entry) {
    List<Term> written = item.clauseParts(Kind.ALIAS);
    List<Scope.Column> unique = unique(columns);
    boolean renamed = false;
    for (int i = 0; i < unique.size(); i++) {
      renamed |= !unique.get(i).name().equals(columns.get(i).name());
    }
    FromAnalysis.rename(entry, unique, item);
    List<Term> parts = new ArrayList<>(join.parts());
    parts.add(
        FromAnalysis.alias(
            entry, renamed && written.isEmpty() ? FromAnalysis.names(entry) : written));
    return FromAnalysis.source(join.with(parts), entry);
  }

  /** The columns under names that differ ({@code set_join_column_names}). */
  private static List<Scope.Column> unique(List<VisibleColumn> columns) {
    Set<String> taken = new HashSet<>();
    List<Scope.Column> unique = new ArrayList<>();
    for (VisibleColumn column : columns) {
      String name = column.name();
      for (int i = 1; !taken.add(name); i++) {
        name = column.name() + '_' + i;
      }
      String collation = column.value().collation().map(Collation::name).orElse("");
      unique.add(new Scope.Column(name, column.value().full(), collation, name, column.origin()));
    }
    return unique;
  }

  /** The columns of USING come once, and first. */
  private List<VisibleColumn> merged(
      String type, FromSource left, FromSource right, List<Term> using) {
    List<String> names = using.stream().map(Term::text).toList();
    List<VisibleColumn> columns = new ArrayList<>();
    for (String name : names) {
      Optional<VisibleColumn> ofLeft = column(left, name);
      Optional<VisibleColumn> ofRight = column(right, name);
      if (ofLeft.isPresent() && ofRight.isPresent()) {
        columns.add(merged(type, ofLeft.get(), ofRight.get()));
      } else {
        ofLeft.or(() -> ofRight).ifPresent(columns::add);
      }
    }
    for (FromSource side : List.of(left, right)) {
      side.columns().stream()
          .filter(column -> !names.contains(column.name()))
          .forEach(columns::add);
    }
    return columns;
  }

  private static Optional<VisibleColumn> column(FromSource side, String name) {
    return side.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /**
   * A merged column is the side's that has its type already, and that an outer join does not leave
   * empty; otherwise it is neither's ({@code buildMergedJoinVar}).
   */
  private VisibleColumn merged(String join, VisibleColumn left, VisibleColumn right) {
    scope.refer(left.origin());
    scope.refer(right.origin());
    List<TypedTerm> sides = List.of(left.value(), right.value());
    String type = analysis.types().common(ImpliedCasts.types(sides));
    boolean undetermined = type.equals(Types.UNDETERMINED);
    boolean ofLeft = undetermined || left.value().type().equals(type);
    boolean ofRight = undetermined || right.value().type().equals(type);
    if (ofLeft && (join.equals("JOIN") || join.startsWith("LEFT"))) {
      return left;
    }
    if (ofRight && (join.equals("JOIN") || join.startsWith("RIGHT"))) {
      return right;
    }
    TypedTerm value = TypedTerm.common(Term.of(Kind.COLUMN, left.name()), type, sides);
    return new VisibleColumn(left.name(), value, Referent.NONE);
  }
}
