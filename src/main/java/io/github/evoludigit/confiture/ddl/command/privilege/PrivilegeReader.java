package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;

/** Reads GRANT, REVOKE and ALTER DEFAULT PRIVILEGES. */
public final class PrivilegeReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads a statement where the tokens stand. */
  public PrivilegeReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code GRANT} or {@code REVOKE}. */
  public Command read(boolean grant) {
    int start = in.position();
    boolean optionOnly = !grant && in.takeWords("grant", "option", "for");
    boolean membership = !grant && !optionOnly && in.peek(1).isWord("option");
    if (membership) {
      return new RoleReader(in).revoke();
    }
    List<WrittenPrivilege> privileges = WrittenPrivilege.readAll(in);
    boolean roles = !optionOnly && in.atWord(grant ? "to" : "from") && !privileges.get(0).isAll();
    if (roles) {
      return ofRoles(grant, start, privileges);
    }
    in.expectWord("on");
    GrantTarget target = GrantTarget.read(in);
    in.expectWord(grant ? "to" : "from");
    List<WrittenRole> holders = clauses.roles();
    boolean option = optionOnly;
    if (grant && in.takeWord("with")) {
      in.expectWords("grant", "option");
      option = true;
    }
    if (in.takeWord("granted")) {
      in.expectWord("by");
      clauses.role();
    }
    if (!grant) {
      clauses.cascade();
    }
    in.expectEnd();
    return new Grant(grant, privileges, target, holders, option);
  }

  /** Roles that are granted look like privileges. */
  private Command ofRoles(boolean grant, int start, List<WrittenPrivilege> written) {
    for (WrittenPrivilege role : written) {
      if (!role.columns().isEmpty()) {
        throw new Unreadable(
            SqlState.INVALID_GRANT_OPERATION,
            "column names cannot be included in GRANT/REVOKE ROLE",
            role.token(),
            "");
      }
    }
    in.back(start);
    RoleReader roles = new RoleReader(in);
    return grant ? roles.grant() : roles.revoke();
  }

  /** After {@code ALTER DEFAULT PRIVILEGES}. */
  public Command readDefault() {
    return DefaultGrant.read(in);
  }
}
