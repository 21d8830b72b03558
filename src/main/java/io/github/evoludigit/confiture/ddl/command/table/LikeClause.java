package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code LIKE source INCLUDING …} in CREATE TABLE: a copy of another table's definition.
 *
 * @param source the other table, or a composite type
 * @param including what is copied beside the columns
 */
record LikeClause(WrittenName source, Set<String> including) implements TableElement {

  private static final List<String> ALL =
      List.of(
          "comments",
          "compression",
          "constraints",
          "defaults",
          "generated",
          "identity",
          "indexes",
          "statistics",
          "storage");

  /** Reads what follows {@code LIKE}. */
  static LikeClause read(TokenReader in) {
    WrittenName source = new ClauseReader(in).name();
    Set<String> including = new HashSet<>();
    while (in.atAnyWord("including", "excluding")) {
      boolean include = in.next().isWord("including");
      String what = in.label();
      if (!what.equals("all") && !ALL.contains(what)) {
        throw in.unreadable();
      }
      List<String> options = what.equals("all") ? ALL : List.of(what);
      if (include) {
        including.addAll(options);
      } else {
        options.forEach(including::remove);
      }
    }
    return new LikeClause(source, Set.copyOf(including));
  }
}
