package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of migrations of which nobody can tell what they make: those that run code. They
 * are no change, for the other side never has them; but without them no comparison is complete.
 */
final class Unfollowed {

  private final boolean oldSide;
  private final boolean newSide;
  private final List<Problem> problems = new ArrayList<>();

  /** What is not followed, where one of the sides, or both, are migrations. */
  Unfollowed(LoadedSchema oldSchema, LoadedSchema newSchema) {
    this.oldSide = oldSchema.isOfMigrations();
    this.newSide = newSchema.isOfMigrations();
  }

  /** The verdict without them, unless an entry allows them; then they are as good as followed. */
  Verdict without(Verdict verdict) {
    if (!oldSide && !newSide) {
      return verdict;
    }
    List<JudgedChange> changes = new ArrayList<>();
    for (JudgedChange judged : verdict.changes()) {
      if (judged.ignoredBy().isPresent() || !isUnfollowed(judged.change())) {
        changes.add(judged);
      } else {
        tell(judged);
      }
    }
    return new Verdict(verdict.failOn(), changes, verdict.idle());
  }

  /** Whether all that the sides do was followed, also what was passed over when they were read. */
  boolean isEmpty(LoadedSchema oldSchema, LoadedSchema newSchema) {
    return problems.isEmpty()
        && !hasUnfollowed(oldSchema.warnings())
        && !hasUnfollowed(newSchema.warnings());
  }

  private static boolean hasUnfollowed(List<Problem> warnings) {
    return warnings.stream().anyMatch(each -> each.code().equals(DriftReport.NOT_FOLLOWED));
  }

  /** What was left out of the verdict. */
  List<Problem> problems() {
    return problems;
  }

  private boolean isUnfollowed(Change change) {
    return change.key().kind() == ObjectKind.STATEMENT
        && switch (change.sort()) {
          case REMOVED -> oldSide;
          case ADDED -> newSide;
          case CHANGED, RENAMED -> oldSide || newSide;
        };
  }

  private void tell(JudgedChange judged) {
    Change change = judged.change();
    LocatedObject there = change.before().or(change::after).orElseThrow();
    problems.add(
        new Problem(
            there.location().orElse(Location.ofFile(change.key().toString())),
            DriftReport.NOT_FOLLOWED,
            "this statement runs code, and what it makes is not followed",
            "if that is no schema, allow it with the entry of ignore: " + judged.entry()));
  }
}
