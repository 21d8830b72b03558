package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;

/** A plan as a script that psql runs. */
public final class MigrationScript {

  /** The mark of a place that only a person can fill. */
  private static final String FILL = "FILL IN before: ";

  /** What is said once of all that follow each other. */
  private static final String FREE = "locks nothing that is in use";

  /** The remark of the step before. */
  private String last = "";

  private final StringBuilder out = new StringBuilder();

  private MigrationScript() {}

  /** The text of {@code migration.sql}. */
  public static String of(MigrationPlan plan) {
    MigrationScript script = new MigrationScript();
    script.write(plan);
    return script.out.toString();
  }

  /**
   * The text for a tool that runs it in a transaction of its own, which no statement of the plan
   * must stand outside of. What it sets ends with that transaction.
   */
  public static String inTransaction(MigrationPlan plan) {
    MigrationScript script = new MigrationScript();
    script.head(plan);
    script.out.append("SET LOCAL search_path = '';\n");
    script.out.append("SET LOCAL check_function_bodies = off;\n");
    plan.steps().forEach(script::write);
    script.withheld(plan);
    return script.out.toString();
  }

  /** The text of a step that stands alone. */
  static String of(Step step) {
    MigrationScript script = new MigrationScript();
    script.write(step);
    return script.out.substring(1);
  }

  /** The text of what is not to be run as long as nobody allows it; empty if there is nothing. */
  static String withheldOf(MigrationPlan plan) {
    MigrationScript script = new MigrationScript();
    script.withheld(plan);
    return script.out.toString();
  }

  private void write(MigrationPlan plan) {
    head(plan);
    out.append("SET search_path = '';\n");
    out.append("SET check_function_bodies = off;\n");
    int i = 0;
    while (i < plan.steps().size()) {
      int end = i;
      while (end < plan.steps().size() && !plan.steps().get(end).alone()) {
        end++;
      }
      if (end == i) {
        write(plan.steps().get(i++));
      } else {
        transaction(plan.steps().subList(i, end));
        i = end;
      }
    }
    withheld(plan);
  }

  /** Steps that are done together or not at all. */
  private void transaction(List<Step> steps) {
    out.append("\nBEGIN;\n");
    last = "";
    if (steps.stream().anyMatch(step -> !step.lock().isEmpty())) {
      comment("who waits for a lock stops all who come after him: rather fail, and try again");
      out.append("SET LOCAL lock_timeout = '5s';\n");
    }
    steps.forEach(this::write);
    out.append("\nCOMMIT;\n");
  }

  /** What loses data stands at the end, as comments. */
  private void withheld(MigrationPlan plan) {
    if (plan.withheld().isEmpty()) {
      return;
    }
    out.append("\n-- Withheld, because rows or values may be lost:\n");
    for (Step step : plan.withheld()) {
      out.append("--\n");
      String remark = remark(step);
      if (!remark.isEmpty()) {
        comment("-- " + remark);
      }
      if (!step.fill().isEmpty()) {
        comment("-- " + FILL + step.fill() + ';');
      }
      comment(step.sql() + ';');
    }
  }

  private void head(MigrationPlan plan) {
    if (!plan.isComplete()) {
      out.append("-- This migration is not complete. What is left to a person:\n");
      for (OpenPoint point : plan.left()) {
        comment("* " + point);
      }
      out.append('\n');
    }
  }

  private void write(Step step) {
    out.append('\n');
    String remark = remark(step);
    if (!remark.isEmpty() && !(remark.equals(FREE) && last.equals(FREE))) {
      comment(remark);
    }
    last = remark;
    if (!step.fill().isEmpty()) {
      comment(FILL + step.fill() + ';');
    }
    out.append(step.sql()).append(";\n");
  }

  /** Why, which lock, whether it rewrites; of what stops nobody, that. */
  private static String remark(Step step) {
    String said = said(step);
    return said.isEmpty() && step.object().kind() != ObjectKind.STATEMENT ? FREE : said;
  }

  private static String said(Step step) {
    StringBuilder remark = new StringBuilder(step.why());
    if (!step.lock().isEmpty()) {
      remark.append(remark.isEmpty() ? "" : "; ").append("lock: ").append(step.lock());
    }
    if (step.rewrites()) {
      remark.append(remark.isEmpty() ? "" : "; ").append("rewrites the table");
    }
    if (step.losesData()) {
      ObjectKey object = step.object();
      remark.append(remark.isEmpty() ? "" : "; ").append("DATA AT RISK: ").append(object);
    }
    return remark.toString();
  }

  private void comment(String text) {
    for (String line : text.split("\n", -1)) {
      out.append("-- ").append(line).append('\n');
    }
  }
}
