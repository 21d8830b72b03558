package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Statements about what all databases of a cluster share: roles, databases, tablespaces, parameters
 * of the server (manual, chapters 19 and 21 to 23).
 */
public final class ClusterStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final ClusterObjects cluster;

  /** What follows the first words of the statement. */
  public ClusterStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.cluster = new ClusterObjects(clauses);
  }

  /** Whether such an object is named next. */
  public static boolean follow(TokenReader in) {
    return in.atAnyWord("role", "user", "group", "database", "tablespace", "system")
        && !in.atWords("user", "mapping");
  }

  /** Whether GRANT names such objects next, and not a table that is called by such a word. */
  static boolean areGranted(TokenReader in) {
    return in.atAnyWord("database", "tablespace", "parameter")
        && in.peek(1).isName()
        && !in.peek(1).isWord("to")
        && !in.peek(1).isWord("from");
  }

  /** After {@code CREATE} and the word for what is made. */
  public Treatment create(String word) {
    switch (word) {
      case "database" -> createDatabase();
      case "tablespace" -> createTablespace();
      default -> new RoleStatements(clauses).create(word.equals("user"));
    }
    in.expectEnd();
    return cluster.treatment();
  }

  /** After {@code ALTER}. */
  public Treatment alter() {
    switch (in.next().text()) {
      case "database" -> alterDatabase(cluster.object(ObjectKind.DATABASE, in.name()));
      case "tablespace" -> alterTablespace(cluster.object(ObjectKind.TABLESPACE, in.name()));
      case "system" -> alterSystem();
      default -> new RoleStatements(clauses).alter();
    }
    in.expectEnd();
    return cluster.treatment();
  }

  /** After {@code DROP}. */
  public Treatment drop() {
    ObjectKind kind = kind();
    boolean ifExists = clauses.ifExists();
    List<Entity> dropped = new ArrayList<>();
    do {
      Optional<Entity> known = cluster.known(kind, in.name());
      if (known.isEmpty() && !ifExists && cluster.areCompared()) {
        throw Unreadable.outside("an object that is not known", in.peek());
      }
      known.ifPresent(dropped::add);
    } while (in.takeComma());
    if (in.takeWord("with")) {
      in.parenthesized();
    } else if (in.at(TokenKind.OPEN_PAREN)) {
      in.parenthesized();
    }
    in.expectEnd();
    for (Entity entity : dropped) {
      if (kind == ObjectKind.ROLE) {
        new RoleStatements(clauses).drop(entity);
      } else {
        clauses.catalog.remove(entity);
      }
    }
    return cluster.treatment();
  }

  /**
   * After {@code COMMENT ON} or {@code SECURITY LABEL ON}.
   *
   * @param attribute what the text becomes
   */
  public Treatment describe(String attribute) {
    Entity entity = cluster.object(kind(), in.name());
    in.expectWord("is");
    String text = in.takeWord("null") ? "" : in.string();
    in.expectEnd();
    entity.set(attribute, text.isEmpty() ? "" : Quotation.literal(text));
    return cluster.treatment();
  }

  /** What GRANT and REVOKE name after ON; empty if they are not compared. */
  Optional<List<Entity>> granted() {
    ObjectKind kind = kind();
    List<Entity> objects = new ArrayList<>();
    do {
      String name = kind == ObjectKind.PARAMETER ? SettingReader.name(in) : in.name();
      objects.add(cluster.object(kind, name));
    } while (in.takeComma());
    return cluster.areCompared() ? Optional.of(objects) : Optional.empty();
  }

  private ObjectKind kind() {
    return switch (in.next().text()) {
      case "database" -> ObjectKind.DATABASE;
      case "tablespace" -> ObjectKind.TABLESPACE;
      case "parameter" -> ObjectKind.PARAMETER;
      default -> ObjectKind.ROLE;
    };
  }

  private void createDatabase() {
    Entity database = cluster.object(ObjectKind.DATABASE, in.name());
    database.set(Attribute.CREATED, true);
    in.takeWord("with");
    databaseOptions(database);
  }

  private void alterDatabase(Entity database) {
    if (in.takeWords("rename", "to")) {
      String name = in.name();
      cluster.rename(database, name);
    } else if (in.takeWords("owner", "to")) {
      owner(database);
    } else if (in.takeWords("set", "tablespace")) {
      database.set(Attribute.TABLESPACE, in.name());
    } else if (in.takeWord("set")) {
      SettingClause.readSet(in).applyTo(database, "", clauses.execution());
    } else if (in.takeWord("reset")) {
      SettingClause.readReset(in).applyTo(database, "", clauses.execution());
    } else if (!in.takeWords("refresh", "collation", "version")) {
      in.takeWord("with");
      databaseOptions(database);
    }
  }

  /** {@code OWNER = x}, {@code ENCODING 'UTF8'}, {@code CONNECTION LIMIT 3} and their like. */
  private void databaseOptions(Entity database) {
    while (!in.atEnd()) {
      String option = in.label();
      if (option.equals("connection")) {
        in.expectWord("limit");
        option = "connection limit";
      }
      in.takeOperator("=");
      if (option.equals("owner")) {
        owner(database);
      } else {
        database.set(option, databaseOption(option));
      }
    }
  }

  /** The value of an option; empty if it is the usual one, or of no matter afterwards. */
  private String databaseOption(String option) {
    String sign = in.takeOperator("-") ? "-" : "";
    Token token = in.next();
    String value = sign + token.text();
    boolean usual =
        token.isWord("default")
            || option.equals("template")
            || option.equals("oid")
            || option.equals("strategy")
            || option.equals("tablespace") && value.equals("pg_default")
            || option.equals("connection limit") && value.equals("-1")
            || option.equals("is_template") && isFalse(value)
            || option.equals("allow_connections") && !isFalse(value);
    return usual ? "" : value.toLowerCase(Locale.ROOT);
  }

  private static boolean isFalse(String value) {
    return List.of("false", "off", "no", "0", "f").contains(value.toLowerCase(Locale.ROOT));
  }

  private void createTablespace() {
    Entity tablespace = cluster.object(ObjectKind.TABLESPACE, in.name());
    tablespace.set(Attribute.CREATED, true);
    if (in.takeWord("owner")) {
      owner(tablespace);
    }
    in.expectWord("location");
    tablespace.set(Attribute.LOCATION, Quotation.literal(in.string()));
    if (in.takeWord("with")) {
      parameters(tablespace);
    }
  }

  private void parameters(Entity tablespace) {
    Token first = in.peek();
    Map<String, String> parameters = clauses.parameters();
    new ServerNames(clauses.catalog).storageParameters(tablespace, parameters, first);
    Clauses.setParameters(tablespace, parameters);
  }

  private void alterTablespace(Entity tablespace) {
    if (in.takeWords("rename", "to")) {
      String name = in.name();
      cluster.rename(tablespace, name);
    } else if (in.takeWords("owner", "to")) {
      owner(tablespace);
    } else if (in.takeWord("set")) {
      parameters(tablespace);
    } else {
      in.expectWord("reset");
      clauses.resetParameters(tablespace);
    }
  }

  private void owner(Entity entity) {
    String role = clauses.role();
    entity.owner = role.equals(clauses.session.loader()) ? "" : role;
    if (!entity.owner.isEmpty()) {
      entity.acl.ownedBy(entity.owner);
    }
  }

  private void alterSystem() {
    boolean set = in.takeWord("set");
    if (!set) {
      in.expectWord("reset");
      if (in.takeWord("all")) {
        for (Entity entity : clauses.catalog.entities()) {
          entity.attributes.remove("system value");
        }
        return;
      }
    }
    Token first = in.peek();
    String name = SettingReader.name(in);
    List<String> values = List.of();
    if (set) {
      if (!in.takeOperator("=")) {
        in.expectWord("to");
      }
      values = in.takeWord("default") ? List.of() : SettingReader.values(in);
    }
    new ServerNames(clauses.catalog).systemParameter(name, first, values);
    String value = SettingClause.spelling(name, values);
    cluster.object(ObjectKind.PARAMETER, name).set("system value", value);
  }
}
