package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;

/** GRANT, REVOKE and ALTER DEFAULT PRIVILEGES. */
public final class PrivilegeStatements {

  private final Clauses clauses;
  private final TokenReader in;

  /** What follows the first words of the statement. */
  public PrivilegeStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code GRANT} or {@code REVOKE}. */
  public Treatment read(boolean grant) {
    int start = in.position();
    boolean optionOnly = !grant && in.takeWords("grant", "option", "for");
    boolean membership = !grant && !optionOnly && in.peek(1).isWord("option");
    if (membership) {
      return new RoleStatements(clauses).revoke();
    }
    List<WrittenPrivilege> privileges = WrittenPrivilege.readAll(in);
    boolean roles = !optionOnly && in.atWord(grant ? "to" : "from") && !privileges.get(0).isAll();
    if (roles) {
      return ofRoles(grant, start, privileges);
    }
    in.expectWord("on");
    GrantTarget target = GrantTarget.read(in);
    in.expectWord(grant ? "to" : "from");
    List<WrittenRole> holders = clauses.reader().roles();
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
      clauses.cascadeOrRestrict();
    }
    in.expectEnd();
    return new Grant(grant, privileges, target, holders, option).apply(clauses.execution());
  }

  /** Roles that are granted look like privileges. */
  private Treatment ofRoles(boolean grant, int start, List<WrittenPrivilege> written) {
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
    RoleStatements roles = new RoleStatements(clauses);
    return grant ? roles.grant() : roles.revoke();
  }

  /** After {@code ALTER DEFAULT PRIVILEGES}. */
  public Treatment readDefault() {
    return DefaultGrant.read(in).apply(clauses.execution());
  }
}
