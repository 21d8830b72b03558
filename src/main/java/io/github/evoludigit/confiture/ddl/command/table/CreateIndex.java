package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.AccessMethod;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.dependency.Inheritance;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CREATE INDEX.
 *
 * @param unique whether it is UNIQUE
 * @param ifNotExists whether nothing is made if there is something of that name
 * @param name its name; empty for one that PostgreSQL chooses
 * @param table the relation it is on
 * @param only whether partitions get none
 * @param method USING, if it is said
 * @param key its columns and expressions
 * @param include INCLUDE, if it is said: columns as the grammar takes them
 * @param nullsNotDistinct whether nulls are not distinct
 * @param parameters WITH
 * @param tablespace TABLESPACE, if it is said
 * @param condition WHERE; empty if it is not said
 */
record CreateIndex(
    boolean unique,
    boolean ifNotExists,
    Optional<Token> name,
    WrittenName table,
    boolean only,
    Optional<Token> method,
    IndexKey key,
    Optional<IndexKey> include,
    boolean nullsNotDistinct,
    Map<String, String> parameters,
    Optional<Token> tablespace,
    List<Token> condition)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    Relation relation = execution.relation(table);
    if (execution.catalog().refusals().judging()) {
      check(relation, execution);
    }
    if (!isThere(relation, execution)) {
      add(index(relation, execution), relation, execution);
    }
    return Treatment.MODEL;
  }

  /** What has rows of its own can have an index ({@code DefineIndex}). */
  private void check(Relation relation, Execution execution) {
    switch (relation.kind) {
      case TABLE, MATERIALIZED_VIEW -> {
        // They have rows.
      }
      default ->
          throw new Unreadable(
              SqlState.WRONG_OBJECT_TYPE,
              "cannot create index on relation \"" + relation.name + '"',
              table.token(),
              "");
    }
    include.ifPresent(IndexKey::expectColumns);
    ConstraintCheck there = new ConstraintCheck(relation, execution);
    if (method.isPresent()) {
      new IndexMethodCheck(method.get().text(), execution).index(unique, include.isPresent(), key);
    }
    key.checkColumns(there);
    if (unique) {
      new PartitionCheck(relation, execution).unique(key.columns());
    }
    include.ifPresent(columns -> columns.checkColumns(there));
  }

  private boolean isThere(Relation relation, Execution execution) {
    return ifNotExists
        && execution
            .namespace()
            .findClass(QualifiedName.of(relation.schema, name.get().text()))
            .isPresent();
  }

  private Index index(Relation relation, Execution execution) {
    String access = method.isPresent() ? method.get().text() : AccessMethod.OF_INDEXES;
    ServerNames names = new ServerNames(execution.catalog());
    if (method.isPresent()) {
      names.indexMethod(access, method.get());
    }
    Index index = new Index(relation, "", execution.location());
    index.unique = unique;
    index.set(Attribute.UNIQUE, unique);
    AccessMethod.set(index, access);
    index.set(Attribute.COLUMNS, key.of(relation, access, execution));
    index.columns = key.columns();
    index.nameParts = new ArrayList<>(key.nameParts(relation));
    if (include.isPresent()) {
      List<String> columns = include.get().nameParts(relation);
      index.set(Attribute.INCLUDE, new ColumnNames(columns));
      index.nameParts.addAll(columns);
    }
    if (nullsNotDistinct) {
      index.set(Attribute.NULLS_NOT_DISTINCT, true);
    }
    names.storageParameters(index, parameters, Token.END);
    ParameterClause.set(index, parameters);
    if (tablespace.isPresent()) {
      Storage.tablespace(index, tablespace.get().text());
    }
    new Storage(execution.session()).ofIndex(index);
    if (!condition.isEmpty()) {
      index.set(Attribute.WHERE, execution.condition(condition, relation, Purpose.INDEX_PREDICATE));
    }
    return index;
  }

  private void add(Index index, Relation relation, Execution execution) {
    Catalog catalog = execution.catalog();
    index.name =
        name.isPresent()
            ? name.get().text()
            : GeneratedName.choose(
                relation.name,
                GeneratedName.ofColumns(index.nameParts),
                "idx",
                catalog.takenAmongClasses(relation.schema));
    catalog.add(index);
    relation.indexes.add(index);
    if (relation.partitioned && !only) {
      for (Relation partition : relation.children) {
        new Inheritance(catalog).inherit(index, partition, execution.location());
      }
    }
  }
}
