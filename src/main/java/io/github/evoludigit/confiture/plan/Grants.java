package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GRANT and REVOKE, from what a role has to what it is to have. */
final class Grants {

  static final String OWNER = "the owner";
  static final String PUBLIC = "PUBLIC";

  private final PlanContext plan;

  /** What the old side says of objects that are yet to come, once somebody has asked. */
  private Optional<List<SchemaObject>> defaults = Optional.empty();

  Grants(PlanContext plan) {
    this.plan = plan;
  }

  /** The privileges of an object that was just made: some may have them by default. */
  void create(SchemaObject object, List<Step> steps) {
    Map<String, String> wanted = own(object);
    Map<String, String> given = given(object);
    Set<String> roles = new LinkedHashSet<>(given.keySet());
    roles.addAll(wanted.keySet());
    for (String role : roles) {
      String had = given.getOrDefault(role, "");
      String now = wanted.getOrDefault(role, "");
      if (!had.equals(now)) {
        change(object, object.key(), role, had, now, steps);
      }
    }
  }

  /**
   * What ALTER DEFAULT PRIVILEGES gives to new objects, where it is other than PostgreSQL's own.
   */
  private Map<String, String> given(SchemaObject object) {
    Map<String, String> given = new LinkedHashMap<>();
    String objects = objects(object.key().kind());
    if (objects.isEmpty()) {
      return given;
    }
    String schema = object.key().kind() == ObjectKind.SCHEMA ? "" : object.key().names().get(0);
    for (SchemaObject each : defaults()) {
      String target = each.key().arguments();
      boolean all = target.equals(plan.before.loader() + "::" + objects);
      boolean own = target.equals(plan.before.loader() + ':' + schema + ':' + objects);
      if (all || own) {
        Values.of(each, AttributeFamily.PRIVILEGES)
            .forEach((role, text) -> given.merge(role, text, Grants::together));
      }
    }
    return given;
  }

  /** What is said of objects that are yet to come. */
  private List<SchemaObject> defaults() {
    if (defaults.isEmpty()) {
      List<SchemaObject> all = new ArrayList<>();
      for (SchemaObject object : plan.before.objects()) {
        if (object.key().kind() == ObjectKind.DEFAULT_PRIVILEGES) {
          all.add(object);
        }
      }
      defaults = Optional.of(all);
    }
    return defaults.get();
  }

  private static String together(String one, String other) {
    return one.equals(PrivilegeChange.NONE) ? other : one + ", " + other;
  }

  private static String objects(ObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "TABLES";
      case SEQUENCE -> "SEQUENCES";
      case FUNCTION, PROCEDURE, AGGREGATE -> "FUNCTIONS";
      case SCHEMA -> "SCHEMAS";
      case TYPE, DOMAIN -> "TYPES";
      default -> "";
    };
  }

  /**
   * The statements for one role.
   *
   * @param object whose owner may be meant
   * @param key the object, or a column of it
   * @param role as the attribute names it
   * @param old what it had; empty for what everybody has at first
   * @param now what it is to have, the same way
   */
  void change(
      SchemaObject object, ObjectKey key, String role, String old, String now, List<Step> steps) {
    change(
        key,
        grantee(object, role),
        PrivilegeChange.privileges(old, usual(key, role)),
        PrivilegeChange.privileges(now, usual(key, role)),
        steps);
  }

  private static void change(
      ObjectKey key,
      String grantee,
      Map<String, Boolean> had,
      Map<String, Boolean> has,
      List<Step> steps) {
    PrivilegeChange.between(had, has)
        .statements(grantee, (words, privileges, end) -> add(steps, key, words, privileges, end));
  }

  /**
   * The statements after a change of the owner: what the former had, the new one has, beside what
   * he had himself ({@code aclnewowner}).
   */
  void changeWithOwner(SchemaObject before, SchemaObject after, List<Step> steps) {
    ObjectKey key = after.key();
    Map<String, String> old = own(before);
    Map<String, String> now = own(after);
    String owner = Values.get(after, Attribute.OWNER);
    String role = owner.isEmpty() ? plan.after.loader() : SqlName.parts(owner).get(0);
    Map<String, Boolean> had =
        PrivilegeChange.privileges(old.getOrDefault(OWNER, ""), usual(key, OWNER));
    if (old.containsKey(role)) {
      PrivilegeChange.privileges(old.get(role), List.of())
          .keySet()
          .forEach(each -> had.put(each, false));
    }
    change(
        key,
        grantee(after, OWNER),
        had,
        PrivilegeChange.privileges(now.getOrDefault(OWNER, ""), usual(key, OWNER)),
        steps);
    Set<String> others = new LinkedHashSet<>(old.keySet());
    others.addAll(now.keySet());
    others.removeAll(List.of(OWNER, role));
    for (String other : others) {
      change(after, key, other, old.getOrDefault(other, ""), now.getOrDefault(other, ""), steps);
    }
  }

  private static Map<String, String> own(SchemaObject object) {
    Map<String, String> own = Values.of(object, AttributeFamily.PRIVILEGES);
    own.keySet().removeIf(name -> name.contains(" of column ") || name.endsWith(" of identity"));
    return own;
  }

  private static String grantee(SchemaObject object, String role) {
    return switch (role) {
      case OWNER -> {
        String owner = Values.get(object, Attribute.OWNER);
        yield owner.isEmpty() ? Belongings.usualOwner(object.key()) : owner;
      }
      case PUBLIC -> PUBLIC;
      default -> Sql.name(role);
    };
  }

  private static void add(
      List<Step> steps, ObjectKey key, String words, List<String> privileges, String end) {
    String list = String.join(", ", privileges);
    String on;
    if (key.kind() == ObjectKind.COLUMN) {
      List<String> each = new ArrayList<>();
      String column = Sql.name(key.name());
      privileges.forEach(privilege -> each.add(privilege + " (" + column + ')'));
      list = String.join(", ", each);
      on = "TABLE " + Sql.parent(key);
    } else {
      if (privileges.size() > 1 && privileges.size() == possible(key.kind()).size()) {
        list = "ALL";
      }
      on = target(key);
    }
    steps.add(Step.of(key, words + list + " ON " + on + end));
  }

  private static String target(ObjectKey key) {
    return switch (key.kind()) {
      case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLE " + Sql.of(key);
      case SERVER -> "FOREIGN SERVER " + Sql.of(key);
      case AGGREGATE -> "FUNCTION " + Sql.of(key) + key.arguments();
      default -> Reference.of(key);
    };
  }

  /** What a role has when nothing was said (manual, section 5.8). */
  static List<String> usual(ObjectKey key, String role) {
    return switch (role) {
      case OWNER -> key.kind() == ObjectKind.COLUMN ? List.of() : possible(key.kind());
      case PUBLIC ->
          switch (key.kind()) {
            case FUNCTION, PROCEDURE, AGGREGATE -> List.of("EXECUTE");
            case TYPE, DOMAIN, LANGUAGE -> List.of("USAGE");
            case DATABASE -> List.of("CONNECT", "TEMPORARY");
            case SCHEMA -> key.name().equals("public") ? List.of("USAGE") : List.of();
            default -> List.of();
          };
      default -> List.of();
    };
  }

  private static List<String> possible(ObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
          List.of(
              "DELETE",
              "INSERT",
              "MAINTAIN",
              "REFERENCES",
              "SELECT",
              "TRIGGER",
              "TRUNCATE",
              "UPDATE");
      case SEQUENCE -> List.of("SELECT", "UPDATE", "USAGE");
      case FUNCTION, PROCEDURE, AGGREGATE -> List.of("EXECUTE");
      case SCHEMA -> List.of("CREATE", "USAGE");
      case DATABASE -> List.of("CONNECT", "CREATE", "TEMPORARY");
      case TABLESPACE -> List.of("CREATE");
      case TYPE, DOMAIN, LANGUAGE, FOREIGN_DATA_WRAPPER, SERVER -> List.of("USAGE");
      default -> List.of();
    };
  }
}
