package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the statements of one side were understood as. Every statement is in one of the counts.
 *
 * @param whole what they make together; empty if not all of them were read
 * @param same how many have the same tokens on both sides and nothing to do with what differs, so
 *     that they were not read
 * @param modelled how many statements are compared by what they mean
 * @param definitions those that are compared by their tokens, in order
 * @param rows how many read or change rows
 * @param rowsCompared whether these are compared
 * @param session how many hold for the session
 * @param cluster those that are about objects of the cluster and not compared, in order
 * @param notes what becomes one thing or another when it is loaded; it moves no verdict
 */
public record StatementCounts(
    Optional<Whole> whole,
    int same,
    int modelled,
    List<TokenStatement> definitions,
    int rows,
    boolean rowsCompared,
    int session,
    List<TokenStatement> cluster,
    List<Problem> notes) {

  /**
   * What all statements of a side make together.
   *
   * @param semanticHash the SHA-256 over the normal form: it moves only when the database would
   * @param objects how many objects there are
   */
  public record Whole(String semanticHash, int objects) {}

  /** Takes a copy. */
  public StatementCounts {
    definitions = List.copyOf(definitions);
    cluster = List.copyOf(cluster);
    notes = List.copyOf(notes);
  }
}
