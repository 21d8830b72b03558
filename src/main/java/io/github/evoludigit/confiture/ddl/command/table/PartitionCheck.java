package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.expression.analysis.FromItem;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether a table can be partitioned so, and have a partition (section 5.12).
 *
 * @param relation the partitioned table
 * @param execution what else there is
 */
record PartitionCheck(Relation relation, Execution execution) {

  /** Says why the table cannot have its key ({@code ComputePartitionAttrs}). */
  void key(TableOptions.PartitionBy by) {
    if (!execution.judges()) {
      return;
    }
    Token strategy = by.strategy();
    switch (strategy.text()) {
      case "range", "list", "hash" -> columns(by);
      default ->
          refuse(
              SqlState.INVALID_PARAMETER_VALUE,
              "unrecognized partitioning strategy \"" + strategy.text() + '"',
              strategy);
    }
  }

  private void columns(TableOptions.PartitionBy by) {
    if (by.strategy().text().equals("list") && by.key().elements().size() > 1) {
      refuse(
          SqlState.INVALID_OBJECT_DEFINITION,
          "cannot use \"list\" partition strategy with more than one column",
          Token.END);
      return;
    }
    for (IndexKey.Element element : by.key().elements()) {
      Token name = element.expression().get(0);
      if (element.column() && FromItem.isSystemColumn(name.text())) {
        refuse(
            SqlState.INVALID_OBJECT_DEFINITION,
            "cannot use system column \"" + name.text() + "\" in partition key",
            name);
        return;
      }
    }
    Optional<Token> missing = by.key().missingColumn(new ConstraintCheck(relation, execution));
    missing.ifPresent(
        name ->
            refuse(
                SqlState.UNDEFINED_COLUMN,
                "column \"" + name.text() + "\" named in partition key does not exist",
                name));
  }

  /**
   * Says why the table cannot have a partition with a bound ({@code transformPartitionBound}).
   *
   * @param partition the partition's name
   */
  void bound(PartitionBound bound, String partition) {
    if (!execution.judges()) {
      return;
    }
    if (!relation.partitioned) {
      refuse(
          SqlState.INVALID_OBJECT_DEFINITION,
          '"' + relation.name + "\" is not partitioned",
          Token.END);
      return;
    }
    String key = relation.get(Attribute.PARTITION_KEY);
    String strategy = key.contains(" ") ? key.substring(0, key.indexOf(' ')) : key;
    if (bound instanceof PartitionBound.Rest rest) {
      rest(rest, strategy, partition);
    } else if (!bound.strategy().equals(strategy)) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "invalid bound specification for a " + strategy + " partition",
          bound.place());
    } else if (!(bound instanceof PartitionBound.Range range) || range(range, partition)) {
      new BoundOverlap(relation, execution, partition).check(bound);
    }
  }

  private void rest(PartitionBound.Rest rest, String strategy, String partition) {
    if (strategy.equals("hash")) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "a hash-partitioned table may not have a default partition",
          Token.END);
      return;
    }
    for (Relation other : relation.children) {
      if (AttributeValue.DEFAULT_PARTITION.is(other.get(Attribute.PARTITION_BOUND))) {
        refuse(
            SqlState.INVALID_OBJECT_DEFINITION,
            "partition \""
                + partition
                + "\" conflicts with existing default partition \""
                + other.name
                + '"',
            rest.place());
      }
    }
  }

  /** Whether a range is one of the key. */
  private boolean range(PartitionBound.Range range, String partition) {
    int columns = columns();
    for (List<List<Token>> side : List.of(range.from(), range.to())) {
      if (columns > 0 && side.size() != columns) {
        refuse(
            SqlState.INVALID_TABLE_DEFINITION,
            (side == range.from() ? "FROM" : "TO")
                + " must specify exactly one value per partitioning column",
            Token.END);
        return false;
      }
    }
    if (range.isEmpty()) {
      refuse(
          SqlState.INVALID_OBJECT_DEFINITION,
          "empty range bound specified for partition \"" + partition + '"',
          range.from().get(0).get(0));
      return false;
    }
    return true;
  }

  /** Says that a unique key leaves out a column that rows are told apart by (section 5.12.2.3). */
  void unique(Collection<String> columns) {
    if (!execution.judges() || !relation.partitioned) {
      return;
    }
    String key = relation.get(Attribute.PARTITION_KEY);
    for (Token token : Token.of(key.substring(key.indexOf('(') + 1))) {
      boolean column = token.isName() && relation.columns.containsKey(token.text());
      if (column && !columns.contains(token.text())) {
        refuse(
            SqlState.FEATURE_NOT_SUPPORTED,
            "unique constraint on partitioned table must include all partitioning columns",
            Token.END);
        return;
      }
    }
  }

  /** How many columns and expressions the key has; 0 if that is not known. */
  private int columns() {
    return relation.attributes.get(Attribute.PARTITION_KEY.spelling()) instanceof PartitionKey key
        ? key.elements().elements().size()
        : 0;
  }

  private void refuse(SqlState state, String message, Token place) {
    execution.refuse(new Unreadable(state, message, place, ""));
  }
}
