package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.NamelessEntity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.sql.TokenReader;

/** CREATE TRANSFORM. */
public final class CreateTransform {

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public CreateTransform(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE [OR REPLACE] TRANSFORM}. */
  public Treatment read() {
    ObjectKey key = new ObjectReference(clauses).transform();
    Entity transform = new NamelessEntity(key, clauses.location());
    in.expectOpen();
    do {
      boolean from = in.takeWord("from");
      if (!from) {
        in.expectWord("to");
      }
      in.expectWords("sql", "with", "function");
      transform.set(from ? "from sql" : "to sql", DefinitionOptions.signature(clauses));
    } while (in.takeComma());
    in.expectClose();
    in.expectEnd();
    catalog.add(transform);
    return Treatment.MODEL;
  }
}
