package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;

/** A plan as a script that psql runs. */
public final class MigrationScript {

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
    return script.out.toString();
  }

  private void write(MigrationPlan plan) {
    head(plan);
    out.append("SET search_path = '';\n");
    out.append("SET check_function_bodies = off;\n");
    boolean open = false;
    for (Step step : plan.steps()) {
      if (step.alone() == open) {
        out.append(open ? "\nCOMMIT;\n" : "\nBEGIN;\n");
        open = !open;
      }
      write(step);
    }
    if (open) {
      out.append("\nCOMMIT;\n");
    }
  }

  private void head(MigrationPlan plan) {
    if (!plan.isComplete()) {
      out.append("-- This migration is not complete. What is left to a person:\n");
      for (OpenPoint point : plan.open()) {
        comment("* " + point);
      }
      out.append('\n');
    }
  }

  private void write(Step step) {
    out.append('\n');
    String remark = remark(step);
    if (!remark.isEmpty()) {
      comment(remark);
    }
    out.append(step.sql()).append(";\n");
  }

  private static String remark(Step step) {
    StringBuilder remark = new StringBuilder(step.why());
    if (!step.lock().isEmpty()) {
      remark.append(remark.isEmpty() ? "" : "; ").append("lock: ").append(step.lock());
    }
    if (step.rewrites()) {
      remark.append(remark.isEmpty() ? "" : "; ").append("rewrites the table");
    }
    if (step.losesData()) {
      ObjectKey object = step.object();
      remark.append(remark.isEmpty() ? "" : "; ").append("LOSES DATA of ").append(object);
    }
    return remark.toString();
  }

  private void comment(String text) {
    for (String line : text.split("\n", -1)) {
      out.append("-- ").append(line).append('\n');
    }
  }
}
