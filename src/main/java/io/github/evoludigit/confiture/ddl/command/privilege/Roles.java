package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Roles and who is a member of whom (manual, chapter 21), where they are compared. */
public final class Roles {

  /** The attributes of a role that are no unless they are said. */
  static final List<String> RIGHTS =
      List.of("superuser", "createdb", "createrole", "login", "replication", "bypassrls");

  private static final String MEMBER_OF = "member of ";

  /** A membership that gives nothing. */
  private static final String NOTHING = "nothing";

  private final Execution execution;
  private final ClusterObjects cluster;

  Roles(Execution execution) {
    this.execution = execution;
    this.cluster = new ClusterObjects(execution);
  }

  /** A role, which need not have been named before. */
  Entity role(WrittenRole written) {
    String name = written.resolve(execution.session());
    return role(name.isEmpty() ? execution.session().loader() : name);
  }

  /** A role, which need not have been named before. */
  Entity role(String name) {
    Optional<Entity> known = cluster.known(ObjectKind.ROLE, name);
    Entity role = known.orElseGet(() -> cluster.object(ObjectKind.ROLE, name));
    if (known.isEmpty() && name.equals(execution.session().loader())) {
      initialize(role);
    }
    return role;
  }

  /** The one that loads is there already, and may do everything. */
  private static void initialize(Entity loader) {
    loader.set(Attribute.CREATED, true);
    RIGHTS.forEach(right -> loader.set(right, true));
  }

  /** Whether nothing but what every cluster has is known of the role that loads. */
  public static boolean isInitial(Entity role, String loader) {
    List<String> initial = new ArrayList<>(RIGHTS);
    initial.add("created");
    return role.kind == ObjectKind.ROLE
        && role.name.equals(loader)
        && role.attributes.keySet().equals(Set.copyOf(initial));
  }

  /** Makes a role a member of another, or changes what the membership gives. */
  void join(Entity member, Entity group, Map<String, Boolean> options) {
    String attribute = MEMBER_OF + SqlName.quoted(group.name);
    TreeSet<String> given = new TreeSet<>();
    if (member.has(attribute)) {
      given.addAll(List.of(member.get(attribute).split(", ")));
    } else {
      given.add("set");
      if (!member.is(Attribute.INHERIT, AttributeValue.NO)) {
        given.add("inherit");
      }
    }
    options.forEach(
        (option, on) -> {
          given.remove(option);
          if (on) {
            given.add(option);
          }
        });
    member.set(attribute, spelling(given));
  }

  private static String spelling(TreeSet<String> given) {
    given.remove(NOTHING);
    return given.isEmpty() ? NOTHING : String.join(", ", given);
  }

  /**
   * Ends a membership, or what it gives.
   *
   * @param option what it gave; empty for all of it
   */
  void leave(Entity member, Entity group, String option) {
    String attribute = MEMBER_OF + SqlName.quoted(group.name);
    if (option.isEmpty()) {
      member.set(attribute, "");
    } else if (member.has(attribute)) {
      TreeSet<String> given = new TreeSet<>(List.of(member.get(attribute).split(", ")));
      given.remove(option);
      member.set(attribute, spelling(given));
    }
  }

  /** A role is gone, and with it all memberships in it. */
  void drop(Entity role) {
    execution.catalog().remove(role);
    String attribute = MEMBER_OF + SqlName.quoted(role.name);
    for (Entity other : execution.catalog().entities()) {
      if (other.kind == ObjectKind.ROLE) {
        other.set(attribute, "");
      }
    }
  }

  /** Gives a role another name, in what it owns and was granted, too. */
  void rename(Entity role, String name) {
    String before = MEMBER_OF + SqlName.quoted(role.name);
    String after = MEMBER_OF + SqlName.quoted(name);
    for (Entity other : List.copyOf(execution.catalog().entities())) {
      if (other.kind == ObjectKind.ROLE && other.has(before)) {
        other.set(after, other.get(before));
        other.set(before, "");
      }
      renameRole(other, role.name, name);
      if (other instanceof Relation relation) {
        relation.columns.values().forEach(column -> renameRole(column, role.name, name));
        relation
            .parts(ObjectKind.POLICY)
            .values()
            .forEach(policy -> PolicyClauses.renameRole(policy, role.name, name));
      } else if (other.kind == ObjectKind.USER_MAPPING && other.name.equals(role.name)) {
        execution.catalog().rekey(other, () -> other.name = name);
      }
    }
    execution.catalog().defaultPrivileges().roleRenamed(role.name, name);
    cluster.rename(role, name);
  }

  /** Owners and grantees are kept by the role and not by its name ({@code RenameRole}). */
  private static void renameRole(Entity entity, String before, String after) {
    if (entity.owner().equals(before)) {
      entity.giveTo(after);
    }
    entity.acl().renameRole(before, after);
  }
}
