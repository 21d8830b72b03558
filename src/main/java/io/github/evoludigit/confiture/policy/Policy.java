package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a team allows.
 *
 * @param failOn which changes fail the build
 * @param ignores entries that allow changes whatever their risk
 * @param columnOrder whether the order of columns counts
 * @param today the day on which entries with a last day hold or not
 */
public record Policy(FailOn failOn, List<Ignore> ignores, boolean columnOrder, LocalDate today) {

  /** Takes a copy of the entries. */
  public Policy {
    Objects.requireNonNull(failOn, "failOn");
    ignores = List.copyOf(ignores);
    Objects.requireNonNull(today, "today");
  }

  /** A policy that allows nothing. */
  public static Policy strict() {
    return new Policy(FailOn.DRIFT, List.of(), true, LocalDate.EPOCH);
  }

  /**
   * Judges changes.
   *
   * @param diff the changes
   * @param oldSchema the schema they were found against: at least what they are about
   * @param newSchema the same of the new side
   */
  public Verdict judge(SchemaDiff diff, Schema oldSchema, Schema newSchema) {
    List<JudgedChange> judged = new ArrayList<>();
    for (Change change : diff.changes()) {
      judged.add(
          new JudgedChange(
              change,
              List.of(),
              Optional.empty(),
              failOn.fails(Risk.NONE),
              change.key().toString()));
    }
    return new Verdict(failOn, judged, List.of());
  }
}
