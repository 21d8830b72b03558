package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;

/**
 * A role where a statement has it.
 *
 * @param token its name, or {@code CURRENT_USER} and the like
 */
public record WrittenRole(Token token) {

  /** Takes the role that follows. */
  static WrittenRole read(TokenReader in) {
    in.takeWord("group");
    Token name =
        in.atAnyWord("current_user", "current_role", "session_user")
            ? in.next()
            : in.identifierToken();
    return new WrittenRole(name);
  }

  /** The role; the one that runs the statements is empty. */
  public String resolve(Session session) {
    if (token.isWord("current_user")
        || token.isWord("current_role")
        || token.isWord("session_user")) {
      return session.role();
    }
    // No role can be called so, with quotes or without (RoleSpec in gram.y).
    return token.text().equals("public") ? Acl.PUBLIC : token.text();
  }
}
