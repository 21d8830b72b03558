package io.github.evoludigit.confiture.expression.evaluation;

import io.github.evoludigit.confiture.expression.analysis.OutputName;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Queries over the system catalogs, as people ask whether something is there already. */
final class CatalogQuery {

  /** More combinations of rows are not looked through. */
  private static final int MOST = 200_000;

  private final SystemContents contents;
  private final TermValue values;

  CatalogQuery(SystemContents contents, TermValue values) {
    this.contents = contents;
    this.values = values;
  }

  /**
   * The rows of a query.
   *
   * @param rows those that are known to be in it
   * @param decided whether it is known of all others that they are not
   */
  record Rows(List<Map<String, Object>> rows, boolean decided) {

    List<Map<String, Object>> complete() {
      if (!decided) {
        throw new Undecided("the rows of a query");
      }
      return rows;
    }

    boolean exist() {
      return !rows.isEmpty() || !complete().isEmpty();
    }
  }

  /** One combination of rows, by alias, within those of the queries around it. */
  record Frame(Map<String, Map<String, Object>> sources, Optional<Frame> outer) {

    Frame with(String alias, Map<String, Object> row) {
      Map<String, Map<String, Object>> all = new HashMap<>(sources);
      if (all.put(alias, row) != null) {
        throw new Undecided("two relations of one name");
      }
      return new Frame(all, outer);
    }

    /** The value of a column, if it is of one of these rows. */
    Optional<Object> column(List<Term> qualifiers, String name) {
      if (!qualifiers.isEmpty()) {
        Map<String, Object> row = sources.get(qualifiers.get(qualifiers.size() - 1).text());
        if (row == null) {
          return outer.flatMap(around -> around.column(qualifiers, name));
        }
        if (!row.containsKey(name)) {
          throw new Undecided(name);
        }
        return Optional.of(row.get(name));
      }
      Optional<Object> found = Optional.empty();
      for (Map<String, Object> row : sources.values()) {
        if (row.containsKey(name)) {
          if (found.isPresent() && !found.get().equals(row.get(name))) {
            throw new Undecided(name);
          }
          found = Optional.of(row.get(name));
        }
      }
      return found.isPresent() ? found : outer.flatMap(around -> around.column(qualifiers, name));
    }
  }

  Rows of(Term query, Optional<Frame> outer) {
    if (query.is(Kind.SET_OPERATION) && query.text().startsWith("UNION")) {
      Rows left = of(query.part(0), outer);
      Rows right = of(query.part(1), outer);
      List<Map<String, Object>> all = new ArrayList<>(left.rows);
      all.addAll(right.rows);
      return new Rows(all, left.decided && right.decided);
    }
    if (!query.is(Kind.SELECT)) {
      throw new Undecided("a query");
    }
    for (Kind clause : List.of(Kind.GROUP_BY, Kind.HAVING, Kind.WITH, Kind.OFFSET, Kind.WINDOWS)) {
      if (query.clause(clause).isPresent()) {
        throw new Undecided("a query");
      }
    }
    List<Term> targets = query.clauseParts(Kind.TARGETS);
    Selected selected = select(query, outer);
    if (targets.stream().anyMatch(CatalogQuery::isCount)) {
      return count(targets, selected);
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Frame frame : selected.frames) {
      rows.add(row(targets, frame));
    }
    if (query.clause(Kind.DISTINCT).isPresent()) {
      rows = new ArrayList<>(new LinkedHashSet<>(rows));
    }
    return limited(query, new Rows(rows, selected.decided), outer);
  }

  private Rows limited(Term query, Rows rows, Optional<Frame> outer) {
    Optional<Term> limit = query.clause(Kind.LIMIT);
    if (limit.isEmpty()) {
      return rows;
    }
    Object most = values.of(limit.get().part(0), outer);
    if (most instanceof Long count && count >= rows.rows.size()) {
      return rows;
    }
    // Which rows these are can depend on an order that is not known; that there are some does not.
    return new Rows(rows.rows, false);
  }

  private static Term value(Term target) {
    return target.is(Kind.TARGET) ? target.part(0) : target;
  }

  private static boolean isCount(Term target) {
    return value(target).is(Kind.CALL, "count");
  }

  private static Rows count(List<Term> targets, Selected selected) {
    List<Term> counted = value(targets.get(0)).parts();
    boolean rows = counted.size() == 1 && counted.get(0).is(Kind.STAR);
    if (targets.size() > 1 || !selected.decided || !rows) {
      throw new Undecided("a count");
    }
    return new Rows(List.of(Map.of("count", (long) selected.frames.size())), true);
  }

  private Map<String, Object> row(List<Term> targets, Frame frame) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Term target : targets) {
      Term value = value(target);
      String name = target.is(Kind.TARGET) ? target.text() : OutputName.of(value);
      if (value.is(Kind.STAR)) {
        frame.sources.values().forEach(row::putAll);
      } else {
        row.put(name, orUnknown(value, frame));
      }
    }
    return row;
  }

  /** A value that nobody asks for where only the existence of rows counts. */
  private Object orUnknown(Term value, Frame frame) {
    try {
      return values.of(value, Optional.of(frame));
    } catch (Undecided unknown) {
      return TermValue.UNKNOWN;
    }
  }

  private record Selected(List<Frame> frames, boolean decided) {}

  private Selected select(Term query, Optional<Frame> outer) {
    List<Term> conjuncts = new ArrayList<>();
    query.clause(Kind.WHERE).ifPresent(where -> addConjuncts(where.part(0), conjuncts));
    List<Term> from = query.clauseParts(Kind.FROM);
    from.forEach(item -> addConditions(item, conjuncts));
    Set<String> constants = new HashSet<>(values.knownStrings());
    addStrings(query, constants);
    List<Frame> frames = List.of(new Frame(Map.of(), outer));
    for (Term item : from) {
      frames = joined(frames, item, conjuncts, constants);
    }
    List<Frame> kept = new ArrayList<>();
    boolean decided = true;
    for (Frame frame : frames) {
      Optional<Boolean> holds = holds(conjuncts, frame);
      if (holds.isEmpty()) {
        decided = false;
      } else if (holds.get()) {
        kept.add(frame);
      }
    }
    return new Selected(kept, decided);
  }

  /** Whether all of some conditions hold; empty if that is not known. */
  private Optional<Boolean> holds(List<Term> conjuncts, Frame frame) {
    boolean known = true;
    for (Term conjunct : conjuncts) {
      try {
        if (!Boolean.TRUE.equals(values.of(conjunct, Optional.of(frame)))) {
          return Optional.of(false);
        }
      } catch (Undecided unknown) {
        known = false;
      }
    }
    return known ? Optional.of(true) : Optional.empty();
  }

  private List<Frame> joined(
      List<Frame> frames, Term item, List<Term> conjuncts, Set<String> constants) {
    if (item.is(Kind.JOIN)) {
      List<Frame> left = joined(frames, item.part(0), conjuncts, constants);
      List<Frame> both = joined(left, item.part(1), conjuncts, constants);
      Term condition = item.part(2);
      return condition.is(Kind.USING) ? merged(both, condition.parts()) : both;
    }
    if (!item.is(Kind.RELATION)) {
      throw new Undecided("what a query is from");
    }
    List<String> names = new ArrayList<>();
    String alias = "";
    for (Term part : item.parts()) {
      if (part.is(Kind.NAME)) {
        names.add(part.text());
      } else if (part.is(Kind.ALIAS) && part.parts().isEmpty()) {
        alias = part.text();
      } else {
        throw new Undecided("a relation");
      }
    }
    String name = names.get(names.size() - 1);
    String named = alias.isEmpty() ? name : alias;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : contents.rows(schema(names), name, constants)) {
      Frame alone =
          new Frame(Map.of(named, row), frames.isEmpty() ? Optional.empty() : frames.get(0).outer);
      if (holds(conjuncts, alone).orElse(true)) {
        rows.add(row);
      }
    }
    if ((long) rows.size() * frames.size() > MOST) {
      throw new Undecided("too many rows");
    }
    List<Frame> all = new ArrayList<>();
    for (Frame frame : frames) {
      for (Map<String, Object> row : rows) {
        all.add(frame.with(named, row));
      }
    }
    return all;
  }

  private static String schema(List<String> names) {
    String name = names.get(names.size() - 1);
    String schema =
        names.size() > 1 ? names.get(names.size() - 2) : name.startsWith("pg_") ? "pg_catalog" : "";
    if (!schema.equals("pg_catalog") && !schema.equals("information_schema")) {
      throw new Undecided("the rows of " + name);
    }
    return schema;
  }

  /** Rows that have the same values in columns. */
  private static List<Frame> merged(List<Frame> frames, List<Term> columns) {
    List<Frame> merged = new ArrayList<>();
    for (Frame frame : frames) {
      boolean same = true;
      for (Term column : columns) {
        Set<Object> all = new HashSet<>();
        frame.sources.values().stream()
            .filter(row -> row.containsKey(column.text()))
            .forEach(row -> all.add(row.get(column.text())));
        same &= all.size() == 1;
      }
      if (same) {
        merged.add(frame);
      }
    }
    return merged;
  }

  private static void addConjuncts(Term condition, List<Term> conjuncts) {
    if (condition.is(Kind.AND)) {
      condition.parts().forEach(part -> addConjuncts(part, conjuncts));
    } else {
      conjuncts.add(condition);
    }
  }

  /** The conditions of inner joins are as good as those of WHERE. */
  private static void addConditions(Term item, List<Term> conjuncts) {
    if (!item.is(Kind.JOIN)) {
      return;
    }
    if (!item.text().equals("JOIN") && !item.text().equals("CROSS JOIN")) {
      throw new Undecided("an outer join");
    }
    addConditions(item.part(0), conjuncts);
    addConditions(item.part(1), conjuncts);
    Term condition = item.part(2);
    if (!condition.is(Kind.USING) && !condition.is(Kind.NONE)) {
      addConjuncts(condition, conjuncts);
    }
  }

  private static void addStrings(Term term, Set<String> strings) {
    if (term.is(Kind.STRING)) {
      strings.add(term.text());
      strings.add(term.text().substring(term.text().lastIndexOf('.') + 1));
    }
    term.parts().forEach(part -> addStrings(part, strings));
  }
}
