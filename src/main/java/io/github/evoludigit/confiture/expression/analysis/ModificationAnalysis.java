package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.analysis.QueryAnalysis.Result;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings INSERT, UPDATE and DELETE into normal form ({@code analyze.c}). */
final class ModificationAnalysis {

  private final Analysis analysis;
  private final QueryAnalysis queries;
  private final FromAnalysis from;
  private final SelectAnalysis selects;

  ModificationAnalysis(
      Analysis analysis, QueryAnalysis queries, FromAnalysis from, SelectAnalysis selects) {
    this.analysis = analysis;
    this.queries = queries;
    this.from = from;
    this.selects = selects;
  }

  /**
   * The statement in normal form, with the columns that it returns.
   *
   * @param written the statement
   * @param level its level, without entries yet
   */
  Result statement(Term written, Level level) {
    List<Term> tables = new ArrayList<>();
    tables.add(written.clause(Kind.RELATION).orElseThrow());
    tables.addAll(written.clauseParts(Kind.FROM));
    written.clause(Kind.WITH).ifPresent(level::announce);
    from.declare(tables, level);
    List<Term> parts = new ArrayList<>();
    written.clause(Kind.WITH).ifPresent(with -> parts.add(queries.with(with, level)));
    FromItem target = level.first();
    List<Term> items = new ArrayList<>();
    for (Term table : tables) {
      items.add(from.item(table, level));
    }
    parts.add(items.get(0));
    TargetObjections objections = new TargetObjections(analysis.scope(), target);
    objections.columns(written.clauseParts(Kind.LIST));
    List<String> columns = columns(written, target, level);
    columns.forEach(column -> level.refer(target, column));
    if (written.is(Kind.INSERT) && !columns.isEmpty()) {
      parts.add(
          Term.of(
              Kind.LIST,
              columns.stream().map(column -> Term.of(Kind.NAME, target.now(column))).toList()));
    }
    Result returned = new Result(written, List.of(), List.of(), true);
    for (Term clause : written.parts()) {
      switch (clause.kind()) {
        case WITH, RELATION, LIST -> {
          // Are there already.
        }
        case FROM -> parts.add(clause.with(items.subList(1, items.size())));
        case WORD, DEFAULT -> parts.add(clause);
        case SET -> parts.add(set(clause, target, level));
        case WHERE -> parts.add(where(clause, level));
        case ON_CONFLICT -> parts.add(conflict(clause, target, level));
        case RETURNING -> {
          Term select = Term.of(Kind.SELECT, Term.of(Kind.TARGETS, clause.parts()));
          returned = selects.select(select, List.of(), List.of(), level);
          parts.add(clause.with(returned.term().clauseParts(Kind.TARGETS)));
        }
        default -> {
          width(clause, written.clauseParts(Kind.LIST), objections, level);
          parts.add(source(clause, columns, target, level));
        }
      }
    }
    return new Result(written.with(parts), returned.names(), returned.values(), returned.known());
  }

  /** That a row of a query does not have as many values as there are columns. */
  private void width(Term query, List<Term> named, TargetObjections objections, Level level) {
    if (query.is(Kind.VALUES)) {
      List<Term> rows =
          query.parts().stream()
              .filter(row -> row.is(Kind.LIST))
              .map(row -> Columns.row(row, level))
              .filter(row -> !isWhole(row.parts()))
              .toList();
      analysis.commonTypes().rows(rows);
      rows.forEach(row -> objections.width(named, row.parts()));
    } else if (query.is(Kind.SELECT)) {
      List<Term> values = query.clauseParts(Kind.TARGETS);
      if (!isWhole(values)) {
        objections.width(named, values);
      }
    }
  }

  /** The columns that an INSERT fills: those it names, or the first ones of its table. */
  private List<String> columns(Term insert, FromItem target, Level level) {
    List<String> columns = new ArrayList<>();
    for (Term named : insert.clauseParts(Kind.LIST)) {
      columns.add(named.text());
    }
    if (columns.isEmpty()) {
      int width = width(insert, level);
      target.columns.stream().limit(width).map(Scope.Column::name).forEach(columns::add);
    }
    return columns;
  }

  /** How many values each row has that an INSERT adds. */
  private int width(Term insert, Level level) {
    for (Term clause : insert.parts()) {
      switch (clause.kind()) {
        case VALUES -> {
          if (clause.part(0).is(Kind.LIST)) {
            return Columns.row(clause.part(0), level).parts().size();
          }
        }
        case SELECT -> {
          List<Term> targets = clause.clauseParts(Kind.TARGETS);
          return isWhole(targets)
              ? queries.query(clause, level.beside()).values().size()
              : targets.size();
        }
        case SET_OPERATION -> {
          return queries.query(clause, level.beside()).values().size();
        }
        default -> {
          // No rows.
        }
      }
    }
    return 0;
  }

  private static boolean isWhole(List<Term> targets) {
    return targets.stream().anyMatch(target -> target.is(Kind.STAR));
  }

  private static String type(FromItem target, String column) {
    return target.column(column).map(Scope.Column::type).orElse("");
  }

  private Term assigned(Term value, FromItem target, String column, Level level) {
    return value.is(Kind.DEFAULT)
        ? value
        : analysis.analyse(value, level, type(target, column), Purpose.valueOf(column)).term();
  }

  private Term source(Term query, List<String> columns, FromItem target, Level level) {
    if (query.is(Kind.VALUES) && query.parts().stream().allMatch(row -> row.is(Kind.LIST))) {
      Level values = level.beside();
      return query.map(row -> row.with(row(Columns.row(row, level), columns, target, values)));
    }
    Result result = queries.query(query, level.beside());
    List<TypedTerm> values = new ArrayList<>();
    List<Term> written = query.clauseParts(Kind.TARGETS);
    for (int i = 0; i < result.values().size(); i++) {
      String type = i < columns.size() ? type(target, columns.get(i)) : "";
      if (written.size() == result.values().size() && !type.isEmpty()) {
        Purpose purpose = Purpose.valueOf(columns.get(i));
        analysis.objections().assigned(written.get(i), result.values().get(i), type, purpose);
      }
      values.add(analysis.brought(result.values().get(i), type));
    }
    return result.with(values).term().unnamed();
  }

  private List<Term> row(Term row, List<String> columns, FromItem target, Level level) {
    List<Term> values = new ArrayList<>();
    for (int i = 0; i < row.parts().size(); i++) {
      String column = i < columns.size() ? columns.get(i) : "";
      analysis.objections().rowwise(row.part(i), "VALUES");
      values.add(assigned(row.part(i), target, column, level));
    }
    return values;
  }

  private Term set(Term set, FromItem target, Level level) {
    TargetObjections objections = new TargetObjections(analysis.scope(), target);
    return set.map(
        assignment -> {
          if (assignment.text().isEmpty()) {
            assignment.part(0).parts().forEach(objections::column);
            Term value = values(assignment.part(1), level);
            assignment.part(0).parts().forEach(name -> level.refer(target, name.text()));
            Term names = assignment.part(0).map(name -> name.withText(target.now(name.text())));
            return assignment.with(List.of(names, value));
          }
          objections.column(assignment);
          analysis.objections().rowwise(assignment.part(0), "UPDATE");
          Term value = assigned(assignment.part(0), target, assignment.text(), level);
          level.refer(target, assignment.text());
          return assignment.withText(target.now(assignment.text())).with(List.of(value));
        });
  }

  /** What several columns are set to: a row, or a query with as many columns. */
  private Term values(Term written, Level level) {
    return written.is(Kind.SUBQUERY)
        ? queries.scalar(written, queries.query(written.part(0), level.inner())).term()
        : analysis.analyse(written, level).term();
  }

  private Term where(Term where, Level level) {
    return where.is(Kind.NONE)
        ? where
        : where.map(
            condition ->
                analysis
                    .brought(analysis.condition(condition, level, "WHERE"), Types.BOOLEAN)
                    .term());
  }

  /** What an INSERT does instead; the row that it could not add is called {@code excluded}. */
  private Term conflict(Term conflict, FromItem target, Level level) {
    Term keys = conflict.part(0);
    new TargetObjections(analysis.scope(), target).conflict(conflict);
    Level plain = level.alone();
    plain.own(new Scope.Relation(target.schema, target.name, target.columns));
    Term where = conflict.part(1);
    Level update = level.inner();
    Optional<FromItem> excluded =
        conflict.part(2).is(Kind.SET)
            ? Optional.of(update.add("", "excluded", "excluded"))
            : Optional.empty();
    if (excluded.isPresent()) {
      excluded.get().columns(target.columns);
      for (Scope.Column column : target.columns) {
        // All of them are in the row (BuildOnConflictExcludedTargetlist in analyze.c).
        analysis.scope().refer(column.referent());
      }
    }
    return conflict.with(
        List.of(
            keys.is(Kind.LIST) ? keys(keys, plain) : keys,
            where(where, plain),
            set(conflict.part(2), target, update),
            where(conflict.part(3), update)));
  }

  private Term keys(Term keys, Level level) {
    try {
      return analysis.children(keys, level);
    } catch (Unreadable reason) {
      throw TargetObjections.ofKey(reason, keys);
    }
  }
}
