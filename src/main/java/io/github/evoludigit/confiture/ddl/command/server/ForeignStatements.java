package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;

/** Foreign data wrappers, servers and user mappings (section 5.13). */
public final class ForeignStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public ForeignStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE FOREIGN DATA WRAPPER}. */
  public Treatment createWrapper() {
    Entity wrapper = new Entity(ObjectKind.FOREIGN_DATA_WRAPPER, "", in.name(), clauses.location());
    wrapperClauses(wrapper);
    return add(wrapper);
  }

  private Treatment add(Entity entity) {
    catalog.add(entity);
    catalog.begin(entity);
    return Treatment.MODEL;
  }

  /** What CREATE and ALTER FOREIGN DATA WRAPPER have in common. */
  private void wrapperClauses(Entity wrapper) {
    while (!in.atEnd()) {
      boolean no = in.takeWord("no");
      if (in.takeWord("handler")) {
        wrapper.set(
            Attribute.HANDLER, no ? "" : WrittenFunction.read(in).spelling(clauses.namespace));
      } else if (in.takeWord("validator")) {
        wrapper.set(
            Attribute.VALIDATOR, no ? "" : WrittenFunction.read(in).spelling(clauses.namespace));
      } else {
        in.expectWord("options");
        clauses.changeForeignOptions(wrapper);
      }
    }
  }

  /** After {@code CREATE SERVER}. */
  public Treatment createServer() {
    boolean ifNotExists = clauses.ifNotExists();
    Entity server = new Entity(ObjectKind.SERVER, "", in.name(), clauses.location());
    if (in.takeWord("type")) {
      server.set(Attribute.TYPE, Quotation.literal(in.string()));
    }
    version(server);
    in.expectWords("foreign", "data", "wrapper");
    Token wrapper = in.nameToken();
    server.set(Attribute.WRAPPER, wrapper.text());
    options(server);
    in.expectEnd();
    if (!isOfExtension(wrapper.text())) {
      clauses.require(ObjectKind.FOREIGN_DATA_WRAPPER, wrapper);
    }
    if (ifNotExists && catalog.find(server.key()).isPresent()) {
      return Treatment.MODEL;
    }
    return add(server);
  }

  /** Whether a wrapper can have come with an extension, which mostly is called like it. */
  private boolean isOfExtension(String wrapper) {
    String extension = wrapper.equals("dblink_fdw") ? "dblink" : wrapper;
    return catalog.extensions().areUnknown()
        || catalog.find(ObjectKey.of(ObjectKind.EXTENSION, extension)).isPresent();
  }

  private void version(Entity server) {
    if (in.takeWord("version")) {
      server.set(Attribute.VERSION, in.takeWord("null") ? "" : Quotation.literal(in.string()));
    }
  }

  private void options(Entity entity) {
    if (in.takeWord("options")) {
      clauses.changeForeignOptions(entity);
    }
  }

  /** After {@code CREATE USER MAPPING}. */
  public Treatment createUserMapping() {
    boolean ifNotExists = clauses.ifNotExists();
    in.expectWord("for");
    String role = in.takeWord("user") ? "" : clauses.role();
    in.expectWord("server");
    Token named = in.nameToken();
    String server = named.text();
    List<String> names = new ObjectReference(clauses).userMapping(role, server).names();
    Entity mapping = new Entity(ObjectKind.USER_MAPPING, "", names.get(0), clauses.location());
    mapping.arguments = '@' + server;
    options(mapping);
    in.expectEnd();
    clauses.require(ObjectKind.SERVER, named);
    if (!ifNotExists || catalog.find(mapping.key()).isEmpty()) {
      catalog.add(mapping);
    }
    return Treatment.MODEL;
  }

  /** After {@code IMPORT}: the schema of a foreign server, of which nothing is known here. */
  public void readImport() {
    in.expectWords("foreign", "schema");
    in.name();
    if (in.takeWord("limit")) {
      in.expectWord("to");
      relations();
    } else if (in.takeWord("except")) {
      relations();
    }
    in.expectWords("from", "server");
    in.name();
    in.expectWord("into");
    in.name();
    if (in.takeWord("options")) {
      clauses.foreignOptions();
    }
    in.expectEnd();
  }

  private void relations() {
    in.expectOpen();
    do {
      clauses.relationName();
    } while (in.takeComma());
    in.expectClose();
  }

  /** What follows the name in ALTER of one of these. */
  public Treatment alter(Entity entity) {
    if (entity.kind == ObjectKind.FOREIGN_DATA_WRAPPER) {
      wrapperClauses(entity);
    } else {
      version(entity);
      options(entity);
    }
    in.expectEnd();
    return Treatment.MODEL;
  }
}
