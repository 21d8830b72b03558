package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.plpgsql.Step;
import io.github.evoludigit.confiture.plpgsql.StepKind;
import java.util.List;

/** Whether steps end in a RETURN, or in an error: what follows them is not reached. */
enum Closing {
  /** None of their paths does. */
  NEVER,
  /** Some do. */
  PERHAPS,
  /** All do. */
  ALWAYS;

  /** How steps end that follow each other. */
  static Closing of(List<Step> steps) {
    Closing all = NEVER;
    for (Step step : steps) {
      Closing one = of(step);
      if (one.compareTo(all) > 0) {
        all = one;
      }
    }
    return all;
  }

  private static Closing of(Step step) {
    return switch (step.kind()) {
      case RETURN, FAILURE -> ALWAYS;
      // Where an EXIT leaves to is not followed.
      case BLOCK -> step.label().isEmpty() ? ofAny(step) : most(ofAny(step));
      case IF -> step.complete() ? ofAny(step) : most(ofAny(step));
      case CASE -> ofAny(step);
      case BOUNDED_LOOP -> most(ofAny(step));
      case LOOP -> leaves(step.branches()) ? most(ofAny(step)) : ALWAYS;
      default -> NEVER;
    };
  }

  private static Closing most(Closing inner) {
    return inner == NEVER ? NEVER : PERHAPS;
  }

  private static Closing ofAny(Step step) {
    boolean some = false;
    boolean all = true;
    for (List<Step> branch : step.branches()) {
      Closing one = of(branch);
      some |= one != NEVER;
      all &= one == ALWAYS;
    }
    return some ? all ? ALWAYS : PERHAPS : NEVER;
  }

  private static boolean leaves(List<List<Step>> branches) {
    return branches.stream()
        .flatMap(List::stream)
        .anyMatch(step -> step.kind() == StepKind.EXIT || leaves(step.branches()));
  }
}
