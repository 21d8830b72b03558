package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.stream.Collectors;

/** A list of columns, which follows when one is renamed. */
record Names(List<String> columns) implements Value {

  Names {
    columns = List.copyOf(columns);
  }

  @Override
  public String spelling() {
    return columns.stream().map(SqlName::quoted).collect(Collectors.joining(", "));
  }

  @Override
  public Names renamed(String column, String newName) {
    return new Names(columns.stream().map(name -> name.equals(column) ? newName : name).toList());
  }
}
