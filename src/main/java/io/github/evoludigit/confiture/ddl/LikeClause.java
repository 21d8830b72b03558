package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code LIKE source INCLUDING …} in CREATE TABLE: a copy of another table's definition. */
final class LikeClause {

  private static final List<String> ALL =
      List.of(
          "comments",
          "compression",
          "constraints",
          "defaults",
          "generated",
          "identity",
          "indexes",
          "statistics",
          "storage");

  /** What a foreign table cannot have is passed over (manual, CREATE FOREIGN TABLE). */
  private static final List<String> NOT_FOR_FOREIGN_TABLES =
      List.of("compression", "identity", "indexes", "storage");

  private final Clauses clauses;
  private final Relation relation;
  private final List<ConstraintReader.Read> constraints;

  LikeClause(Clauses clauses, Relation relation, List<ConstraintReader.Read> constraints) {
    this.clauses = clauses;
    this.relation = relation;
    this.constraints = constraints;
  }

  /** After {@code LIKE}. Returns what is to be done when the new table exists. */
  List<Runnable> read() {
    TokenReader in = clauses.in;
    QualifiedName name = clauses.qualifiedName();
    Optional<Relation> found = clauses.namespace.findRelation(name);
    if (found.isEmpty()) {
      // Of a composite type there is nothing more to copy than its fields.
      clauses
          .namespace
          .findType(name)
          .orElseThrow(in::unreadable)
          .addColumnsTo(relation, clauses.location());
    }
    Set<String> including = new HashSet<>();
    while (in.atAnyWord("including", "excluding")) {
      boolean include = in.takeWord("including");
      if (!include) {
        in.next();
      }
      String what = in.label();
      List<String> options = what.equals("all") ? ALL : List.of(what);
      if (include) {
        including.addAll(options);
      } else {
        options.forEach(including::remove);
      }
    }
    if (relation.kind == ObjectKind.FOREIGN_TABLE) {
      including.removeAll(NOT_FOR_FOREIGN_TABLES);
    }
    return found.map(source -> copy(source, including)).orElse(List.of());
  }

  private List<Runnable> copy(Relation source, Set<String> including) {
    for (Column column : source.columns.values()) {
      copy(column, including);
    }
    List<Runnable> after = new ArrayList<>();
    for (Constraint constraint : source.constraints.values()) {
      copy(constraint, including);
    }
    if (including.contains("indexes")) {
      for (Index index : source.indexes) {
        after.add(() -> copy(index, including));
      }
    }
    if (including.contains("statistics")) {
      for (StatisticsObject statistics : source.statistics) {
        after.add(() -> copy(statistics, including));
      }
    }
    if (including.contains("identity")) {
      source.columns.values().stream()
          .filter(column -> column.has(Column.IDENTITY))
          .forEach(column -> after.add(() -> copyIdentity(source, column)));
    }
    return after;
  }

  private void copy(Column column, Set<String> including) {
    Column copy = new Column(relation, column.name, column.type, clauses.location());
    column.attributes.forEach(
        (attribute, value) -> {
          boolean taken =
              switch (attribute) {
                case Column.TYPE -> false;
                case Column.COLLATION, Column.NOT_NULL, Column.NOT_NULL_INHERITED -> true;
                case Column.DEFAULT -> including.contains("defaults");
                case Column.GENERATED, "generated kind" -> including.contains("generated");
                case Column.IDENTITY -> including.contains("identity");
                default -> including.contains(attribute) || including.contains(attribute + 's');
              };
          if (taken) {
            copy.attributes.put(attribute, value instanceof Expression e ? relation.own(e) : value);
          }
        });
    relation.columns.put(copy.name, copy);
  }

  private void copy(Constraint constraint, Set<String> including) {
    boolean check = constraint.sort == Constraint.Sort.CHECK;
    boolean taken =
        check && including.contains("constraints")
            || constraint.hasIndex() && including.contains("indexes");
    if (!taken) {
      return;
    }
    Constraint copy = constraint.copyFor(relation, "", clauses.location());
    if (copy.hasIndex()) {
      new Storage(clauses.session).ofIndex(copy);
    }
    copy.origin = Optional.empty();
    copy.local = true;
    if (!including.contains("comments")) {
      copy.set("comment", "");
    }
    constraints.add(
        new ConstraintReader.Read(
            check ? Optional.of(constraint.name) : Optional.empty(),
            copy,
            Inheritance.nameParts(constraint)));
  }

  private void copy(StatisticsObject statistics, Set<String> including) {
    StatisticsObject copy = statistics.copyFor(relation, clauses);
    if (including.contains("comments")) {
      copy.set("comment", statistics.get("comment"));
    }
    relation.statistics.add(copy);
    clauses.catalog.add(copy);
  }

  private void copy(Index index, Set<String> including) {
    String name =
        GeneratedName.choose(
            relation.name,
            GeneratedName.ofColumns(index.nameParts),
            "idx",
            clauses.catalog.takenAmongClasses(relation.schema));
    Index copy = index.copyFor(relation, name, clauses.location());
    new Storage(clauses.session).ofIndex(copy);
    copy.origin = Optional.empty();
    if (including.contains("comments")) {
      copy.set("comment", index.get("comment"));
    }
    relation.indexes.add(copy);
    clauses.catalog.add(copy);
  }

  /** The sequence of an identity column has the options of the other one. */
  private void copyIdentity(Relation source, Column column) {
    Column own = relation.columns.get(column.name);
    Sequence sequence =
        ColumnReader.newSequence(clauses.catalog, relation, own, clauses.location());
    sequence.identity = true;
    sequence.type = own.type;
    source.sequences.stream()
        .filter(other -> other.identity && other.isOwnedBy(column))
        .findFirst()
        .ifPresent(sequence::copyOptions);
    clauses.catalog.add(sequence);
  }
}
