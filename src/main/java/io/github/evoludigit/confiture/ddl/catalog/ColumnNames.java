package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;

/** A list of columns, which follows when one is renamed. */
public record ColumnNames(List<String> columns) implements Value {

  /** Keeps its own list. */
  public ColumnNames {
    columns = List.copyOf(columns);
  }

  @Override
  public String spelling() {
    return SqlName.list(columns);
  }

  @Override
  public ColumnNames renamed(String column, String newName) {
    return new ColumnNames(
        columns.stream().map(name -> name.equals(column) ? newName : name).toList());
  }
}
