package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Admission;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.dependency.Inheritance;
import io.github.evoludigit.confiture.ddl.dependency.NewConstraint;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * CREATE TABLE and CREATE FOREIGN TABLE.
 *
 * @param table what is made
 * @param type OF, if it is a table of a type
 * @param partition PARTITION OF, if it is one
 * @param elements its columns and constraints
 * @param options what follows
 */
record CreateTable(
    NewTable table,
    Optional<WrittenName> type,
    Optional<Partition> partition,
    List<TableElement> elements,
    TableOptions options)
    implements Command {

  /**
   * {@code PARTITION OF}.
   *
   * @param parent the partitioned table
   * @param bound the rows it takes
   */
  record Partition(WrittenName parent, PartitionBound bound) {}

  @Override
  public Treatment apply(Execution execution) {
    if (!table.isThere(execution.namespace())) {
      new Making(execution).make();
    }
    return Treatment.MODEL;
  }

  /** The table as it comes to be: all of it is known before it is added. */
  private final class Making {

    private final Execution execution;
    private final Catalog catalog;
    private final Relation relation;
    private final Optional<Relation> whole;
    private final List<Relation> parents = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    private final Map<LikeClause, TableCopy> copies = new LinkedHashMap<>();

    Making(Execution execution) {
      this.execution = execution;
      this.catalog = execution.catalog();
      this.relation = table.relation(execution);
      this.whole =
          partition.isPresent()
              ? Optional.of(execution.relation(partition.get().parent))
              : Optional.empty();
      for (WrittenName parent : options.parents()) {
        parents.add(execution.relation(parent));
      }
    }

    void make() {
      if (catalog.refusals().judging() && table.name().name().schema().isPresent()) {
        new Admission(catalog).isThere(relation.schema, table.place());
      }
      if (type.isPresent()) {
        ofType(type.get());
      }
      if (whole.isPresent()) {
        inheritColumns(whole.get());
      }
      for (TableElement element : elements) {
        addColumns(element);
      }
      if (!parents.isEmpty()) {
        if (catalog.refusals().judging()) {
          new InheritanceCheck(relation, execution).parents(parents);
        }
        new InheritedColumns(relation, parents).merge();
      }
      if (options.partition().isPresent()) {
        options.partition().get().applyTo(relation, execution);
      }
      options.applyTo(relation, whole, execution);
      if (partition.isPresent()) {
        PartitionBound bound = partition.get().bound;
        new PartitionCheck(whole.get(), execution).bound(bound, relation.name);
        relation.set(Attribute.PARTITION_BOUND, bound.of(whole.get(), execution));
        relation.set(Attribute.PARTITION_OF, whole.get().reference());
      }
      List<NewConstraint> constraints = constraints();
      catalog.add(relation);
      if (catalog.refusals().judging() && !catalog.refusals().isRefused()) {
        new ConstraintNameCheck(relation, execution).check(constraints);
      }
      catalog.begin(relation);
      for (TableElement element : elements) {
        addObjects(element);
      }
      for (NewConstraint constraint : constraints) {
        constraint.add(catalog, false, execution.location());
      }
      catalog.constraintNames().useNotNulls(relation);
      if (catalog.refusals().judging()) {
        checkConstraints();
      }
      Inheritance inheritance = new Inheritance(catalog);
      for (Relation parent : parents) {
        inheritance.makeChild(parent, relation, execution.location());
      }
      if (whole.isPresent()) {
        inheritance.attach(whole.get(), relation, true, execution.location());
      }
      new ToastTable(catalog).settle(relation);
      options.settle(relation, execution);
    }

    private void checkConstraints() {
      new GenerationCheck(relation, execution).check();
      ConstraintCheck check = new ConstraintCheck(relation, execution);
      boolean primary = false;
      for (ConstraintDefinition definition : definitions()) {
        check.check(definition);
        if (definition.isPrimaryKey()) {
          if (primary) {
            check.oneMorePrimaryKey(definition);
          }
          primary = true;
        }
      }
    }

    /** All constraints as they are written, those of columns among them. */
    private List<ConstraintDefinition> definitions() {
      List<ConstraintDefinition> all = new ArrayList<>();
      for (TableElement element : elements) {
        if (element instanceof ColumnDefinition definition) {
          all.addAll(definition.constraints());
        } else if (element instanceof ColumnOptions said) {
          all.addAll(said.constraints());
        } else if (element instanceof ConstraintDefinition definition) {
          all.add(definition);
        }
      }
      return all;
    }

    private void ofType(WrittenName name) {
      UserDefinedType composite = execution.type(name);
      relation.set(Attribute.OF_TYPE, composite.reference());
      composite.addColumnsTo(relation, execution.location());
    }

    private void inheritColumns(Relation parent) {
      for (Column column : parent.columns.values()) {
        Column copy = column.inheritedBy(relation, relation.location);
        copy.inheritors = 0;
        relation.columns.put(copy.name, copy);
      }
    }

    private void addColumns(TableElement element) {
      if (element instanceof ColumnDefinition definition) {
        definition.check(execution);
        Column column = definition.column(relation, execution);
        if (!defined.add(column.name)) {
          execution.refuse(
              new Unreadable(
                  SqlState.DUPLICATE_COLUMN,
                  "column \"" + column.name + "\" specified more than once",
                  definition.name(),
                  ""));
        }
        relation.columns.put(column.name, column);
      } else if (element instanceof ColumnOptions said) {
        Column column = said.column(relation);
        for (ColumnClause clause : said.clauses()) {
          clause.check(execution);
          clause.applyTo(column, relation, execution);
        }
      } else if (element instanceof LikeClause like) {
        TableCopy copy = new TableCopy(like, relation, execution);
        copies.put(like, copy);
        copy.addColumns();
      }
    }

    private void addObjects(TableElement element) {
      if (element instanceof ColumnDefinition definition) {
        Column column = relation.columns.get(definition.name().text());
        definition.addSequence(column, relation, execution);
      } else if (element instanceof ColumnOptions said) {
        Column column = said.column(relation);
        said.clauses().forEach(clause -> clause.addSequence(column, relation, execution));
      } else if (element instanceof LikeClause like) {
        copies.get(like).addObjects();
      }
    }

    private List<NewConstraint> constraints() {
      List<NewConstraint> all = new ArrayList<>();
      for (TableElement element : elements) {
        if (element instanceof ColumnDefinition definition) {
          for (ConstraintDefinition each : definition.constraints()) {
            addTo(all, each);
          }
        } else if (element instanceof ColumnOptions said) {
          said.constraints().forEach(each -> addTo(all, each));
        } else if (element instanceof ConstraintDefinition definition) {
          addTo(all, definition);
        } else if (element instanceof LikeClause like) {
          all.addAll(copies.get(like).constraints());
        }
      }
      // A new table has no rows that could violate it.
      for (NewConstraint each : all) {
        each.constraint().set("valid", "");
      }
      return NewConstraint.withoutRepeated(all);
    }

    private void addTo(List<NewConstraint> all, ConstraintDefinition definition) {
      if (definition.rule() instanceof ConstraintDefinition.NotNull rule) {
        Column column = relation.columns.get(rule.column().text());
        if (column == null) {
          throw MissingObject.column(rule.column(), relation);
        }
        definition.applyNotNull(column, relation, catalog);
      } else {
        all.add(definition.on(relation, execution));
      }
    }
  }
}
