package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/**
 * CREATE EXTENSION.
 *
 * @param ifNotExists whether nothing is made if it is there
 * @param name its name
 * @param schema the schema its objects are in, if it is said
 * @param version its version; empty for the usual one
 * @param cascade whether what it needs comes with it
 */
public record CreateExtension(
    boolean ifNotExists, Token name, Optional<Token> schema, String version, boolean cascade)
    implements Command {

  /** After {@code CREATE EXTENSION}. */
  public static Command read(TokenReader in) {
    boolean ifNotExists = new ClauseReader(in).ifNotExists();
    Token name = in.nameToken();
    Optional<Token> schema = Optional.empty();
    String version = "";
    boolean cascade = false;
    in.takeWord("with");
    while (!in.atEnd()) {
      if (in.takeWord("schema")) {
        schema = Optional.of(in.nameToken());
      } else if (in.takeWord("version")) {
        version = in.peek().isString() ? in.string() : in.identifier();
      } else {
        in.expectWord("cascade");
        cascade = true;
      }
    }
    return new CreateExtension(ifNotExists, name, schema, version, cascade);
  }

  @Override
  public Treatment apply(Execution execution) {
    new ServerNames(execution.catalog()).extension(name.text(), name);
    Entity extension = new Entity(ObjectKind.EXTENSION, "", name.text(), execution.location());
    extension.set(Attribute.VERSION, version);
    Optional<String> home = schema.map(Token::text);
    ExtensionInstallation installation = new ExtensionInstallation(execution);
    if (cascade) {
      installation.addRequired(name.text(), home);
    }
    schema.ifPresent(named -> execution.require(ObjectKind.SCHEMA, named));
    if (execution.catalog().isNew(extension, ifNotExists)) {
      installation.expectRequired(extension, name);
      installation.add(extension, home);
    }
    return Treatment.MODEL;
  }
}
