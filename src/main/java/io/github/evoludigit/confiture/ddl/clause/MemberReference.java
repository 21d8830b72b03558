package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.MemberName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/**
 * A column where a statement has it.
 *
 * @param name its name with its relation's
 * @param token its last word
 */
public record MemberReference(MemberName name, Token token) {

  /** The column, which must be there. */
  public Column column(Execution execution) {
    Relation relation = execution.relation(new WrittenName(name.owner(), token));
    Column column = relation.columns.get(name.name());
    if (column == null) {
      throw Unreadable.missing(Missing.column(name.name(), relation.name), token);
    }
    return column;
  }
}
