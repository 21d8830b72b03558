package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that statements put into a table. A table is a set: the order of rows that say nothing
 * but values does not count. What else changes rows is kept in its place among them, as it is
 * written, for what it does depends on the rows before it.
 */
public final class Rows extends Entity {

  private final Relation relation;
  private final List<Step> steps = new ArrayList<>();

  /** No rows of a table. */
  public Rows(Relation relation, Location location) {
    super(ObjectKind.DATA, "", "", location);
    this.relation = relation;
    partOf(relation);
  }

  @Override
  public ObjectKey key() {
    return new ObjectKey(ObjectKind.DATA, relation.key().names(), "");
  }

  /**
   * A row, or a statement.
   *
   * @param values what a row has in each column that it has a value for
   * @param rest what belongs to the row besides, or the statement; its place counts, unless it is
   *     empty
   */
  private record Step(Map<Column, String> values, String rest) {}

  /** Adds a row; with a conflict clause it depends on what rows there are before it. */
  public void add(Map<Column, String> values, String conflictClause) {
    steps.add(new Step(new LinkedHashMap<>(values), conflictClause));
  }

  /** Adds a statement that changes rows of the table, or asks for them. */
  public void add(String statement) {
    steps.add(new Step(Map.of(), statement));
  }

  /** Writes the rows into an attribute, by the columns that the table has in the end. */
  public void settle() {
    List<String> lines = new ArrayList<>(steps.size());
    int sorted = 0;
    for (Step step : steps) {
      if (!step.rest.isEmpty()) {
        Collections.sort(lines.subList(sorted, lines.size()));
        sorted = lines.size() + 1;
      }
      lines.add(line(step));
    }
    Collections.sort(lines.subList(Math.min(sorted, lines.size()), lines.size()));
    set(Attribute.ROWS, String.join("\n", lines));
  }

  private String line(Step step) {
    if (step.values.isEmpty() && !step.rest.isEmpty()) {
      return oneLine(step.rest);
    }
    StringBuilder line = new StringBuilder();
    for (Column column : relation.columns.values()) {
      String value = step.values.containsKey(column) ? step.values.get(column) : later(column);
      if (!value.isEmpty()) {
        line.append(line.isEmpty() ? "" : ", ");
        line.append(SqlName.quoted(column.name)).append(' ').append(value);
      }
    }
    return oneLine(
        (line.isEmpty() ? "all null" : line) + (step.rest.isEmpty() ? "" : " " + step.rest));
  }

  /** What rows that are there get in a column that is added later. */
  private static String later(Column column) {
    String value = column.get(Attribute.DEFAULT);
    boolean none =
        column.has(Attribute.GENERATED) || column.has(Attribute.IDENTITY) || value.equals("NULL");
    return none ? "" : value;
  }

  private static String oneLine(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
