package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE INDEX and the actions of ALTER INDEX. */
final class IndexStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  IndexStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE [UNIQUE] INDEX}. */
  Treatment create(boolean unique) {
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
    index.set("unique", unique);
    index.set("method", method.equals("btree") ? "" : method);
    IndexElementReader elements = new IndexElementReader(clauses, relation, method);
    index.set("columns", elements.read());
    index.columns = elements.columns();
    index.nameParts = new ArrayList<>(elements.nameParts());
    if (in.takeWord("include")) {
      List<String> include = clauses.columns();
      index.set("include", new Names(include));
      index.nameParts.addAll(include);
    }
    if (in.takeWords("nulls", "not", "distinct")) {
      index.set("nulls not distinct", true);
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
      index.set("where", clauses.expression(in.rest(), Optional.of(relation), () -> "boolean"));
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

  /** What follows the index's name in ALTER INDEX, except for what all objects share. */
  Treatment alter(QualifiedName name) {
    Entity index = findIndex(name);
    if (in.takeWords("attach", "partition")) {
      Entity child = findIndex(clauses.qualifiedName());
      if (child instanceof Index part) {
        part.origin = Optional.of(index);
      } else if (child instanceof Constraint part && index instanceof Constraint whole) {
        part.origin = Optional.of(whole);
        part.local = false;
      }
    } else if (in.takeWord("set") && in.at(TokenKind.OPEN_PAREN)) {
      Clauses.setParameters(index, clauses.parameters());
    } else if (in.takeWord("tablespace")) {
      Storage.moved(index, in.name());
    } else if (in.takeWord("reset")) {
      clauses.resetParameters(index);
    } else if (in.takeWord("alter")) {
      in.takeWord("column");
      String column = in.number();
      in.expectWords("set", "statistics");
      index.set("statistics target of column " + column, clauses.statisticsTarget());
    } else {
      throw in.unreadable();
    }
    in.expectEnd();
    return Treatment.MODEL;
  }

  /** After {@code CLUSTER}: the index that is named is the table's from now on. */
  Treatment cluster() {
    if (in.at(TokenKind.OPEN_PAREN)) {
      in.parenthesized();
    }
    in.takeWord("verbose");
    if (!in.atEnd()) {
      QualifiedName first = clauses.qualifiedName();
      if (in.takeWord("using")) {
        clusterOn(first, in.name());
      } else if (in.takeWord("on")) {
        clusterOn(clauses.qualifiedName(), first.name());
      }
      in.expectEnd();
    }
    return Treatment.ROWS;
  }

  private void clusterOn(QualifiedName table, String index) {
    new AlterTable(clauses, namespace.findRelation(table).orElseThrow(in::unreadable), false)
        .clusterOn(index);
  }

  /** An index, or the constraint it belongs to. */
  private Entity findIndex(QualifiedName name) {
    return namespace
        .findClass(name)
        .or(() -> namespace.findConstraint(name).map(Entity.class::cast))
        .orElseThrow(() -> new Unreadable("an index that is not known", in.peek()));
  }
}
