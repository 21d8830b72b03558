package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Rename;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is known after two schemas were compared: what each format writes.
 *
 * @param outcome how the comparison ended
 * @param oldSide what was, the baseline say
 * @param newSide what is
 * @param verdict what is different, and what the policy says of it
 * @param definitions the statements that define what is different
 * @param renames removed and added objects that are perhaps the same
 * @param errors what kept a side from being read
 * @param warnings what is wrong or ambiguous, but did not
 * @param agreement how far a second reader agrees, if it was asked
 * @param plan the migration, if one was planned
 */
public record DriftReport(
    Outcome outcome,
    Side oldSide,
    Side newSide,
    Verdict verdict,
    Definitions definitions,
    List<Rename> renames,
    List<Problem> errors,
    List<Problem> warnings,
    Optional<Agreement> agreement,
    Optional<MigrationPlan> plan) {

  /** The code of a warning: a statement of a migration of which nobody can tell what it makes. */
  public static final String NOT_FOLLOWED = "not-followed";

  /** Copies the lists and checks that they and the outcome agree. */
  public DriftReport {
    Objects.requireNonNull(oldSide, "oldSide");
    Objects.requireNonNull(newSide, "newSide");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(definitions, "definitions");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(plan, "plan");
    renames = List.copyOf(renames);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
    boolean changed = outcome == Outcome.DRIFT || outcome == Outcome.ALLOWED;
    boolean fits = outcome == Outcome.INCOMPLETE || verdict.changes().isEmpty() != changed;
    if (!fits || verdict.failing().isEmpty() == (outcome == Outcome.DRIFT)) {
      throw new IllegalArgumentException(
          outcome + " with " + verdict.failing().size() + " changes that fail");
    }
    boolean failed = outcome == Outcome.ERROR || outcome == Outcome.REFUSED;
    if (errors.isEmpty() == failed) {
      throw new IllegalArgumentException(outcome + " with " + errors.size() + " errors");
    }
  }

  /** A report for which no second reader was asked. */
  public DriftReport(
      Outcome outcome,
      Side oldSide,
      Side newSide,
      Verdict verdict,
      Definitions definitions,
      List<Rename> renames,
      List<Problem> errors,
      List<Problem> warnings) {
    this(
        outcome,
        oldSide,
        newSide,
        verdict,
        definitions,
        renames,
        errors,
        warnings,
        Optional.empty(),
        Optional.empty());
  }

  /** A report of a schema that was checked. */
  public DriftReport(
      Outcome outcome,
      Side oldSide,
      Side newSide,
      Verdict verdict,
      List<Problem> errors,
      List<Problem> warnings) {
    this(outcome, oldSide, newSide, verdict, Definitions.NONE, List.of(), errors, warnings);
  }

  /** A report of sides of which nothing was compared. */
  public static DriftReport of(
      Outcome outcome, Side oldSide, Side newSide, List<Problem> errors, List<Problem> warnings) {
    return new DriftReport(
        outcome, oldSide, newSide, Verdict.NOTHING, Definitions.NONE, List.of(), errors, warnings);
  }

  /** A report of sides that have the same statements. */
  public static DriftReport same(
      Side oldSide, Side newSide, Verdict verdict, List<Problem> warnings) {
    return new DriftReport(
        Outcome.NO_DRIFT,
        oldSide,
        newSide,
        verdict,
        Definitions.NONE,
        List.of(),
        List.of(),
        warnings);
  }

  /**
   * This report with what a second reader says.
   *
   * @param second how far it agrees
   * @param contradictions what it reads otherwise
   */
  public DriftReport with(Agreement second, List<Problem> contradictions) {
    List<Problem> all = new ArrayList<>(warnings);
    all.addAll(contradictions);
    return new DriftReport(
        outcome,
        oldSide,
        newSide,
        verdict,
        definitions,
        renames,
        errors,
        all,
        Optional.of(second),
        plan);
  }

  /** This report with the migration from the old side to the new one. */
  public DriftReport with(MigrationPlan migration) {
    return new DriftReport(
        outcome,
        oldSide,
        newSide,
        verdict,
        definitions,
        renames,
        errors,
        warnings,
        agreement,
        Optional.of(migration));
  }

  /** How far the second reader agrees, in words; empty if it was not asked or nothing changed. */
  String agreementText() {
    return agreement.isEmpty() ? "" : agreement.get().text();
  }

  /** How many statements of migrations were not followed: so many may have made anything. */
  public int unfollowed() {
    int count = 0;
    for (Problem warning : warnings) {
      count += warning.code().equals(NOT_FOLLOWED) ? 1 : 0;
    }
    return count;
  }

  /** Whether one schema was checked, and nothing compared. */
  boolean isCheck() {
    return !oldSide.isThere();
  }

  /** What is different, in the order of the objects. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (JudgedChange judged : verdict.changes()) {
      changes.add(judged.change());
    }
    return changes;
  }

  /** What on both sides becomes one thing or another when it is loaded. */
  public List<Problem> notes() {
    Set<Problem> notes = new LinkedHashSet<>(oldSide.notes());
    notes.addAll(newSide.notes());
    return List.copyOf(notes);
  }

  /** How many changes there are of a sort. */
  public int count(Change.Sort sort) {
    int count = 0;
    for (Change change : changes()) {
      if (change.sort() == sort) {
        count++;
      }
    }
    return count;
  }
}
