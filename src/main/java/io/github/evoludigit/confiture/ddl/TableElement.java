package io.github.evoludigit.confiture.ddl;

/** What stands between the parentheses of CREATE TABLE. */
sealed interface TableElement
    permits ColumnDefinition, ColumnOptions, ConstraintDefinition, LikeClause {}
