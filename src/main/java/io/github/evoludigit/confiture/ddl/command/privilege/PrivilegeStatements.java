package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.BroughtObject;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.DefaultPrivileges;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Privileges;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** GRANT, REVOKE and ALTER DEFAULT PRIVILEGES. */
public final class PrivilegeStatements {

  /**
   * A privilege, for some columns or for the whole.
   *
   * @param name the privilege; {@code ALL} for all there are
   * @param columns the columns; empty for the whole object
   */
  private record Privilege(String name, List<String> columns) {}

  private final Clauses clauses;
  private final Namespace namespace;
  private final Catalog catalog;
  private final Session session;

  /** What follows the first words of the statement. */
  public PrivilegeStatements(Clauses clauses) {
    this.clauses = clauses;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
    this.session = clauses.session;
  }

  /** After {@code GRANT} or {@code REVOKE}. */
  public Treatment read(boolean grant) {
    int start = clauses.in.position();
    boolean optionOnly = !grant && clauses.in.takeWords("grant", "option", "for");
    if (!grant && isOfMembership()) {
      return new RoleStatements(clauses).revoke();
    }
    List<Privilege> privileges = privileges();
    if (!clauses.in.takeWord("on")) {
      clauses.in.back(start);
      RoleStatements roles = new RoleStatements(clauses);
      return grant ? roles.grant() : roles.revoke();
    }
    if (clauses.in.atWords("large", "object")) {
      clauses.in.rest();
      return Treatment.ROWS;
    }
    List<Entity> objects;
    if (ClusterStatements.areGranted(clauses.in)) {
      Optional<List<Entity>> granted = new ClusterStatements(clauses).granted();
      if (granted.isEmpty()) {
        return Treatment.CLUSTER;
      }
      objects = granted.get();
    } else {
      objects = objects();
    }
    clauses.in.expectWord(grant ? "to" : "from");
    List<String> roles = clauses.roles();
    boolean withOption = grant && clauses.in.takeWords("with", "grant", "option");
    end();
    for (Entity object : objects) {
      for (String role : roles) {
        for (Privilege privilege : privileges) {
          apply(object, role, privilege, grant, withOption || optionOnly);
        }
      }
    }
    return Treatment.MODEL;
  }

  private boolean isOfMembership() {
    return clauses.in.atWords("admin", "option", "for")
        || clauses.in.atWords("inherit", "option", "for")
        || clauses.in.atWords("set", "option", "for");
  }

  private void end() {
    if (clauses.in.takeWords("granted", "by")) {
      clauses.role();
    }
    clauses.cascadeOrRestrict();
    clauses.in.expectEnd();
  }

  private List<Privilege> privileges() {
    List<Privilege> privileges = new ArrayList<>();
    do {
      String name = clauses.in.label().toUpperCase(Locale.ROOT);
      if (name.equals("ALL")) {
        clauses.in.takeWord("privileges");
      } else if (name.equals("TEMP")) {
        name = "TEMPORARY";
      } else if (name.equals("ALTER") && clauses.in.takeWord("system")) {
        name = "ALTER SYSTEM";
      }
      boolean columns = clauses.in.at(TokenKind.OPEN_PAREN);
      privileges.add(new Privilege(name, columns ? clauses.columns() : List.of()));
    } while (clauses.in.takeComma());
    return privileges;
  }

  private List<Entity> objects() {
    if (clauses.in.takeWord("all")) {
      String objects = clauses.in.label();
      clauses.in.expectWords("in", "schema");
      List<Entity> all = new ArrayList<>();
      do {
        String schema = clauses.in.name();
        for (Entity entity : catalog.entities()) {
          if (entity.schema.equals(schema) && isAmong(entity.kind, objects)) {
            all.add(entity);
          }
        }
      } while (clauses.in.takeComma());
      return all;
    }
    ObjectKind kind = kind();
    List<Entity> all = new ArrayList<>();
    do {
      all.add(object(kind));
    } while (clauses.in.takeComma());
    return all;
  }

  /** The object at hand, which an extension or the server can have made. */
  private Entity object(ObjectKind kind) {
    int start = clauses.in.position();
    Optional<Entity> found =
        new ObjectReference(clauses).findIfThere(kind).filter(entity -> !entity.implicit);
    if (found.isPresent()) {
      return found.get();
    }
    int end = clauses.in.position();
    clauses.in.back(start);
    Optional<BroughtObject> brought = new BroughtObjects(clauses).find(kind);
    if (brought.isEmpty()) {
      // Says what is missing, as where any other object is named.
      clauses.in.back(start);
      return new ObjectReference(clauses).find(kind);
    }
    clauses.in.back(end);
    return brought.get();
  }

  private static boolean isAmong(ObjectKind kind, String objects) {
    return switch (objects) {
      case "tables" -> kind.isRelation();
      case "sequences" -> kind == ObjectKind.SEQUENCE;
      case "functions" -> kind == ObjectKind.FUNCTION || kind == ObjectKind.AGGREGATE;
      case "procedures" -> kind == ObjectKind.PROCEDURE;
      default -> Privileges.classOf(kind).equals("functions");
    };
  }

  private ObjectKind kind() {
    if (clauses.in.takeWords("foreign", "data", "wrapper")) {
      return ObjectKind.FOREIGN_DATA_WRAPPER;
    }
    if (clauses.in.takeWords("foreign", "server")) {
      return ObjectKind.SERVER;
    }
    boolean followed = clauses.in.peek(1).isName();
    if (followed && clauses.in.at(TokenKind.WORD)) {
      ObjectKind kind =
          switch (clauses.in.peek().text()) {
            case "table" -> ObjectKind.TABLE;
            case "sequence" -> ObjectKind.SEQUENCE;
            case "function", "routine" -> ObjectKind.FUNCTION;
            case "procedure" -> ObjectKind.PROCEDURE;
            case "schema" -> ObjectKind.SCHEMA;
            case "type" -> ObjectKind.TYPE;
            case "domain" -> ObjectKind.DOMAIN;
            case "language" -> ObjectKind.LANGUAGE;
            default -> null;
          };
      if (kind != null) {
        clauses.in.next();
        return kind;
      }
    }
    return ObjectKind.TABLE;
  }

  private void apply(
      Entity object, String role, Privilege privilege, boolean grant, boolean option) {
    if (object instanceof BroughtObject brought) {
      change(brought, holder(object, role), privilege, grant, option);
      return;
    }
    if (privilege.columns().isEmpty()) {
      String objects = Privileges.classOf(object.kind);
      change(object, role, list(privilege, objects), grant, option);
      if (!grant && !option && object instanceof Relation relation) {
        for (Column column : relation.columns.values()) {
          column.acl.revoke(holder(column, role), list(privilege, "columns"), false);
        }
      }
      return;
    }
    if (!(object instanceof Relation relation)) {
      throw clauses.in.unreadable();
    }
    for (String name : privilege.columns()) {
      Column column = relation.columns.get(name);
      if (column == null) {
        if (relation.known) {
          throw clauses.in.unreadable();
        }
        column = new Column(relation, name, "", clauses.location());
        relation.columns.put(name, column);
      }
      change(column, role, list(privilege, "columns"), grant, option);
    }
  }

  private void change(
      BroughtObject object, String role, Privilege privilege, boolean grant, boolean option) {
    String objects = privilege.columns().isEmpty() ? object.objects() : "columns";
    List<String> all = new ArrayList<>();
    for (String name : list(privilege, objects)) {
      if (privilege.columns().isEmpty()) {
        all.add(name);
      }
      privilege.columns().forEach(column -> all.add(name + " (" + column + ')'));
    }
    for (String each : all) {
      if (grant) {
        object.grant(role, each, option);
      } else {
        object.revoke(role, each, option);
      }
    }
  }

  private List<String> list(Privilege privilege, String objects) {
    List<String> all = Privileges.all(objects, clauses.session.comparedServer());
    if (privilege.name().equals("ALL")) {
      return all;
    }
    return all.contains(privilege.name()) ? List.of(privilege.name()) : List.of();
  }

  private void change(
      Entity object, String role, List<String> privileges, boolean grant, boolean option) {
    if (grant) {
      object.acl.grant(holder(object, role), privileges, option);
    } else {
      object.acl.revoke(holder(object, role), privileges, option);
    }
  }

  private String holder(Entity object, String role) {
    Entity owned = object.kind == ObjectKind.COLUMN ? object.parent.orElse(object) : object;
    String named = role.isEmpty() ? session.loader() : role;
    String owner = owned.owner.isEmpty() ? session.loader() : owned.owner;
    return named.equals(owner) ? Acl.OWNER : named;
  }

  /** After {@code ALTER DEFAULT PRIVILEGES}. */
  public Treatment readDefault() {
    List<String> owners = List.of(session.role());
    List<String> schemas = List.of("");
    while (true) {
      if (clauses.in.takeWords("for", "role") || clauses.in.takeWords("for", "user")) {
        owners = clauses.roles();
      } else if (clauses.in.takeWords("in", "schema")) {
        schemas = new ArrayList<>();
        do {
          schemas.add(clauses.in.name());
        } while (clauses.in.takeComma());
      } else {
        break;
      }
    }
    boolean grant = clauses.in.takeWord("grant");
    if (!grant) {
      clauses.in.expectWord("revoke");
    }
    boolean optionOnly = !grant && clauses.in.takeWords("grant", "option", "for");
    List<Privilege> privileges = privileges();
    clauses.in.expectWord("on");
    String written =
        clauses.in.takeWords("large", "objects") ? Privileges.LARGE_OBJECTS : clauses.in.label();
    String objects = written.equals("routines") ? "functions" : written;
    if (Privileges.all(objects, clauses.session.comparedServer()).isEmpty()) {
      throw clauses.in.unreadable();
    }
    clauses.in.expectWord(grant ? "to" : "from");
    List<String> roles = clauses.roles();
    boolean option = optionOnly || grant && clauses.in.takeWords("with", "grant", "option");
    end();
    for (String owner : owners) {
      String creator = owner.equals(session.loader()) ? "" : owner;
      for (String schema : schemas) {
        Acl acl =
            catalog
                .defaultPrivileges()
                .acl(new DefaultPrivileges.Target(creator, schema, objects), clauses.location());
        for (String role : roles) {
          String holder = role.isEmpty() || role.equals(owner) ? Acl.OWNER : role;
          String named = role.equals(session.loader()) && creator.isEmpty() ? Acl.OWNER : holder;
          for (Privilege privilege : privileges) {
            if (grant) {
              acl.grant(named, list(privilege, objects), option);
            } else {
              acl.revoke(named, list(privilege, objects), option);
            }
          }
        }
      }
    }
    return Treatment.MODEL;
  }
}
