package io.github.evoludigit.confiture.ddl.command.table;

/** What stands between the parentheses of CREATE TABLE. */
sealed interface TableElement
    permits ColumnDefinition, ColumnOptions, ConstraintDefinition, LikeClause {}
