package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code CREATE SCHEMA [name] [AUTHORIZATION role]} with objects in it (its manual page). */
final class SchemaStatements {

  /** What can follow CREATE within it ({@code schema_stmt} in gram.y). */
  private static final String[] ELEMENTS = {
    "table",
    "temp",
    "temporary",
    "local",
    "global",
    "unlogged",
    "view",
    "recursive",
    "or",
    "index",
    "unique",
    "sequence",
    "trigger",
    "constraint"
  };

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Session session;
  private final Catalog catalog;
  private final StatementReader reader;

  /**
   * After {@code CREATE SCHEMA}.
   *
   * @param reader reads the statements within it
   */
  SchemaStatements(Clauses clauses, StatementReader reader) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.session = clauses.session;
    this.catalog = clauses.catalog;
    this.reader = reader;
  }

  Treatment create() {
    boolean ifNotExists = clauses.ifNotExists();
    String name = in.atWord("authorization") ? "" : in.name();
    String owner = in.takeWord("authorization") ? clauses.role() : "";
    Entity schema =
        new Entity(ObjectKind.SCHEMA, "", name.isEmpty() ? owner : name, clauses.location());
    schema.owner = owner.equals(session.loader()) ? "" : owner;
    if (schema.name.startsWith("pg_") && !name.isEmpty()) {
      clauses.refuse(
          new Unreadable(
              SqlState.RESERVED_NAME,
              "unacceptable schema name \"" + schema.name + '"',
              in.peek(-1),
              ""));
    }
    if (catalog.isNew(schema, ifNotExists)) {
      catalog.add(schema);
      catalog.begin(schema);
    }
    return elements(schema, owner, ifNotExists);
  }

  /** The elements are made in the schema, by its owner. */
  private Treatment elements(Entity schema, String owner, boolean ifNotExists) {
    List<String> path = namespace.searchPath().schemas();
    List<String> inner = new ArrayList<>(List.of(schema.name));
    inner.addAll(path);
    if (!owner.isEmpty()) {
      session.elementOwner(Optional.of(owner));
    }
    namespace.elementPath(Optional.of(inner));
    Treatment treatment = Treatment.MODEL;
    try {
      while (!in.atEnd()) {
        if (!in.atAnyWord("create", "grant")) {
          throw in.unreadable();
        }
        if (ifNotExists) {
          throw new Unreadable(
              SqlState.FEATURE_NOT_SUPPORTED,
              "CREATE SCHEMA IF NOT EXISTS cannot include schema elements",
              in.peek(),
              "");
        }
        int from = in.position();
        if (in.next().isWord("create") && !in.atAnyWord(ELEMENTS)) {
          throw in.unreadable();
        }
        skipElement();
        List<Token> element = in.since(from);
        treatment = treatment.and(reader.read(clauses.statement(), element));
      }
    } finally {
      namespace.elementPath(Optional.empty());
      session.elementOwner(Optional.empty());
    }
    return treatment;
  }

  /** To the next CREATE or GRANT outside of parentheses. */
  private void skipElement() {
    do {
      in.until("create", "grant");
    } while (in.takeComma());
  }
}
