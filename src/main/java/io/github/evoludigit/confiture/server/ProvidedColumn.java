package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a relation, a field of a type, or an output of a function.
 *
 * @param name its name
 * @param type its type in canonical spelling
 */
public record ProvidedColumn(String name, String type) {

  /** The columns in {@code name type,"Other name" type}. */
  static List<ProvidedColumn> list(String commaSeparated) {
    List<ProvidedColumn> columns = new ArrayList<>();
    for (String column : Fields.list(commaSeparated)) {
      int end = column.startsWith("\"") ? column.indexOf("\" ") + 1 : column.indexOf(' ');
      String name = SqlName.parts(column.substring(0, end)).get(0);
      columns.add(new ProvidedColumn(name, column.substring(end + 1)));
    }
    return columns;
  }
}
