package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Set;

/**
 * What an access method of the server's own cannot do ({@code DefineIndex}; section 11.2).
 *
 * @param method its name
 * @param execution where that is said
 */
record IndexMethodCheck(String method, Execution execution) {

  private static final Set<String> OTHERS = Set.of("hash", "gist", "gin", "spgist", "brin");

  /** Says that an index cannot be unique, have several columns, or keep some beside its key. */
  void index(boolean unique, boolean include, IndexKey key) {
    if (!OTHERS.contains(method) || !execution.judges()) {
      return;
    }
    if (unique) {
      refuse("unique indexes");
    } else if (include && !method.equals("gist") && !method.equals("spgist")) {
      refuse("included columns");
    } else {
      columns(key);
    }
  }

  private void columns(IndexKey key) {
    if (key.elements().size() > 1 && (method.equals("hash") || method.equals("spgist"))) {
      refuse("multicolumn indexes");
      return;
    }
    for (IndexKey.Element element : key.elements()) {
      if (element.descending()) {
        refuse("ASC/DESC options");
        return;
      }
      if (element.nullsFirst().isPresent()) {
        refuse("NULLS FIRST/LAST options");
        return;
      }
    }
  }

  /** Says that no constraint can exclude rows by it. */
  void exclusion(IndexKey key) {
    if (!execution.judges()) {
      return;
    }
    if (method.equals("gin") || method.equals("brin")) {
      refuse("exclusion constraints");
    } else if (OTHERS.contains(method)) {
      columns(key);
    }
  }

  private void refuse(String what) {
    execution.refuse(
        new Unreadable(
            SqlState.FEATURE_NOT_SUPPORTED,
            "access method \"" + method + "\" does not support " + what,
            Token.END,
            ""));
  }
}
