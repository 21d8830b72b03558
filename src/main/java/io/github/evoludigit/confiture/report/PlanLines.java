package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.Step;
import io.github.evoludigit.confiture.report.Palette.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as lines on a terminal: its steps, what they stop, and what is left to a person. */
public final class PlanLines {

  /** How many steps are told, and how many points; the script has them all. */
  private static final int MOST = 40;

  private static final int LONGEST = 160;

  private final Palette palette;

  /** Lines in these colours. */
  public PlanLines(Palette palette) {
    this.palette = palette;
  }

  /**
   * The summary of a plan.
   *
   * @param sides both sides, {@code db/baseline.sql -> db/schema}
   * @param plan the plan
   */
  public List<String> of(String sides, MigrationPlan plan) {
    List<String> lines = new ArrayList<>();
    if (plan.isEmpty()) {
      lines.add(sides + ": nothing is to be done");
      return lines;
    }
    lines.add(palette.paint(Tone.STRONG, sides + ": " + counts(plan)));
    lines.add("");
    int told = Math.min(MOST, plan.steps().size());
    for (Step step : plan.steps().subList(0, told)) {
      lines.add(BrokenLines.printable("  " + statement(step)));
      String remarks = remarks(step);
      if (!remarks.isEmpty()) {
        lines.add(
            palette.paint(
                step.losesData() ? Tone.ALARM : Tone.FAINT,
                BrokenLines.printable("      " + remarks)));
      }
    }
    if (told < plan.steps().size()) {
      lines.add("  … and " + Count.of(plan.steps().size() - told, "more step"));
    }
    addOpen(plan, lines);
    return lines;
  }

  private void addOpen(MigrationPlan plan, List<String> lines) {
    List<OpenPoint> left = plan.left();
    if (left.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(palette.paint(Tone.STRONG, "Left to a person: " + left.size()));
    int told = Math.min(MOST, left.size());
    for (OpenPoint point : left.subList(0, told)) {
      lines.add(BrokenLines.printable("  " + point));
    }
    if (told < left.size()) {
      lines.add("  … and " + (left.size() - told) + " more");
    }
  }

  /** {@code 7 steps, 2 of them under ACCESS EXCLUSIVE, 1 rewrites its table, 1 loses data}. */
  public static String counts(MigrationPlan plan) {
    StringBuilder counts = new StringBuilder(Count.of(plan.steps().size(), "step"));
    Map<String, Integer> locks = new LinkedHashMap<>();
    int rewrites = 0;
    int losses = 0;
    for (Step step : plan.steps()) {
      if (!step.lock().isEmpty()) {
        locks.merge(step.lock(), 1, Integer::sum);
      }
      rewrites += step.rewrites() ? 1 : 0;
      losses += step.losesData() ? 1 : 0;
    }
    locks.forEach((lock, count) -> counts.append(", ").append(count).append(" × ").append(lock));
    if (rewrites > 0) {
      counts.append(", ").append(rewrites).append(rewrites == 1 ? " rewrites" : " rewrite");
      counts.append(" a table");
    }
    if (losses > 0) {
      counts.append(", ").append(losses).append(losses == 1 ? " loses data" : " lose data");
    }
    if (!plan.isComplete()) {
      counts.append(", not complete: ").append(plan.left().size()).append(" left to a person");
    }
    return counts.toString();
  }

  /** The statement in one line. */
  static String statement(Step step) {
    String line = step.sql().replaceAll("\\s+", " ").trim();
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }

  /** Why, which lock, whether it rewrites; empty if there is nothing to say. */
  static String remarks(Step step) {
    List<String> remarks = new ArrayList<>();
    if (!step.why().isEmpty()) {
      remarks.add(step.why());
    }
    if (!step.lock().isEmpty()) {
      remarks.add("lock: " + step.lock());
    }
    if (step.rewrites()) {
      remarks.add("rewrites the table");
    }
    if (step.losesData()) {
      remarks.add("loses data");
    }
    if (!step.fill().isEmpty()) {
      remarks.add("to fill in before: " + step.fill());
    }
    return String.join("; ", remarks);
  }
}
