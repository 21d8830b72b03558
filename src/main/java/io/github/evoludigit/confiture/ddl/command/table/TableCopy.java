package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.catalog.StatisticsObject;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.dependency.Inheritance;
import io.github.evoludigit.confiture.ddl.dependency.NewConstraint;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The copy that LIKE makes of a table's definition, in a new table. */
final class TableCopy {

  /** What the copy of a column has, whatever it is including. */
  private static final Set<String> ALWAYS =
      Set.of(
          Attribute.COLLATION.spelling(),
          Attribute.NOT_NULL.spelling(),
          Attribute.NOT_NULL_IS_INHERITED.spelling());

  /** What a foreign table cannot have is passed over (manual, CREATE FOREIGN TABLE). */
  private static final List<String> NOT_FOR_FOREIGN_TABLES =
      List.of("compression", "identity", "indexes", "storage");

  private final Relation relation;
  private final Execution execution;
  private final Set<String> including;
  private final Optional<Relation> source;
  private final LikeClause clause;

  /**
   * A copy.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if there is no such table or type
   */
  TableCopy(LikeClause clause, Relation relation, Execution execution) {
    this.clause = clause;
    this.relation = relation;
    this.execution = execution;
    this.including = new HashSet<>(clause.including());
    if (relation.kind == ObjectKind.FOREIGN_TABLE) {
      including.removeAll(NOT_FOR_FOREIGN_TABLES);
    }
    this.source = execution.namespace().findRelation(clause.source().name());
  }

  /** Gives the new table the columns. */
  void addColumns() {
    if (source.isPresent()) {
      source.get().columns.values().forEach(this::copy);
      return;
    }
    // Of a composite type there is nothing more to copy than its fields.
    WrittenName of = clause.source();
    if (execution.namespace().findType(of.name()).isEmpty()) {
      throw new Absence(execution)
          .schema(of.name(), of.token())
          .orElseGet(() -> MissingObject.relation(of));
    }
    execution.type(of).addColumnsTo(relation, execution.location());
  }

  /** The constraints for the new table. */
  List<NewConstraint> constraints() {
    List<NewConstraint> constraints = new ArrayList<>();
    if (source.isPresent()) {
      for (Constraint constraint : source.get().constraints.values()) {
        copy(constraint).ifPresent(constraints::add);
      }
    }
    return constraints;
  }

  /** Makes the objects that belong to the new table, which is there now. */
  void addObjects() {
    if (source.isEmpty()) {
      return;
    }
    if (including.contains("indexes")) {
      source.get().indexes.forEach(this::copy);
    }
    if (including.contains("statistics")) {
      source.get().statistics.forEach(this::copy);
    }
    if (including.contains("identity")) {
      for (Column column : source.get().columns.values()) {
        if (column.has(Attribute.IDENTITY)) {
          copyIdentity(source.get(), column);
        }
      }
    }
  }

  /** Whether the copy of a column has an attribute of it, besides its type. */
  private boolean isTaken(String attribute) {
    if (attribute.equals(Attribute.GENERATED_KIND.spelling())) {
      return including.contains(Attribute.GENERATED.spelling());
    }
    return ALWAYS.contains(attribute)
        || !attribute.equals(Attribute.TYPE.spelling())
            && (including.contains(attribute) || including.contains(attribute + 's'));
  }

  private void copy(Column column) {
    Column copy = new Column(relation, column.name, column.type, execution.location());
    column.attributes.forEach(
        (attribute, value) -> {
          if (isTaken(attribute)) {
            copy.attributes.put(attribute, value instanceof Expression e ? relation.own(e) : value);
          }
        });
    copy.copyNotNull(column);
    relation.columns.put(copy.name, copy);
  }

  private Optional<NewConstraint> copy(Constraint constraint) {
    boolean check = constraint.sort == Constraint.Sort.CHECK;
    boolean taken =
        check && including.contains("constraints")
            || constraint.hasIndex() && including.contains("indexes");
    if (!taken) {
      return Optional.empty();
    }
    Constraint copy = constraint.copyFor(relation, "", execution.location());
    copy.origin = Optional.empty();
    copy.local = true;
    if (!including.contains("comments")) {
      copy.set(Attribute.COMMENT, "");
    }
    if (copy.hasIndex()) {
      new Storage(execution.session()).ofIndex(copy);
    }
    return Optional.of(
        new NewConstraint(
            check ? Optional.of(constraint.name) : Optional.empty(),
            copy,
            Inheritance.nameParts(constraint)));
  }

  private void copy(StatisticsObject statistics) {
    StatisticsObject copy = statistics.copyFor(relation, execution.catalog(), execution.location());
    if (including.contains("comments")) {
      copy.set(Attribute.COMMENT, statistics.get(Attribute.COMMENT));
    }
    relation.statistics.add(copy);
    execution.catalog().add(copy);
  }

  private void copy(Index index) {
    String name =
        GeneratedName.choose(
            relation.name,
            GeneratedName.ofColumns(index.nameParts),
            "idx",
            execution.catalog().takenAmongClasses(relation.schema));
    Index copy = index.copyFor(relation, name, execution.location());
    copy.origin = Optional.empty();
    if (including.contains("comments")) {
      copy.set(Attribute.COMMENT, index.get(Attribute.COMMENT));
    }
    new Storage(execution.session()).ofIndex(copy);
    relation.indexes.add(copy);
    execution.catalog().add(copy);
  }

  /** The sequence of an identity column has the options of the other one. */
  private void copyIdentity(Relation from, Column column) {
    Column own = relation.columns.get(column.name);
    Sequence sequence = ColumnSequence.of(own, relation, execution.catalog(), execution.location());
    sequence.identity = true;
    from.sequences.stream()
        .filter(other -> other.identity && other.isOwnedBy(column))
        .findFirst()
        .ifPresent(sequence::copyOptions);
    execution.catalog().add(sequence);
  }
}
