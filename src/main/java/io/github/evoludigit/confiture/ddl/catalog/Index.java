package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index that belongs to no constraint. */
public final class Index extends Entity {

  /** The relation it is of. */
  public final Relation relation;

  /**
   * What its columns and expressions are called in a generated name: as they were when it was made,
   * for the columns of an index are not renamed with those of its table ({@code renameatt_internal}
   * in {@code tablecmds.c}).
   */
  public List<String> nameParts = new ArrayList<>(1);

  /** Its key columns, for those that are columns and not expressions. */
  public List<String> columns = new ArrayList<>(1);

  /** Whether no two rows may have the same values. */
  public boolean unique;

  /** The index of the partitioned table that it is a part of. */
  public Optional<Entity> origin = Optional.empty();

  /** An index of a relation, in its schema. */
  public Index(Relation relation, String name, Location location) {
    super(ObjectKind.INDEX, relation.schema, name, location);
    this.relation = relation;
  }

  @Override
  public Optional<Entity> container() {
    return Optional.of(relation);
  }

  /** The same index on a partition. */
  public Index copyFor(Relation partition, String newName, Location where) {
    Index copy = new Index(partition, newName, where);
    attributes.forEach(
        (attribute, value) -> {
          if (!attribute.equals(Attribute.COMMENT.spelling())) {
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
    columns = new ArrayList<>(new ColumnNames(columns).renamed(column, newName).columns());
  }

  private static Value rebound(Value value, Relation partition) {
    if (value instanceof Expression expression) {
      return partition.own(expression);
    }
    return value instanceof IndexElements elements ? elements.of(partition) : value;
  }
}
