package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What ALTER TABLE changes while it does.
 *
 * @param entity what is changed: a table, or an index or sequence that ALTER TABLE takes as well
 * @param only whether the children are left as they are
 * @param execution where
 * @param passes the actions that are yet to come
 */
record AlteredTable(
    Entity entity,
    boolean only,
    Execution execution,
    Map<TableAction.Pass, List<TableAction>> passes) {

  AlteredTable(Entity entity, boolean only, Execution execution) {
    this(entity, only, execution, new EnumMap<>(TableAction.Pass.class));
  }

  /** Lets an action be applied in its pass. */
  void add(TableAction action) {
    List<TableAction> actions = passes.get(action.pass());
    if (actions == null) {
      actions = new ArrayList<>(1);
      passes.put(action.pass(), actions);
    }
    actions.add(action);
  }

  /**
   * Checks the actions in the order of their passes.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if one of them cannot be applied
   */
  void checkAll() {
    TableOutline outline = new TableOutline(entity, execution);
    for (List<TableAction> actions : passes.values()) {
      for (TableAction action : actions) {
        action.check(outline);
      }
    }
  }

  /** Applies the actions by their passes; one can bring others along for later ones. */
  void applyAll() {
    for (TableAction.Pass pass : TableAction.Pass.values()) {
      List<TableAction> actions = passes.getOrDefault(pass, List.of());
      for (int i = 0; i < actions.size(); i++) {
        actions.get(i).apply(this);
        if (entity instanceof Relation relation) {
          catalog().constraintNames().useNotNulls(relation);
        }
      }
      if (pass == TableAction.Pass.ALTER_TYPE && !actions.isEmpty() && execution.judges()) {
        ColumnCastCheck.references(relation(), execution);
      }
    }
  }

  Catalog catalog() {
    return execution.catalog();
  }

  Relation relation() {
    return (Relation) entity;
  }

  Optional<Column> column(String name) {
    return Optional.ofNullable(relation().columns.get(name));
  }

  /** Changes what the children, and theirs, have of a column, unless they are left as they are. */
  void toChildren(String column, Consumer<Column> change) {
    if (!only) {
      toChildren(relation(), column, change);
    }
  }

  private static void toChildren(Relation parent, String column, Consumer<Column> change) {
    for (Relation child : parent.children) {
      Column own = child.columns.get(column);
      if (own != null) {
        change.accept(own);
        toChildren(child, column, change);
      }
    }
  }
}
