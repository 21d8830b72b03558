package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/**
 * CREATE SERVER (section 5.13).
 *
 * @param ifNotExists whether nothing is made if there is one of that name
 * @param name its name
 * @param type its type as a constant; may be empty
 * @param version its version as a constant; may be empty
 * @param wrapper its foreign data wrapper
 * @param options its options
 */
public record CreateServer(
    boolean ifNotExists,
    Token name,
    String type,
    String version,
    Token wrapper,
    ForeignOptions options)
    implements Command {

  /** After {@code CREATE SERVER}. */
  public static Command read(TokenReader in) {
    boolean ifNotExists = new ClauseReader(in).ifNotExists();
    Token name = in.nameToken();
    String type = in.takeWord("type") ? Quotation.literal(in.string()) : "";
    String version = version(in).orElse("");
    in.expectWords("foreign", "data", "wrapper");
    Token wrapper = in.nameToken();
    ForeignOptions options = ForeignOptions.read(in);
    in.expectEnd();
    return new CreateServer(ifNotExists, name, type, version, wrapper, options);
  }

  /** Takes {@code VERSION 'text'} or {@code VERSION NULL}, if it follows. */
  static Optional<String> version(TokenReader in) {
    if (!in.takeWord("version")) {
      return Optional.empty();
    }
    return Optional.of(in.takeWord("null") ? "" : Quotation.literal(in.string()));
  }

  @Override
  public Treatment apply(Execution execution) {
    Catalog catalog = execution.catalog();
    Entity server = new Entity(ObjectKind.SERVER, "", name.text(), execution.location());
    server.set(Attribute.TYPE, type);
    server.set(Attribute.VERSION, version);
    server.set(Attribute.WRAPPER, catalog.named(ObjectKind.FOREIGN_DATA_WRAPPER, wrapper.text()));
    options.applyTo(server);
    if (!isOfExtension(wrapper.text(), catalog)) {
      execution.require(ObjectKind.FOREIGN_DATA_WRAPPER, wrapper);
    }
    if (!ifNotExists || catalog.find(server.key()).isEmpty()) {
      catalog.add(server);
      catalog.begin(server);
    }
    return Treatment.MODEL;
  }

  /** Whether a wrapper can have come with an extension, which mostly is called like it. */
  private static boolean isOfExtension(String wrapper, Catalog catalog) {
    String extension = wrapper.equals("dblink_fdw") ? "dblink" : wrapper;
    return catalog.extensions().areUnknown()
        || catalog.find(ObjectKey.of(ObjectKind.EXTENSION, extension)).isPresent();
  }
}
