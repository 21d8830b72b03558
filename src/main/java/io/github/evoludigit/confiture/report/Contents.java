package io.github.evoludigit.confiture.report;

import java.util.List;

/**
 * What the statements of one side were understood as. Every statement is in one of the counts.
 *
 * @param semanticHash the SHA-256 over the normal form: it moves only when the database would
 * @param objects how many objects they make
 * @param modelled how many statements are compared by what they mean
 * @param definitions those that are compared by their tokens, in order
 * @param data how many change rows
 * @param dataCompared whether these are compared
 * @param settings how many are for the session alone
 */
public record Contents(
    String semanticHash,
    int objects,
    int modelled,
    List<TokenStatement> definitions,
    int data,
    boolean dataCompared,
    int settings) {

  /** Takes a copy. */
  public Contents {
    definitions = List.copyOf(definitions);
  }
}
