package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/**
 * An index of a table that one of its properties names.
 *
 * @param relation the table
 * @param name the name of the index
 * @param execution what else there is
 */
record OwnIndex(Relation relation, String name, Execution execution) {

  /** Says that rows cannot be ordered by it ({@code check_index_is_clusterable}). */
  void expectClusterable() {
    if (!isJudged() || isMissing()) {
      return;
    }
    Optional<Index> index = index();
    if (index.isPresent()) {
      String method = index.get().get(Attribute.METHOD);
      if (method.equals("gin") || method.equals("hash") || method.equals("brin")) {
        refuse(
            SqlState.FEATURE_NOT_SUPPORTED,
            "cannot cluster on index \""
                + name
                + "\" because access method does not support clustering");
      } else if (index.get().has(Attribute.WHERE)) {
        refuse(SqlState.FEATURE_NOT_SUPPORTED, "cannot cluster on partial index \"" + name + '"');
      }
    }
  }

  /** Says that it does not tell rows apart ({@code ATExecReplicaIdentity}). */
  void expectIdentity() {
    if (!isJudged() || isMissing()) {
      return;
    }
    Optional<Index> found = index();
    if (found.isEmpty()) {
      return;
    }
    Index index = found.get();
    String use = " index \"" + name + "\" as replica identity";
    if (!index.unique) {
      refuse(SqlState.WRONG_OBJECT_TYPE, "cannot use non-unique" + use);
    } else if (hasExpression(index)) {
      refuse(SqlState.FEATURE_NOT_SUPPORTED, "cannot use expression" + use);
    } else if (index.has(Attribute.WHERE)) {
      refuse(SqlState.FEATURE_NOT_SUPPORTED, "cannot use partial" + use);
    } else {
      for (String name : index.columns) {
        Column column = relation.columns.get(name);
        if (column != null && !column.has(Attribute.NOT_NULL)) {
          refuse(
              SqlState.WRONG_OBJECT_TYPE,
              "index \""
                  + index.name
                  + "\" cannot be used as replica identity because column \""
                  + name
                  + "\" is nullable");
          return;
        }
      }
    }
  }

  private static boolean hasExpression(Index index) {
    return index.attributes.get(Attribute.COLUMNS.spelling()) instanceof IndexElements elements
        && elements.elements().size() != index.columns.size();
  }

  private boolean isJudged() {
    return execution.judges()
        && !execution.catalog().refusals().areIncomplete()
        && relation.known
        && !relation.hasDefinitions();
  }

  private Optional<Index> index() {
    return relation.indexes.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  /** Says that there is none of the name, or that it is no index of the table; whether it did. */
  private boolean isMissing() {
    boolean own =
        index().isPresent()
            || relation.constraints.values().stream()
                .anyMatch(each -> each.hasIndex() && each.name.equals(name));
    if (own) {
      return false;
    }
    Optional<Entity> other = execution.catalog().relation(relation.schema, name);
    boolean index =
        other.isPresent() && other.get().kind == ObjectKind.INDEX
            || execution.catalog().constraintNames().ofIndex(relation.schema, name).isPresent();
    if (index) {
      refuse(
          SqlState.WRONG_OBJECT_TYPE,
          '"' + name + "\" is not an index for table \"" + relation.name + '"');
    } else if (other.isPresent()) {
      refuse(SqlState.WRONG_OBJECT_TYPE, '"' + name + "\" is not an index");
    } else {
      refuse(
          SqlState.UNDEFINED_OBJECT,
          "index \"" + name + "\" for table \"" + relation.name + "\" does not exist");
    }
    return true;
  }

  private void refuse(SqlState state, String message) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
  }
}
