package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index that belongs to no constraint. */
final class Index extends Entity {

  final Relation relation;

  /** What its columns and expressions are called in a generated name. */
  List<String> nameParts = new ArrayList<>();

  /** Its key columns, for those that are columns and not expressions. */
  List<String> columns = new ArrayList<>();

  boolean unique;

  /** The index of the partitioned table that it is a part of. */
  Optional<Entity> origin = Optional.empty();

  Index(Relation relation, String name, Location location) {
    super(ObjectKind.INDEX, relation.schema, name, location);
    this.relation = relation;
  }

  @Override
  Optional<Entity> container() {
    return Optional.of(relation);
  }

  /** The same index on a partition. */
  Index copyFor(Relation partition, String newName, Location where) {
    Index copy = new Index(partition, newName, where);
    attributes.forEach(
        (attribute, value) -> {
          if (!attribute.equals("comment") && !attribute.equals("only")) {
            copy.attributes.put(attribute, rebound(value, partition));
          }
        });
    copy.nameParts = nameParts;
    copy.columns = columns;
    copy.unique = unique;
    copy.origin = Optional.of(this);
    return copy;
  }

  @Override
  void columnRenamed(String column, String newName) {
    super.columnRenamed(column, newName);
    columns = new ArrayList<>(new Names(columns).renamed(column, newName).columns());
    nameParts = new ArrayList<>(new Names(nameParts).renamed(column, newName).columns());
  }

  private static Value rebound(Value value, Relation partition) {
    if (value instanceof Expression expression) {
      return partition.own(expression);
    }
    return value instanceof IndexElements elements ? elements.of(partition) : value;
  }
}
