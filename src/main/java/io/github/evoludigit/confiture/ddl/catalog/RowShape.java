package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a relation as a text has found them: by these names it names them. */
public final class RowShape {

  /** More columns than PostgreSQL's tables can have (manual, appendix K). */
  private static final int WIDE = 1_600;

  private final Relation relation;

  /** What the relation was called. */
  private final String called;

  /** What the columns were called, in order. */
  private final List<String> names;

  private final List<Column> columns;

  /** Where a name stands, if there are too many to look at each. */
  private final Map<String, Integer> places;

  /** The shape that a relation has now. */
  public RowShape(Relation relation) {
    this.relation = relation;
    this.called = relation.name;
    this.names = List.copyOf(relation.columns.keySet());
    this.columns = List.copyOf(relation.columns.values());
    this.places = isWide() ? new HashMap<>() : Map.of();
    for (int i = 0; i < names.size() && isWide(); i++) {
      places.put(names.get(i), i);
    }
  }

  private boolean isWide() {
    return names.size() > WIDE;
  }

  public Relation relation() {
    return relation;
  }

  /** Whether the relation has it still; a very wide one is only looked at where it grows. */
  public boolean isCurrent() {
    if (!called.equals(relation.name) || names.size() != relation.columns.size()) {
      return false;
    }
    if (isWide()) {
      return relation.columns.get(names.get(names.size() - 1)) == columns.get(columns.size() - 1);
    }
    int i = 0;
    for (Column column : relation.columns.values()) {
      if (columns.get(i) != column || !names.get(i).equals(column.name)) {
        return false;
      }
      i++;
    }
    return true;
  }

  /** A number that differs where the relation or a column is renamed. */
  public long state() {
    long state = relation.state();
    for (int i = 0; i < columns.size() && !isWide(); i++) {
      state = 31 * state + columns.get(i).name.hashCode();
    }
    return state;
  }

  /** What a text needs to know of the relation. */
  public Scope.Relation describe() {
    List<Scope.Column> described = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      described.add(columns.get(i).describe(names.get(i)));
    }
    return of(described);
  }

  /** The same for an expression: of a very wide relation, the columns that it can name. */
  public Scope.Relation describe(List<Token> expression) {
    if (!isWide()) {
      return describe();
    }
    Map<String, Scope.Column> described = new LinkedHashMap<>();
    for (Token token : expression) {
      Integer place = places.get(token.text());
      if (place != null) {
        described.put(token.text(), columns.get(place).describe(token.text()));
      }
    }
    return of(List.copyOf(described.values()));
  }

  private Scope.Relation of(List<Scope.Column> described) {
    return new Scope.Relation(relation.schema, relation.name, described, called, relation);
  }
}
