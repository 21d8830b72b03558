package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a team allows.
 *
 * @param failOn which changes fail the build
 * @param ignores entries that allow changes whatever their risk
 * @param columnOrder whether the order of columns counts
 * @param today the day on which entries with a last day hold or not
 */
public record Policy(FailOn failOn, List<Ignore> ignores, boolean columnOrder, LocalDate today) {

  /**
   * Takes a copy of the entries.
   *
   * @throws IllegalArgumentException if one has a pattern that cannot be one
   */
  public Policy {
    Objects.requireNonNull(failOn, "failOn");
    ignores = List.copyOf(ignores);
    for (Ignore ignore : ignores) {
      if (!ignore.isOfProblems()) {
        IgnorePattern.of(ignore.pattern());
      }
    }
    Objects.requireNonNull(today, "today");
  }

  /** A policy that allows nothing. */
  public static Policy strict() {
    return new Policy(FailOn.DRIFT, List.of(), true, LocalDate.EPOCH);
  }

  /** The entries that allow changes; the others allow problems of the check. */
  List<Ignore> changeIgnores() {
    List<Ignore> some = new ArrayList<>();
    for (Ignore ignore : ignores) {
      if (!ignore.isOfProblems()) {
        some.add(ignore);
      }
    }
    return some;
  }

  /** The verdict where nothing changed: each entry allows nothing. */
  public Verdict judgeNothing() {
    List<Verdict.IdleIgnore> idle = new ArrayList<>();
    for (Ignore ignore : changeIgnores()) {
      idle.add(new Verdict.IdleIgnore(ignore, false));
    }
    return new Verdict(failOn, List.of(), idle);
  }

  /**
   * Judges changes.
   *
   * @param diff the changes
   * @param oldSchema the schema they were found against: at least what they are about
   * @param newSchema the same of the new side
   */
  public Verdict judge(SchemaDiff diff, Schema oldSchema, Schema newSchema) {
    return new Judge(this, oldSchema, newSchema).of(diff.changes());
  }
}
