package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.List;

/** Finds the way from one schema to another. */
public final class Planner {

  private final PlanSide before;
  private final PlanSide after;
  private final PlanOptions options;

  /** A planner between two sides. */
  public Planner(PlanSide before, PlanSide after, PlanOptions options) {
    this.before = before;
    this.after = after;
    this.options = options;
  }

  /** The steps, and what is left to a person. */
  public MigrationPlan plan() {
    List<Step> steps = new ArrayList<>();
    List<OpenPoint> open = new ArrayList<>();
    for (Change change : SchemaDiff.between(before.schema(), after.schema()).changes()) {
      open.add(new OpenPoint(change.key(), "this cannot be planned yet"));
    }
    return new MigrationPlan(steps, open);
  }
}
