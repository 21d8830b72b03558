package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Map;

/** ALTER OPERATOR, except for what all objects share. */
public final class AlterOperator {

  private final Clauses clauses;
  private final TokenReader in;

  /** What follows the first words of the statement. */
  public AlterOperator(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows the operator in ALTER OPERATOR. */
  public Treatment read(Entity operator) {
    in.expectWord("set");
    Map<String, String> options = new DefinitionOptions(clauses).read();
    in.expectEnd();
    set(operator, options);
    return Treatment.MODEL;
  }

  /** Sets options, which are not kept where they are the usual ones. */
  void set(Entity operator, Map<String, String> options) {
    options.forEach(
        (option, value) -> {
          if (value.equals("none") || value.equals("false")) {
            operator.set(option, "");
          } else if (OperatorPair.OPTIONS.contains(option)) {
            new OperatorPair(clauses.namespace).link(operator, option, value);
          } else {
            operator.set(option, value);
          }
        });
  }
}
