package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.TokenReader;

/** ALTER COLLATION … REFRESH VERSION: what the server records of itself. */
public record RefreshCollation(AlterTarget target) implements Command {

  /** What follows the name, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    in.expectWords("refresh", "version");
    in.expectEnd();
    return new RefreshCollation(target);
  }

  @Override
  public Treatment apply(Execution execution) {
    target.find(execution);
    return Treatment.SESSION;
  }
}
