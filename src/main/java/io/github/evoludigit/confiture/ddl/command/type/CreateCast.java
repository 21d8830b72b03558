package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.NamelessEntity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.sql.TokenReader;

/** CREATE CAST. */
public final class CreateCast {

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public CreateCast(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE CAST}. */
  public Treatment read() {
    ObjectKey key = new ObjectReference(clauses).cast();
    Entity cast = new NamelessEntity(key, clauses.location());
    if (in.takeWords("with", "function")) {
      cast.set(Attribute.FUNCTION, DefinitionOptions.signature(clauses));
    } else if (in.takeWords("without", "function")) {
      cast.set(Attribute.METHOD, "binary");
    } else {
      in.expectWords("with", "inout");
      cast.set(Attribute.METHOD, "in and out");
    }
    if (in.takeWord("as")) {
      String context = in.label();
      cast.set(Attribute.CONTEXT, context);
    }
    in.expectEnd();
    catalog.add(cast);
    return Treatment.MODEL;
  }
}
