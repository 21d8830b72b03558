package io.github.evoludigit.confiture.ddl.command.table;

/**
 * An action of ALTER TABLE. It is read once; what children get of it, they get when it is applied.
 */
sealed interface TableAction permits ColumnAction, ConstraintAction, RelationAction {

  /** When it is applied: PostgreSQL sorts the actions of a statement into passes. */
  Pass pass();

  /**
   * Checks that it can be applied after those before it, and notes what will be there then.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if what it names is not there
   */
  void check(TableOutline table);

  /** Changes the table. */
  void apply(AlteredTable table);

  /** The passes, in order ({@code AlterTablePass} in {@code tablecmds.c}). */
  enum Pass {
    DROP,
    ALTER_TYPE,
    ADD_COLUMN,
    SET_EXPRESSION,
    COLUMN_ATTRIBUTES,
    ADD_INDEX_CONSTRAINT,
    ADD_INDEX,
    ADD_OTHER_CONSTRAINT,
    MISCELLANEOUS
  }
}
