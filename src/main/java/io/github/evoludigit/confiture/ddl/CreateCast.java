package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.sql.TokenReader;

/** CREATE CAST. */
final class CreateCast {

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;

  CreateCast(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE CAST}. */
  Treatment read() {
    ObjectKey key = new ObjectReference(clauses).cast();
    Entity cast = new NamelessEntity(key, clauses.location());
    if (in.takeWords("with", "function")) {
      cast.set("function", DefinitionOptions.signature(clauses));
    } else if (in.takeWords("without", "function")) {
      cast.set("method", "binary");
    } else {
      in.expectWords("with", "inout");
      cast.set("method", "in and out");
    }
    if (in.takeWord("as")) {
      String context = in.label();
      cast.set("context", context);
    }
    in.expectEnd();
    catalog.add(cast);
    return Treatment.MODEL;
  }
}
