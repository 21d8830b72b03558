package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;

/** Reads REASSIGN OWNED and DROP OWNED. */
final class OwnedReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  OwnedReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code REASSIGN}. */
  Command reassign() {
    in.expectWords("owned", "by");
    List<WrittenRole> roles = clauses.roles();
    in.expectWord("to");
    WrittenRole heir = clauses.role();
    in.expectEnd();
    return new ReassignOwned(roles, heir);
  }

  /** After {@code DROP OWNED}. */
  Command drop() {
    in.expectWord("by");
    List<WrittenRole> roles = clauses.roles();
    boolean cascade = clauses.cascade();
    in.expectEnd();
    return new DropOwned(roles, cascade);
  }
}
