package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Rename;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is known after two schemas were compared: what each format writes.
 *
 * @param outcome how the comparison ended
 * @param oldSide what was, the baseline say
 * @param newSide what is
 * @param changes what is different, in the order of the objects; none unless there is drift
 * @param renames removed and added objects that are perhaps the same
 * @param errors what kept a side from being read
 * @param warnings what is wrong or ambiguous, but did not
 */
public record DriftReport(
    Outcome outcome,
    Side oldSide,
    Side newSide,
    List<Change> changes,
    List<Rename> renames,
    List<Problem> errors,
    List<Problem> warnings) {

  /** Copies the lists and checks that they and the outcome agree. */
  public DriftReport {
    Objects.requireNonNull(oldSide, "oldSide");
    Objects.requireNonNull(newSide, "newSide");
    changes = List.copyOf(changes);
    renames = List.copyOf(renames);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
    if (changes.isEmpty() == (outcome == Outcome.DRIFT)) {
      throw new IllegalArgumentException(outcome + " with " + changes.size() + " changes");
    }
    if (errors.isEmpty() == (outcome == Outcome.ERROR)) {
      throw new IllegalArgumentException(outcome + " with " + errors.size() + " errors");
    }
  }

  /** A report of sides of which nothing was compared. */
  public static DriftReport of(
      Outcome outcome, Side oldSide, Side newSide, List<Problem> errors, List<Problem> warnings) {
    return new DriftReport(outcome, oldSide, newSide, List.of(), List.of(), errors, warnings);
  }

  /** How many changes there are of a sort. */
  public int count(Change.Sort sort) {
    int count = 0;
    for (Change change : changes) {
      if (change.sort() == sort) {
        count++;
      }
    }
    return count;
  }
}
