package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.Optional;

/** One fact that JSqlParser tells of a statement. */
public interface Claim {

  /**
   * A fact as the model has it.
   *
   * @param object what it is about
   * @param spelling the fact, spelt as claims spell it
   */
  record Fact(ObjectKey object, String spelling) {}

  /** The fact as JSqlParser reads it: {@code type bigint}. */
  String spelling();

  /**
   * The same fact of the model, no more precise than the claim: without a schema where the claim
   * names none.
   *
   * @param made what was made of the statement
   * @return empty if nothing was made that could be compared
   */
  Optional<Fact> ours(Counterpart made);
}
