package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.TokenReader;

/** ALTER OPERATOR, except for what all objects share. */
final class AlterOperator {

  private final Clauses clauses;
  private final TokenReader in;

  AlterOperator(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows the operator in ALTER OPERATOR. */
  Treatment read(Entity operator) {
    in.expectWord("set");
    new DefinitionOptions(clauses).read().forEach((option, value) -> set(operator, option, value));
    in.expectEnd();
    return Treatment.MODEL;
  }

  /** Sets an option, which is not kept where it is the usual one. */
  static void set(Entity operator, String option, String value) {
    boolean other = option.equals("commutator") || option.equals("negator");
    String plain = other ? DefinitionOptions.operator(value) : value;
    operator.set(option, plain.equals("none") || plain.equals("false") ? "" : plain);
  }
}
