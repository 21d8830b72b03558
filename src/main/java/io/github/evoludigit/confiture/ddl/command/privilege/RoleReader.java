package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads statements about roles: CREATE and ALTER ROLE, USER and GROUP, GRANT and REVOKE of them.
 */
final class RoleReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  RoleReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code CREATE ROLE}, {@code USER} or {@code GROUP}; a user can log in. */
  Command create(boolean user) {
    String name = in.name();
    List<RoleAction> actions = new ArrayList<>();
    actions.add(new RoleAction.Set(Attribute.CREATED.spelling(), AttributeValue.YES.spelling()));
    actions.add(
        new RoleAction.Set(Attribute.LOGIN.spelling(), user ? AttributeValue.YES.spelling() : ""));
    in.takeWord("with");
    actions.addAll(options());
    in.expectEnd();
    return new RoleCommand.OfNamed(name, List.copyOf(actions));
  }

  /** After {@code ALTER ROLE}, {@code USER} or {@code GROUP}. */
  Command alter() {
    if (in.takeWord("all")) {
      RoleAction setting = setting();
      in.expectEnd();
      return new RoleCommand.OfAll(setting);
    }
    WrittenRole role = clauses.role();
    List<RoleAction> actions = actions();
    in.expectEnd();
    return new RoleCommand.Of(role, actions);
  }

  private List<RoleAction> actions() {
    if (in.takeWords("rename", "to")) {
      return List.of(new RoleAction.Rename(in.name()));
    }
    if (in.atAnyWord("in", "set", "reset")) {
      return List.of(setting());
    }
    if (in.takeWords("add", "user")) {
      return List.of(new RoleAction.Admit(clauses.roles(), Map.of()));
    }
    if (in.takeWords("drop", "user")) {
      return List.of(new RoleAction.Dismiss(clauses.roles()));
    }
    in.takeWord("with");
    return options();
  }

  private RoleAction setting() {
    String where = "";
    if (in.takeWords("in", "database")) {
      where = " in database " + SqlName.quoted(in.name());
    }
    if (in.takeWord("set")) {
      return new RoleAction.Setting(where, SettingClause.readSet(in));
    }
    in.expectWord("reset");
    return new RoleAction.Setting(where, SettingClause.readReset(in));
  }

  private List<RoleAction> options() {
    List<RoleAction> options = new ArrayList<>();
    while (!in.atEnd()) {
      options.add(option(in.labelToken()));
    }
    return List.copyOf(options);
  }

  private RoleAction option(Token token) {
    String word = token.text();
    boolean no = word.startsWith("no") && Roles.RIGHTS.contains(word.substring(2));
    if (no || Roles.RIGHTS.contains(word)) {
      return new RoleAction.Set(
          no ? word.substring(2) : word, no ? "" : AttributeValue.YES.spelling());
    }
    return switch (word) {
      case "inherit" -> set(Attribute.INHERIT, "");
      case "noinherit" -> set(Attribute.INHERIT, AttributeValue.NO.spelling());
      case "connection" -> {
        in.expectWord("limit");
        String limit = in.number();
        yield set(Attribute.CONNECTION_LIMIT, limit.equals("-1") ? "" : limit);
      }
      case "encrypted" -> {
        in.expectWord("password");
        yield password();
      }
      case "password" -> password();
      case "valid" -> {
        in.expectWord("until");
        yield set(Attribute.VALID_UNTIL, Quotation.literal(in.string()));
      }
      case "in" -> {
        if (!in.takeWord("role")) {
          in.expectWord("group");
        }
        yield new RoleAction.Join(clauses.roles());
      }
      case "role", "user" -> new RoleAction.Admit(clauses.roles(), Map.of());
      case "admin" -> new RoleAction.Admit(clauses.roles(), Map.of("admin", true));
      case "sysid" -> {
        in.number();
        yield new RoleAction.Nothing();
      }
      default -> throw unrecognized(token);
    };
  }

  private static RoleAction set(Attribute attribute, String value) {
    return new RoleAction.Set(attribute.spelling(), value);
  }

  /** That there is one; which one is salted by the server, and no report's business. */
  private RoleAction password() {
    boolean none = in.takeWord("null") || in.string().isEmpty();
    return set(Attribute.PASSWORD, none ? "" : AttributeValue.YES.spelling());
  }

  /** After {@code GRANT}: {@code a, b TO c [WITH ADMIN OPTION | WITH option value, …]}. */
  Command grant() {
    List<WrittenRole> groups = clauses.roles();
    in.expectWord("to");
    List<WrittenRole> members = clauses.roles();
    Map<String, Boolean> options = new TreeMap<>();
    if (in.takeWord("with")) {
      do {
        Token option = in.labelToken();
        if (!List.of("admin", "inherit", "set").contains(option.text())) {
          throw unrecognized(option);
        }
        boolean off = in.takeWord("false");
        if (!off && !in.takeWord("true")) {
          in.expectWord("option");
        }
        options.put(option.text(), !off);
      } while (in.takeComma());
    }
    end();
    return new RoleCommand.Membership(groups, members, Optional.of(options), "");
  }

  private static Unreadable unrecognized(Token option) {
    return Unreadable.syntax("unrecognized role option \"" + option.text() + '"', option);
  }

  /** After {@code REVOKE}: {@code [ADMIN | INHERIT | SET OPTION FOR] a, b FROM c}. */
  Command revoke() {
    if (in.peek(1).isWord("option") && !in.atAnyWord("admin", "inherit", "set")) {
      throw unrecognized(in.peek());
    }
    String option = "";
    for (String each : List.of("admin", "inherit", "set")) {
      option = in.takeWords(each, "option", "for") ? each : option;
    }
    List<WrittenRole> groups = clauses.roles();
    in.expectWord("from");
    List<WrittenRole> members = clauses.roles();
    end();
    return new RoleCommand.Membership(groups, members, Optional.empty(), option);
  }

  private void end() {
    if (in.takeWords("granted", "by")) {
      clauses.role();
    }
    clauses.cascade();
    in.expectEnd();
  }
}
