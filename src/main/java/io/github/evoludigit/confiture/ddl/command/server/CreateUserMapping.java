package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/**
 * CREATE USER MAPPING (section 5.13).
 *
 * @param ifNotExists whether nothing is made if there is one
 * @param mapping the role and the server
 * @param options its options
 */
public record CreateUserMapping(
    boolean ifNotExists, WrittenReference.OfUserMapping mapping, ForeignOptions options)
    implements Command {

  /** After {@code CREATE USER MAPPING}. */
  public static Command read(TokenReader in) {
    boolean ifNotExists = new ClauseReader(in).ifNotExists();
    WrittenReference.OfUserMapping mapping = WrittenReference.userMapping(in);
    ForeignOptions options = ForeignOptions.read(in);
    in.expectEnd();
    return new CreateUserMapping(ifNotExists, mapping, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Catalog catalog = execution.catalog();
    ObjectKey key = mapping.key(execution.session());
    Entity entity =
        new Entity(ObjectKind.USER_MAPPING, "", key.names().get(0), execution.location());
    entity.arguments = key.arguments();
    options.applyTo(entity);
    execution.require(ObjectKind.SERVER, mapping.server());
    if (!ifNotExists || catalog.find(entity.key()).isEmpty()) {
      catalog.add(entity);
    }
    return Treatment.MODEL;
  }
}
