package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.dependency.DependentCheck;
import io.github.evoludigit.confiture.ddl.dependency.ObjectDescription;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;

/**
 * Whether a column can go, or be of another type, while others need it as it is ({@code
 * ATExecDropColumn}, {@code ATPrepAlterColumnType}, {@code RememberAllDependentForRebuilding}).
 *
 * @param column the column
 * @param table where it is
 */
record ColumnUseCheck(Column column, AlteredTable table) {

  private boolean isJudged() {
    Execution execution = table.execution();
    return execution.judges()
        && !execution.catalog().refusals().areIncomplete()
        && !execution.catalog().refusals().isRefused();
  }

  /** Says that the column is its parent's, or that others need it. */
  void drop(boolean cascade) {
    if (!isJudged()) {
      return;
    }
    if (column.inheritors > 0) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot drop inherited column \"" + column.name + '"',
          Token.END,
          "Drop it from the table that it is inherited from.");
      return;
    }
    if (isInPartitionKey("drop", Token.END)) {
      return;
    }
    Optional<Entity> user =
        cascade ? Optional.empty() : new DependentCheck(table.catalog()).of(column);
    if (user.isPresent()) {
      ObjectDescription description =
          new ObjectDescription(table.execution().namespace().searchPath());
      boolean alone = table.only() || table.relation().children.isEmpty();
      refuse(
          SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
          alone
              ? "cannot drop column "
                  + SqlName.quoted(column.name)
                  + " of "
                  + description.of(table.relation())
                  + " because other objects depend on it"
              : "cannot drop desired object(s) because other objects depend on them",
          Token.END,
          description.hintAt(user.get()));
    }
  }

  private boolean isInPartitionKey(String what, Token place) {
    boolean is =
        table.relation().attributes.get(Attribute.PARTITION_KEY.spelling())
                instanceof PartitionKey key
            && (key.elements().isOver(column) || key.references().contains(column));
    if (is) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot "
              + what
              + " column \""
              + column.name
              + "\" because it is part of the partition key of relation \""
              + table.relation().name
              + '"',
          place,
          "");
    }
    return is;
  }

  /**
   * Says that the column is its parent's, or that the texts of others are of its type.
   *
   * @param name where the statement names it
   */
  void changeType(Token name) {
    if (!isJudged()) {
      return;
    }
    if (column.inheritors > 0) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot alter inherited column \"" + column.name + '"',
          name,
          "Alter it in the table that it is inherited from.");
      return;
    }
    if (isInPartitionKey("alter", name)) {
      return;
    }
    List<Entity> readers = new DependentCheck(table.catalog()).readersOf(column);
    if (!readers.isEmpty()) {
      refuse(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cannot alter type of a column used " + place(readers.get(0)),
          Token.END,
          new ObjectDescription(table.execution().namespace().searchPath()).of(readers.get(0))
              + " uses it, "
              + readers.get(0).location
              + ". Drop that before, and make it anew afterwards.");
    }
  }

  /** Says that the column must not be null for what it is. */
  void dropNotNull() {
    if (!isJudged()) {
      return;
    }
    if (column.has(Attribute.IDENTITY)) {
      refuse(
          SqlState.SYNTAX_ERROR,
          "column \""
              + column.name
              + "\" of relation \""
              + table.relation().name
              + "\" is an identity column",
          Token.END,
          "");
    } else if (table
        .relation()
        .primaryKey()
        .filter(key -> key.columns.contains(column.name))
        .isPresent()) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "column \"" + column.name + "\" is in a primary key",
          Token.END,
          "Drop the primary key before.");
    }
  }

  private static String place(Entity reader) {
    return switch (reader.kind) {
      case TRIGGER -> "in a trigger definition";
      case POLICY -> "in a policy definition";
      case COLUMN -> "by a generated column";
      case PUBLICATION -> "by a publication WHERE clause";
      case FUNCTION, PROCEDURE -> "by a function or procedure";
      default -> "by a view or rule";
    };
  }

  private void refuse(SqlState state, String message, Token place, String hint) {
    table.execution().refuse(new Unreadable(state, message, place, hint));
  }
}
