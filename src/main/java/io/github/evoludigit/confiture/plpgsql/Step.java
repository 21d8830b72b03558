package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * One step of a body.
 *
 * @param kind its sort
 * @param at its first token
 * @param label its label, or the one it names; empty if it has none
 * @param declarations the variables that are declared for what it holds
 * @param fragments its SQL, in order
 * @param targets what it sets
 * @param branches the steps that it holds: of IF and CASE a list for each branch, of a block its
 *     own and then those of its handlers
 * @param words its names and key words that are no SQL: of a block the conditions of each handler,
 *     of RAISE the condition that it names, REVERSE of a loop and ELSE of CASE
 * @param complete whether one of the branches is always taken: there is an ELSE
 */
public record Step(
    StepKind kind,
    Token at,
    String label,
    List<Declaration> declarations,
    List<Fragment> fragments,
    List<Target> targets,
    List<List<Step>> branches,
    List<List<Token>> words,
    boolean complete) {

  /** Takes copies. */
  public Step {
    declarations = List.copyOf(declarations);
    fragments = List.copyOf(fragments);
    targets = List.copyOf(targets);
    branches = List.copyOf(branches);
    words = List.copyOf(words);
  }

  /** A step that holds no others. */
  static Step of(StepKind kind, Token at, List<Fragment> fragments, List<Target> targets) {
    return new Step(kind, at, "", List.of(), fragments, targets, List.of(), List.of(), false);
  }
}
