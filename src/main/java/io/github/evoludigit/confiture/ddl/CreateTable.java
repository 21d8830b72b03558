package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE TABLE and CREATE FOREIGN TABLE. */
final class CreateTable {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;
  private final Session session;
  private final List<ConstraintReader.Read> constraints = new ArrayList<>();
  private final List<Runnable> after = new ArrayList<>();
  private final List<Relation> parents = new ArrayList<>();
  private Optional<Relation> partitionOf = Optional.empty();

  CreateTable(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
    this.session = clauses.session;
  }

  /**
   * After {@code CREATE … TABLE}.
   *
   * @param persistence {@code unlogged}, {@code temporary} or empty
   */
  Treatment read(ObjectKind kind, String persistence) {
    boolean ifNotExists = clauses.ifNotExists();
    QualifiedName name = clauses.qualifiedName();
    String schema = persistence.equals("temporary") ? SearchPath.TEMPORARY : namespace.home(name);
    if (ifNotExists && namespace.findClass(QualifiedName.of(schema, name.name())).isPresent()) {
      in.rest();
      return Treatment.MODEL;
    }
    Relation relation = new Relation(kind, schema, name.name(), clauses.location());
    relation.set("persistence", persistence.equals("unlogged") ? "unlogged" : "");
    if (new CreateTableAs(clauses).readInto(relation)) {
      catalog.add(relation);
      PrivilegeStatements.begin(catalog, relation);
      return Treatment.MODEL;
    }
    if (in.takeWord("of")) {
      ofType(relation);
    } else if (in.takeWords("partition", "of")) {
      partitionOf = Optional.of(parent());
      inheritColumns(partitionOf.get(), relation);
      if (in.at(TokenKind.OPEN_PAREN)) {
        typedElements(relation);
      }
      relation.set("partition bound", PartitionBound.read(clauses, partitionOf.get()));
      relation.set("partition of", partitionOf.get().reference());
    } else {
      elements(relation);
    }
    options(relation);
    in.expectEnd();
    catalog.add(relation);
    PrivilegeStatements.begin(catalog, relation);
    finish(relation);
    return Treatment.MODEL;
  }

  private Relation parent() {
    return namespace.findRelation(clauses.qualifiedName()).orElseThrow(in::unreadable);
  }

  private static void inheritColumns(Relation parent, Relation child) {
    for (Column column : parent.columns.values()) {
      Column copy = column.inheritedBy(child, child.location);
      copy.inheritors = 0;
      child.columns.put(copy.name, copy);
    }
  }

  private void finish(Relation relation) {
    after.forEach(Runnable::run);
    List<ConstraintReader.Read> kept = withoutRepeated(constraints);
    ConstraintReader reader = new ConstraintReader(clauses, relation);
    for (ConstraintReader.Read read : kept) {
      // A new table has no rows that could violate it.
      read.constraint().set("valid", "");
      reader.add(read, false);
    }
    for (Relation parent : parents) {
      new Inheritance(catalog).attach(parent, relation, false, relation.location);
    }
    partitionOf.ifPresent(
        parent -> new Inheritance(catalog).attach(parent, relation, true, relation.location));
    new ToastTable(catalog).settle(relation);
  }

  /**
   * PRIMARY KEY and UNIQUE over the same columns make one index ({@code
   * transformIndexConstraints}).
   */
  private static List<ConstraintReader.Read> withoutRepeated(List<ConstraintReader.Read> all) {
    List<ConstraintReader.Read> ordered = new ArrayList<>(all);
    ordered.sort(
        (one, other) ->
            Boolean.compare(
                other.constraint().sort == Constraint.Sort.PRIMARY_KEY,
                one.constraint().sort == Constraint.Sort.PRIMARY_KEY));
    List<ConstraintReader.Read> kept = new ArrayList<>();
    for (ConstraintReader.Read read : ordered) {
      boolean repeated = false;
      boolean key = read.constraint().hasIndex();
      for (int i = 0; key && i < kept.size() && !repeated; i++) {
        ConstraintReader.Read earlier = kept.get(i);
        if (ConstraintReader.same(earlier.constraint(), read.constraint())) {
          repeated = true;
          if (earlier.name().isEmpty() && read.name().isPresent()) {
            kept.set(
                i,
                new ConstraintReader.Read(read.name(), earlier.constraint(), earlier.nameParts()));
          }
        }
      }
      if (!repeated) {
        kept.add(read);
      }
    }
    return kept;
  }

  private void elements(Relation relation) {
    in.expectOpen();
    if (in.take(TokenKind.CLOSE_PAREN)) {
      return;
    }
    do {
      element(relation);
    } while (in.takeComma());
    in.expectClose();
  }

  private void element(Relation relation) {
    if (in.takeWord("like")) {
      after.addAll(new LikeClause(clauses, relation, constraints).read());
      return;
    }
    ConstraintReader reader = new ConstraintReader(clauses, relation, Optional.of(after));
    if (reader.follows()) {
      reader.read().ifPresent(constraints::add);
      return;
    }
    ColumnReader columns = new ColumnReader(clauses, relation);
    columns.read();
    constraints.addAll(columns.constraints());
    after.addAll(columns.after());
  }

  private void ofType(Relation relation) {
    UserDefinedType type = namespace.findType(clauses.qualifiedName()).orElseThrow(in::unreadable);
    relation.set("of type", type.reference());
    type.addColumnsTo(relation, clauses.location());
    if (in.at(TokenKind.OPEN_PAREN)) {
      typedElements(relation);
    }
  }

  /** Options of columns that are there already, and constraints. */
  private void typedElements(Relation relation) {
    in.expectOpen();
    do {
      ConstraintReader reader = new ConstraintReader(clauses, relation);
      if (reader.follows()) {
        reader.read().ifPresent(constraints::add);
        continue;
      }
      Column column = relation.columns.get(in.name());
      if (column == null) {
        throw in.unreadable();
      }
      in.takeWords("with", "options");
      ColumnReader columns = new ColumnReader(clauses, relation);
      columns.readClauses(column);
      constraints.addAll(columns.constraints());
      after.addAll(columns.after());
    } while (in.takeComma());
    in.expectClose();
  }

  private void options(Relation relation) {
    while (!in.atEnd()) {
      if (in.takeWord("inherits")) {
        in.expectOpen();
        if (!in.at(TokenKind.CLOSE_PAREN)) {
          do {
            parents.add(parent());
          } while (in.takeComma());
        }
        in.expectClose();
        inheritFirst(relation);
      } else if (in.takeWords("partition", "by")) {
        relation.partitioned = true;
        relation.set("partition key", PartitionKey.read(clauses, relation));
      } else if (in.takeWord("using")) {
        Storage.accessMethod(relation, in.name());
      } else if (in.takeWord("with")) {
        Clauses.setParameters(relation, clauses.parameters());
      } else if (in.takeWords("without", "oids")) {
        continue;
      } else if (clauses.takeOnCommit()) {
        continue;
      } else if (in.takeWord("tablespace")) {
        Storage.tablespace(relation, in.name());
      } else if (in.takeWord("server")) {
        relation.set("server", in.name());
      } else if (in.takeWord("options")) {
        Clauses.setForeignOptions(relation, clauses.foreignOptions());
      } else {
        throw in.unreadable();
      }
    }
    relation.attributes.remove("parameter oids");
    if (relation.kind == ObjectKind.TABLE) {
      new Storage(session).ofRelation(relation, partitionOf);
    }
  }

  /** Columns of the parents come first ({@code MergeAttributes} in {@code tablecmds.c}). */
  private void inheritFirst(Relation relation) {
    List<Column> own = new ArrayList<>(relation.columns.values());
    relation.columns.clear();
    for (Relation parent : parents) {
      for (Column column : parent.columns.values()) {
        if (!relation.columns.containsKey(column.name)) {
          Column copy = column.inheritedBy(relation, relation.location);
          copy.inheritors = 0;
          relation.columns.put(copy.name, copy);
        }
      }
    }
    for (Column column : own) {
      Column inherited = relation.columns.get(column.name);
      if (inherited != null) {
        for (String attribute : List.of(Column.DEFAULT, Column.GENERATED, "generated kind")) {
          if (!column.has(attribute) && inherited.has(attribute)) {
            column.attributes.put(attribute, inherited.attributes.get(attribute));
          }
        }
        column.inheritNotNull(inherited);
      }
      relation.columns.put(column.name, column);
    }
    List<Relation> all = List.copyOf(parents);
    relation.set(
        "inherits",
        () -> String.join(", ", all.stream().map(parent -> parent.key().identity()).toList()));
  }
}
