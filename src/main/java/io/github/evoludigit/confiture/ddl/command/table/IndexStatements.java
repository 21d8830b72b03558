package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Names;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;
import io.github.evoludigit.confiture.ddl.dependency.Inheritance;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE INDEX and the actions of ALTER INDEX. */
public final class IndexStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public IndexStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE [UNIQUE] INDEX}. */
  public Treatment create(boolean unique) {
    in.takeWord("concurrently");
    boolean ifNotExists = clauses.ifNotExists();
    Optional<String> name = Optional.empty();
    if (!in.atWord("on") || in.peek(1).isWord("on")) {
      name = Optional.of(in.name()); // Never with a schema: it is that of the table.
    }
    in.expectWord("on");
    boolean only = in.atWord("only");
    Relation relation = namespace.findRelation(clauses.relationName()).orElseThrow(in::unreadable);
    if (ifNotExists && name.isPresent()) {
      if (namespace.findClass(QualifiedName.of(relation.schema, name.get())).isPresent()) {
        in.rest();
        return Treatment.MODEL;
      }
    }
    String method = in.takeWord("using") ? in.name() : "btree";
    Index index = new Index(relation, "", clauses.location());
    index.unique = unique;
    index.set(Attribute.UNIQUE, unique);
    index.set(Attribute.METHOD, method.equals("btree") ? "" : method);
    IndexKey key = IndexKey.read(in, false);
    index.set(Attribute.COLUMNS, key.of(relation, method, clauses.execution()));
    index.columns = key.columns();
    index.nameParts = new ArrayList<>(key.nameParts(relation));
    if (in.takeWord("include")) {
      List<String> include = clauses.columns();
      index.set(Attribute.INCLUDE, new Names(include));
      index.nameParts.addAll(include);
    }
    if (in.takeWords("nulls", "not", "distinct")) {
      index.set(Attribute.NULLS_NOT_DISTINCT, true);
    } else {
      in.takeWords("nulls", "distinct");
    }
    if (in.takeWord("with")) {
      Clauses.setParameters(index, clauses.parameters());
    }
    if (in.takeWord("tablespace")) {
      Storage.tablespace(index, in.name());
    }
    new Storage(clauses.session).ofIndex(index);
    if (in.takeWord("where")) {
      List<Token> condition = clauses.reader().expression(in.rest());
      index.set(
          Attribute.WHERE, clauses.expression(condition, Optional.of(relation), () -> "boolean"));
    }
    in.expectEnd();
    index.name =
        name.orElseGet(
            () ->
                GeneratedName.choose(
                    relation.name,
                    GeneratedName.ofColumns(index.nameParts),
                    "idx",
                    catalog.takenAmongClasses(relation.schema)));
    catalog.add(index);
    relation.indexes.add(index);
    if (relation.partitioned && !only) {
      for (Relation partition : relation.children) {
        new Inheritance(catalog).inherit(index, partition, clauses.location());
      }
    }
    return Treatment.MODEL;
  }

  /** After {@code CLUSTER}: the index that is named is the table's from now on. */
  public Treatment cluster() {
    Token first = in.peek(-1);
    if (in.at(TokenKind.OPEN_PAREN)) {
      UtilityOptions.read(clauses, "CLUSTER", Set.of("verbose"));
    } else {
      in.takeWord("verbose");
    }
    if (in.atEnd()) {
      clauses.expectNoTransaction(first, "CLUSTER");
    } else {
      QualifiedName named = clauses.qualifiedName();
      if (in.takeWord("using")) {
        clusterOn(named, in.name());
      } else if (in.takeWord("on")) {
        clusterOn(clauses.qualifiedName(), named.name());
      }
      in.expectEnd();
    }
    return Treatment.ROWS;
  }

  private void clusterOn(QualifiedName table, String index) {
    namespace.findRelation(table).orElseThrow(in::unreadable).clusterOn(index);
  }
}
