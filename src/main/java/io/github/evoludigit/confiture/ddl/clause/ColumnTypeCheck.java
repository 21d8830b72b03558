package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/** Whether a column can be of a type: not of one that is only a routine's ({@code heap.c}). */
public final class ColumnTypeCheck {

  private ColumnTypeCheck() {}

  /**
   * Says that a type is no column's ({@code CheckAttributeType}).
   *
   * @param column the column's name
   * @param type its type
   * @param execution where that is said
   * @return whether it is
   */
  public static boolean isStored(String column, String type, Execution execution) {
    boolean array = type.endsWith("[]");
    String element = array ? type.substring(0, type.indexOf('[')) : type;
    if (!Types.PSEUDO_TYPES.contains(element)) {
      return true;
    }
    execution.refuse(
        new Unreadable(
            SqlState.INVALID_TABLE_DEFINITION,
            "column \"" + column + "\" has pseudo-type " + type,
            Token.END,
            "Types such as this one are only of parameters and results."));
    return false;
  }
}
