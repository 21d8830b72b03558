package io.github.evoludigit.confiture.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from one schema to another.
 *
 * @param steps the statements, in the order in which they run
 * @param open what they do not bring about
 * @param withheld the steps that are not to be run as long as nobody allows that data is lost, in
 *     their order
 */
public record MigrationPlan(List<Step> steps, List<OpenPoint> open, List<Step> withheld) {

  /** A plan of which nothing is withheld. */
  public MigrationPlan(List<Step> steps, List<OpenPoint> open) {
    this(steps, open, List.of());
  }

  /** Takes copies. */
  public MigrationPlan {
    steps = List.copyOf(steps);
    open = List.copyOf(open);
    withheld = List.copyOf(withheld);
  }

  /** Whether its statements are all there is to do, and have no place to fill in. */
  public boolean isComplete() {
    return left().isEmpty();
  }

  /** What is left to a person: what the steps do not bring about, and the places in them. */
  public List<OpenPoint> left() {
    List<OpenPoint> left = new ArrayList<>(open);
    for (Step step : steps) {
      if (!step.fill().isEmpty()) {
        left.add(
            new OpenPoint(
                step.object(),
                "rows that are there need values that only a person knows: see the place to FILL"
                    + " IN"));
      }
    }
    return List.copyOf(left);
  }

  /** Whether rows or values are gone afterwards. */
  public boolean losesData() {
    return steps.stream().anyMatch(Step::losesData);
  }

  /** Whether a statement must stand outside of a transaction. */
  public boolean standsAlone() {
    return steps.stream().anyMatch(Step::alone);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return steps.isEmpty() && open.isEmpty();
  }
}
