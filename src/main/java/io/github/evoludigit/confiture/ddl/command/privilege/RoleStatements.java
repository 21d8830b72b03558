package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Roles and who is a member of whom (manual, chapter 21), where they are compared. */
public final class RoleStatements {

  private static final String MEMBER_OF = "member of ";

  /** A membership that gives nothing. */
  private static final String NOTHING = "nothing";

  /** The attributes of a role that are no unless they are said. */
  private static final List<String> RIGHTS =
      List.of("superuser", "createdb", "createrole", "login", "replication", "bypassrls");

  private final Clauses clauses;
  private final TokenReader in;
  private final ClusterObjects cluster;

  RoleStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.cluster = new ClusterObjects(clauses);
  }

  /** After {@code CREATE ROLE}, {@code USER} or {@code GROUP}; a user can log in. */
  void create(boolean user) {
    Entity role = role(in.name());
    role.set(Attribute.CREATED, true);
    role.set(Attribute.LOGIN, user);
    in.takeWord("with");
    options(role);
  }

  /** After {@code ALTER ROLE}, {@code USER} or {@code GROUP}. */
  void alter() {
    if (in.takeWord("all")) {
      setting(cluster.object(ObjectKind.ROLE, "all"));
      return;
    }
    Entity role = role(name());
    if (in.takeWords("rename", "to")) {
      rename(role, in.name());
    } else if (in.atAnyWord("in", "set", "reset")) {
      setting(role);
    } else if (in.takeWords("add", "user")) {
      clauses.roles().forEach(member -> join(role(name(member)), role, Map.of()));
    } else if (in.takeWords("drop", "user")) {
      clauses.roles().forEach(member -> leave(role(name(member)), role, ""));
    } else {
      in.takeWord("with");
      options(role);
    }
    in.expectEnd();
  }

  private void setting(Entity role) {
    String where = "";
    if (in.takeWords("in", "database")) {
      where = " in database " + SqlName.quoted(in.name());
    }
    if (in.takeWord("set")) {
      SettingClause.readSet(in).applyTo(role, where, clauses.execution());
    } else {
      in.expectWord("reset");
      SettingClause.readReset(in).applyTo(role, where, clauses.execution());
    }
    in.expectEnd();
  }

  private void options(Entity role) {
    while (!in.atEnd()) {
      Token option = in.peek();
      in.label();
      option(role, option);
    }
  }

  private void option(Entity role, Token token) {
    String word = token.text();
    boolean no = word.startsWith("no") && RIGHTS.contains(word.substring(2));
    if (no || RIGHTS.contains(word)) {
      role.set(no ? word.substring(2) : word, !no);
      return;
    }
    switch (word) {
      case "inherit" -> role.set(Attribute.INHERIT, "");
      case "noinherit" -> role.set(Attribute.INHERIT, AttributeValue.NO);
      case "connection" -> {
        in.expectWord("limit");
        String limit = (in.takeOperator("-") ? "-" : "") + in.next().text();
        role.set(Attribute.CONNECTION_LIMIT, limit.equals("-1") ? "" : limit);
      }
      case "encrypted" -> in.expectWord("password");
      case "password" -> password(role);
      case "valid" -> {
        in.expectWord("until");
        role.set(Attribute.VALID_UNTIL, Quotation.literal(in.string()));
      }
      case "in" -> {
        if (!in.takeWord("role")) {
          in.expectWord("group");
        }
        clauses.roles().forEach(group -> join(role, role(name(group)), Map.of()));
      }
      case "role", "user" ->
          clauses.roles().forEach(member -> join(role(name(member)), role, Map.of()));
      case "admin" ->
          clauses.roles().forEach(m -> join(role(name(m)), role, Map.of("admin", true)));
      case "sysid" -> in.next();
      default -> throw unrecognized(token);
    }
    if (word.equals("encrypted")) {
      password(role);
    }
  }

  /** That there is one; which one is salted by the server, and no report's business. */
  private void password(Entity role) {
    role.set(Attribute.PASSWORD, !in.takeWord("null") && !in.string().isEmpty());
  }

  /** After {@code GRANT}: {@code a, b TO c [WITH ADMIN OPTION | WITH option value, …]}. */
  Treatment grant() {
    List<String> groups = clauses.roles();
    in.expectWord("to");
    List<String> members = clauses.roles();
    Map<String, Boolean> options = new TreeMap<>();
    if (in.takeWord("with")) {
      do {
        Token word = in.peek();
        String option = in.label();
        if (!List.of("admin", "inherit", "set").contains(option)) {
          throw unrecognized(word);
        }
        boolean off = in.takeWord("false");
        if (!off && !in.takeWord("true")) {
          in.expectWord("option");
        }
        options.put(option, !off);
      } while (in.takeComma());
    }
    end();
    for (String group : groups) {
      for (String member : members) {
        if (cluster.areCompared()) {
          join(role(name(member)), role(name(group)), options);
        }
      }
    }
    return cluster.treatment();
  }

  private static Unreadable unrecognized(Token option) {
    return Unreadable.syntax("unrecognized role option \"" + option.text() + '"', option);
  }

  /** After {@code REVOKE}: {@code [ADMIN | INHERIT | SET OPTION FOR] a, b FROM c}. */
  Treatment revoke() {
    if (in.peek(1).isWord("option") && !in.atAnyWord("admin", "inherit", "set")) {
      throw unrecognized(in.peek());
    }
    String option = "";
    for (String each : List.of("admin", "inherit", "set")) {
      option = in.takeWords(each, "option", "for") ? each : option;
    }
    List<String> groups = clauses.roles();
    in.expectWord("from");
    List<String> members = clauses.roles();
    end();
    for (String group : groups) {
      for (String member : members) {
        if (cluster.areCompared()) {
          leave(role(name(member)), role(name(group)), option);
        }
      }
    }
    return cluster.treatment();
  }

  private void end() {
    if (in.takeWords("granted", "by")) {
      clauses.role();
    }
    clauses.cascadeOrRestrict();
    in.expectEnd();
  }

  /** Makes a role a member of another, or changes what the membership gives. */
  private void join(Entity member, Entity group, Map<String, Boolean> options) {
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

  /** Ends a membership, or what it gives. */
  private static void leave(Entity member, Entity group, String option) {
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
    clauses.catalog.remove(role);
    String attribute = MEMBER_OF + SqlName.quoted(role.name);
    for (Entity other : clauses.catalog.entities()) {
      if (other.kind == ObjectKind.ROLE) {
        other.set(attribute, "");
      }
    }
  }

  private void rename(Entity role, String name) {
    String before = MEMBER_OF + SqlName.quoted(role.name);
    String after = MEMBER_OF + SqlName.quoted(name);
    for (Entity other : clauses.catalog.entities()) {
      if (other.kind == ObjectKind.ROLE && other.has(before)) {
        other.set(after, other.get(before));
        other.set(before, "");
      }
      renameRole(other, role.name, name);
      if (other instanceof Relation relation) {
        relation.columns.values().forEach(column -> renameRole(column, role.name, name));
      }
    }
    cluster.rename(role, name);
  }

  /** Owners and grantees are kept by the role and not by its name ({@code RenameRole}). */
  private static void renameRole(Entity entity, String before, String after) {
    if (entity.owner.equals(before)) {
      entity.owner = after;
    }
    entity.acl.renameRole(before, after);
  }

  private Entity role(String name) {
    Optional<Entity> known = cluster.known(ObjectKind.ROLE, name);
    Entity role = known.orElseGet(() -> cluster.object(ObjectKind.ROLE, name));
    if (known.isEmpty() && name.equals(clauses.session.loader())) {
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

  private String name() {
    return name(clauses.role());
  }

  private String name(String role) {
    return role.isEmpty() ? clauses.session.loader() : role;
  }
}
