package io.github.evoludigit.confiture.ddl.expression;

import java.util.Optional;

/**
 * A term and its type.
 *
 * @param term the term in normal form
 * @param type its type as {@link Types} names it
 * @param operand what the term is a cast of, if it is a cast without modifiers
 */
record Typed(Term term, String type, Optional<Typed> operand) {

  Typed(Term term, String type) {
    this(term, type, Optional.empty());
  }
}
