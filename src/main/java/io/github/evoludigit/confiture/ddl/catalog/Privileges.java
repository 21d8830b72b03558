package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which privileges there are for what, and who has them at first (manual, section 5.8). */
public final class Privileges {

  /** Objects that have default privileges, and are in no schema. */
  public static final String LARGE_OBJECTS = "large objects";

  private Privileges() {}

  private static final List<String> OF_TABLES =
      List.of(
          "DELETE", "INSERT", "MAINTAIN", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE");

  private static final List<String> OF_TABLES_BEFORE_17 =
      List.of("DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE");

  /**
   * All privileges of a class of objects that a server knows.
   *
   * @param objects the class, named as in ALTER DEFAULT PRIVILEGES
   * @param server the server; MAINTAIN is there since PostgreSQL 17
   */
  public static List<String> all(String objects, ServerVersion server) {
    return switch (objects) {
      case "tables" -> server.isAtLeast(17) ? OF_TABLES : OF_TABLES_BEFORE_17;
      case "columns" -> List.of("INSERT", "REFERENCES", "SELECT", "UPDATE");
      case "sequences" -> List.of("SELECT", "UPDATE", "USAGE");
      case "functions" -> List.of("EXECUTE");
      case LARGE_OBJECTS -> List.of("SELECT", "UPDATE");
      case "schemas" -> List.of("CREATE", "USAGE");
      case "databases" -> List.of("CONNECT", "CREATE", "TEMPORARY");
      case "tablespaces" -> List.of("CREATE");
      case "parameters" -> List.of("ALTER SYSTEM", "SET");
      case "types", "languages", "wrappers", "servers" -> List.of("USAGE");
      default -> List.of();
    };
  }

  /**
   * The privileges that a statement can name.
   *
   * @param word what they are on, as messages call it
   */
  public static List<String> possible(String word) {
    return switch (word) {
      case "relation" -> {
        List<String> all = new ArrayList<>(OF_TABLES);
        all.add("USAGE");
        yield all;
      }
      case "table" -> OF_TABLES;
      case "column" -> List.of("INSERT", "REFERENCES", "SELECT", "UPDATE");
      case "sequence" -> List.of("SELECT", "UPDATE", "USAGE");
      case "function", "procedure", "routine" -> List.of("EXECUTE");
      case "schema" -> List.of("CREATE", "USAGE");
      case "large object" -> List.of("SELECT", "UPDATE");
      case "database" -> List.of("CONNECT", "CREATE", "TEMPORARY");
      case "tablespace" -> List.of("CREATE");
      case "parameter" -> List.of("ALTER SYSTEM", "SET");
      default -> List.of("USAGE");
    };
  }

  /** What messages call one of a class of objects. */
  public static String wordOf(String objects) {
    return objects.equals("tables") ? "relation" : objects.substring(0, objects.length() - 1);
  }

  /** Whether a server has default privileges of a class: of large objects since PostgreSQL 18. */
  public static boolean haveDefaults(String objects, ServerVersion server) {
    return !objects.equals(LARGE_OBJECTS) || server.isAtLeast(18);
  }

  /** What PostgreSQL gives when nothing was said. */
  static Acl builtIn(String objects, ServerVersion server) {
    Acl acl = new Acl();
    if (!objects.equals("columns")) {
      acl.grant(Acl.OWNER, all(objects, server), false);
    }
    switch (objects) {
      case "functions" -> acl.grant(Acl.PUBLIC, List.of("EXECUTE"), false);
      case "databases" -> acl.grant(Acl.PUBLIC, List.of("CONNECT", "TEMPORARY"), false);
      case "types", "languages" -> acl.grant(Acl.PUBLIC, List.of("USAGE"), false);
      default -> {
        // PUBLIC gets nothing.
      }
    }
    return acl;
  }

  /** Whether everybody has a privilege on what was just made. */
  static boolean isForAll(String objects, String privilege) {
    return switch (objects) {
      case "functions" -> privilege.equals("EXECUTE");
      case "types", "languages" -> privilege.equals("USAGE");
      default -> false;
    };
  }

  /** The class of objects that a kind belongs to; empty if it has no privileges. */
  public static String classOf(ObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "tables";
      case COLUMN -> "columns";
      case SEQUENCE -> "sequences";
      case FUNCTION, PROCEDURE, AGGREGATE -> "functions";
      case SCHEMA -> "schemas";
      case TYPE, DOMAIN -> "types";
      case LANGUAGE -> "languages";
      case FOREIGN_DATA_WRAPPER -> "wrappers";
      case SERVER -> "servers";
      case DATABASE -> "databases";
      case TABLESPACE -> "tablespaces";
      case PARAMETER -> "parameters";
      default -> "";
    };
  }

  /** Writes into attributes what is other than at first. */
  public static void settle(Entity entity, Acl acl, Acl usual) {
    if (acl.isLike(usual)) {
      return;
    }
    Set<String> roles = new LinkedHashSet<>();
    for (Acl each : Arrays.asList(usual, acl)) {
      each.roles().forEach(roles::add);
    }
    for (String role : roles) {
      String now = acl.of(role).orElse("");
      Optional<String> then = usual.of(role);
      if (!now.equals(then.orElse(""))) {
        entity.set(AttributeFamily.PRIVILEGES.of(name(role)), now.isEmpty() ? "none" : now);
      }
    }
  }

  /** What people call a role. */
  static String name(String role) {
    return switch (role) {
      case Acl.OWNER -> "the owner";
      case Acl.PUBLIC -> "PUBLIC";
      default -> role;
    };
  }

  /** The privileges an object has before anything is said about them. */
  public static Acl initial(Entity entity, ServerVersion server) {
    Acl acl = builtIn(classOf(entity.kind), server);
    if (entity.kind == ObjectKind.SCHEMA && entity.name.equals("public")) {
      // Until PostgreSQL 15 everybody could make objects in it.
      List<String> ofAll = server.isAtLeast(15) ? List.of("USAGE") : List.of("CREATE", "USAGE");
      acl.grant(Acl.PUBLIC, ofAll, false);
    }
    return acl;
  }
}
