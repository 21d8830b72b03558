package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A privilege where GRANT or REVOKE has it.
 *
 * @param token its first word; ALL for all there are
 * @param name its name in capitals
 * @param columns the columns it is for; empty for the whole object
 */
record WrittenPrivilege(Token token, String name, List<Token> columns) {

  /** All there are. */
  static final String ALL = "ALL";

  /** The privileges that there are ({@code string_to_privilege} in aclchk.c). */
  private static final Set<String> KNOWN =
      Set.of(
          ("alter system,connect,create,delete,execute,insert,maintain,references,rule,select,set,"
                  + "temp,temporary,trigger,truncate,update,usage")
              .split(","));

  WrittenPrivilege {
    columns = List.copyOf(columns);
  }

  /** Takes {@code ALL [PRIVILEGES] [(columns)]}, or a list of privileges. */
  static List<WrittenPrivilege> readAll(TokenReader in) {
    if (in.atWord("all")) {
      Token all = in.next();
      in.takeWord("privileges");
      return List.of(new WrittenPrivilege(all, ALL, columnsOf(in)));
    }
    List<WrittenPrivilege> privileges = new ArrayList<>();
    do {
      privileges.add(read(in));
    } while (in.takeComma());
    return List.copyOf(privileges);
  }

  private static WrittenPrivilege read(TokenReader in) {
    // These are reserved words, and privileges all the same.
    boolean reserved = in.atAnyWord("select", "references", "create");
    Token token = reserved ? in.next() : in.nameToken();
    if (token.isWord("alter") && in.takeWord("system")) {
      return new WrittenPrivilege(token, "ALTER SYSTEM", List.of());
    }
    String name = token.text().toUpperCase(Locale.ROOT);
    return new WrittenPrivilege(token, name.equals("TEMP") ? "TEMPORARY" : name, columnsOf(in));
  }

  private static List<Token> columnsOf(TokenReader in) {
    return in.at(TokenKind.OPEN_PAREN) ? new ClauseReader(in).columns() : List.of();
  }

  boolean isAll() {
    return name.equals(ALL);
  }

  /** Says that there is no privilege of that name, if so. */
  void expectKnown() {
    boolean known = isAll() || KNOWN.contains(token.text()) || name.equals("ALTER SYSTEM");
    if (!known) {
      throw Unreadable.syntax("unrecognized privilege type \"" + token.text() + '"', token);
    }
  }

  /**
   * Says that it is no privilege on something, if so.
   *
   * @param possible those that are
   * @param what what it is on, as it is called in messages
   */
  void expectOneOf(Collection<String> possible, String what) {
    expectKnown();
    if (!isAll() && !name.equals("RULE") && !possible.contains(name)) {
      throw new Unreadable(
          SqlState.INVALID_GRANT_OPERATION,
          "invalid privilege type " + name + " for " + what,
          token,
          "");
    }
  }
}
