package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.dependency.Inheritance;
import io.github.evoludigit.confiture.schema.Attribute;
import java.util.List;

/** An action of ALTER TABLE that makes or ends a relation between two tables. */
sealed interface KinshipAction extends RelationAction {

  /** The other table. */
  WrittenName other();

  @Override
  default void check(TableOutline table) {
    table.relation(other().token());
    table.execution().relation(other());
  }

  @Override
  default void apply(AlteredTable table) {
    apply(table.relation(), table.execution().relation(other()), table.execution());
  }

  /** Changes the two tables. */
  void apply(Relation relation, Relation other, Execution execution);

  /** {@code INHERIT parent}. */
  record Inherit(WrittenName other) implements KinshipAction {
    @Override
    public void apply(Relation relation, Relation parent, Execution execution) {
      new InheritanceCheck(relation, execution).inherits(parent);
      new Inheritance(execution.catalog()).attach(parent, relation, false, execution.location());
      nameParents(relation);
    }
  }

  /** {@code NO INHERIT parent}. */
  record NoInherit(WrittenName other) implements KinshipAction {
    @Override
    public void apply(Relation relation, Relation parent, Execution execution) {
      new InheritanceCheck(relation, execution).isChildOf(parent);
      new Inheritance(execution.catalog()).detach(parent, relation);
      nameParents(relation);
    }
  }

  private static void nameParents(Relation relation) {
    List<Relation> parents = relation.parents;
    relation.set(
        Attribute.INHERITS,
        () -> String.join(", ", parents.stream().map(each -> each.key().identity()).toList()));
    if (parents.isEmpty()) {
      relation.set(Attribute.INHERITS, "");
    }
  }

  /** {@code ATTACH PARTITION} of a table. */
  record Attach(WrittenName other, PartitionBound bound) implements KinshipAction {
    @Override
    public void apply(Relation relation, Relation partition, Execution execution) {
      if (new InheritanceCheck(partition, execution).attaches(relation)) {
        new PartitionCheck(relation, execution).bound(bound, partition.name);
      }
      partition.set(Attribute.PARTITION_BOUND, bound.of(relation, execution));
      partition.set(Attribute.PARTITION_OF, relation.reference());
      new Inheritance(execution.catalog()).attach(relation, partition, true, execution.location());
    }
  }

  /** {@code DETACH PARTITION}. */
  record Detach(WrittenName other) implements KinshipAction {
    @Override
    public void apply(Relation relation, Relation partition, Execution execution) {
      new InheritanceCheck(partition, execution).isPartitionOf(relation);
      new Inheritance(execution.catalog()).detach(relation, partition);
      partition.columns.values().forEach(column -> column.set(Attribute.IDENTITY, ""));
      partition.set(Attribute.PARTITION_BOUND, "");
      partition.set(Attribute.PARTITION_OF, "");
    }
  }
}
