package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which privileges there are for what, and who has them at first (manual, section 5.8). */
final class Privileges {

  static final String LARGE_OBJECTS = "large objects";

  private Privileges() {}

  /** All privileges of a class of objects, named as in ALTER DEFAULT PRIVILEGES. */
  static List<String> all(String objects) {
    return switch (objects) {
      case "tables" ->
          List.of(
              "DELETE",
              "INSERT",
              "MAINTAIN",
              "REFERENCES",
              "SELECT",
              "TRIGGER",
              "TRUNCATE",
              "UPDATE");
      case "columns" -> List.of("INSERT", "REFERENCES", "SELECT", "UPDATE");
      case "sequences" -> List.of("SELECT", "UPDATE", "USAGE");
      case "functions" -> List.of("EXECUTE");
      case LARGE_OBJECTS -> List.of("SELECT", "UPDATE");
      case "schemas" -> List.of("CREATE", "USAGE");
      case "types", "languages", "wrappers", "servers" -> List.of("USAGE");
      default -> List.of();
    };
  }

  /** What PostgreSQL gives when nothing was said. */
  static Acl builtIn(String objects) {
    Acl acl = new Acl();
    if (!objects.equals("columns")) {
      acl.grant(Acl.OWNER, all(objects), false);
    }
    switch (objects) {
      case "functions" -> acl.grant(Acl.PUBLIC, List.of("EXECUTE"), false);
      case "types", "languages" -> acl.grant(Acl.PUBLIC, List.of("USAGE"), false);
      default -> {
        // PUBLIC gets nothing.
      }
    }
    return acl;
  }

  /** The class of objects that a kind belongs to; empty if it has no privileges. */
  static String classOf(ObjectKind kind) {
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
      default -> "";
    };
  }

  /** Writes into attributes what is other than at first. */
  static void settle(Entity entity, Acl acl, Acl usual) {
    Set<String> roles = new LinkedHashSet<>();
    for (Acl each : Arrays.asList(usual, acl)) {
      each.roles().forEach(roles::add);
    }
    for (String role : roles) {
      String now = acl.of(role).orElse("");
      Optional<String> then = usual.of(role);
      if (!now.equals(then.orElse(""))) {
        entity.set("privileges of " + name(role), now.isEmpty() ? "none" : now);
      }
    }
  }

  private static String name(String role) {
    return switch (role) {
      case Acl.OWNER -> "the owner";
      case Acl.PUBLIC -> "PUBLIC";
      default -> role;
    };
  }

  /** The privileges an object has before anything is said about them. */
  static Acl initial(Entity entity) {
    Acl acl = builtIn(classOf(entity.kind));
    if (entity.kind == ObjectKind.SCHEMA && entity.name.equals("public")) {
      acl.grant(Acl.PUBLIC, List.of("USAGE"), false);
    }
    return acl;
  }
}
