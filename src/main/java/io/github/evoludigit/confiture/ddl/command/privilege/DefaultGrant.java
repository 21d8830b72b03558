package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.DefaultPrivileges;
import io.github.evoludigit.confiture.ddl.catalog.Privileges;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ALTER DEFAULT PRIVILEGES.
 *
 * @param owners whose objects they are for; empty for the role that runs the statement
 * @param schemas the schemas they are for; empty for all
 * @param grant whether they are given
 * @param privileges the privileges
 * @param objects the class of objects
 * @param roles who gets them
 * @param option whether the right to pass them on is given, or alone is taken
 */
record DefaultGrant(
    List<WrittenRole> owners,
    List<Token> schemas,
    boolean grant,
    List<WrittenPrivilege> privileges,
    String objects,
    List<WrittenRole> roles,
    boolean option)
    implements Command {

  /** Takes what follows {@code ALTER DEFAULT PRIVILEGES}. */
  static DefaultGrant read(TokenReader in) {
    List<WrittenRole> owners = new ArrayList<>();
    List<Token> schemas = new ArrayList<>();
    while (in.atAnyWord("for", "in")) {
      if (in.takeWord("for")) {
        if (!in.takeWord("user")) {
          in.expectWord("role");
        }
        owners.addAll(new ClauseReader(in).roles());
      } else {
        in.expectWords("in", "schema");
        do {
          schemas.add(in.nameToken());
        } while (in.takeComma());
      }
    }
    boolean grant = in.takeWord("grant");
    if (!grant) {
      in.expectWord("revoke");
    }
    boolean optionOnly = !grant && in.takeWords("grant", "option", "for");
    List<WrittenPrivilege> privileges = WrittenPrivilege.readAll(in);
    in.expectWord("on");
    String objects = objects(in);
    in.expectWord(grant ? "to" : "from");
    List<WrittenRole> roles = new ClauseReader(in).roles();
    boolean option = optionOnly || grant && in.takeWords("with", "grant", "option");
    if (!grant) {
      new ClauseReader(in).cascade();
    }
    in.expectEnd();
    return new DefaultGrant(
        List.copyOf(owners), List.copyOf(schemas), grant, privileges, objects, roles, option);
  }

  private static String objects(TokenReader in) {
    if (in.takeWord("large")) {
      in.expectWord("objects");
      return Privileges.LARGE_OBJECTS;
    }
    String word = in.next().text();
    return switch (word) {
      case "tables", "sequences", "functions", "types", "schemas" -> word;
      case "routines" -> "functions";
      default -> throw in.unknown();
    };
  }

  @Override
  public Treatment apply(Execution execution) {
    check(execution);
    Session session = execution.session();
    List<String> creators = new ArrayList<>();
    for (WrittenRole owner : owners) {
      creators.add(owner.resolve(session));
    }
    if (creators.isEmpty()) {
      creators.add(session.role());
    }
    List<String> homes = schemas.isEmpty() ? List.of("") : ClauseReader.texts(schemas);
    for (String owner : creators) {
      String creator = owner.equals(session.loader()) ? "" : owner;
      for (String home : homes) {
        Acl acl =
            execution
                .catalog()
                .defaultPrivileges()
                .acl(new DefaultPrivileges.Target(creator, home, objects), execution.location());
        for (WrittenRole each : roles) {
          change(acl, holder(each.resolve(session), owner, creator, session), execution);
        }
      }
    }
    return Treatment.MODEL;
  }

  private static String holder(String role, String owner, String creator, Session session) {
    boolean own =
        role.isEmpty() || role.equals(owner) || role.equals(session.loader()) && creator.isEmpty();
    return own ? Acl.OWNER : role;
  }

  private void change(Acl acl, String holder, Execution execution) {
    GrantedPrivileges granted = new GrantedPrivileges(execution, grant, option);
    for (WrittenPrivilege privilege : privileges) {
      if (grant) {
        acl.grant(holder, granted.list(privilege, objects), option);
      } else {
        acl.revoke(holder, granted.list(privilege, objects), option);
      }
    }
  }

  private void check(Execution execution) {
    String word = Privileges.wordOf(objects);
    for (WrittenPrivilege privilege : privileges) {
      if (!privilege.columns().isEmpty()) {
        throw new Unreadable(
            SqlState.INVALID_GRANT_OPERATION,
            "default privileges cannot be set for columns",
            privilege.token(),
            "");
      }
      privilege.expectOneOf(Privileges.possible(word.equals("relation") ? "table" : word), word);
    }
    for (Token schema : schemas) {
      boolean global = objects.equals("schemas") || objects.equals(Privileges.LARGE_OBJECTS);
      if (global) {
        throw new Unreadable(
            SqlState.INVALID_GRANT_OPERATION,
            "cannot use IN SCHEMA clause when using GRANT/REVOKE ON "
                + objects.toUpperCase(Locale.ROOT),
            schema,
            "");
      }
      Optional<Unreadable> missing = new Absence(execution).object(ObjectKind.SCHEMA, schema);
      if (missing.isPresent()) {
        throw missing.get();
      }
    }
  }
}
