package io.github.evoludigit.confiture.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan as a changelog of Liquibase in SQL: a changeset for what is in one transaction, and one
 * for each statement that must stand outside of one.
 */
public final class Changelog {

  private static final String AUTHOR = "confiture";

  private final String name;
  private final StringBuilder out = new StringBuilder("--liquibase formatted sql\n");
  private int number;

  private Changelog(String name) {
    this.name = name;
  }

  /**
   * The text.
   *
   * @param name what the identifiers of the changesets begin with
   * @param plan the plan
   * @param undo the way back, which the first changeset has; a plan without steps for none
   */
  public static String of(String name, MigrationPlan plan, MigrationPlan undo) {
    Changelog changelog = new Changelog(name);
    List<OpenPoint> open = plan.open();
    List<Step> together = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step.alone()) {
        changelog.changeset(together, open, true);
        together.clear();
        changelog.changeset(List.of(step), List.of(), false);
        open = List.of();
      } else {
        together.add(step);
      }
    }
    changelog.changeset(together, open, true);
    return changelog.withRollback(undo) + MigrationScript.withheldOf(plan);
  }

  private void changeset(List<Step> steps, List<OpenPoint> open, boolean transaction) {
    if (steps.isEmpty()) {
      return;
    }
    out.append("\n--changeset ").append(AUTHOR).append(':').append(name).append('-');
    out.append(++number).append(transaction ? "" : " runInTransaction:false");
    out.append(" splitStatements:false stripComments:false\n");
    if (transaction) {
      out.append(MigrationScript.inTransaction(new MigrationPlan(steps, open)));
    } else {
      out.append(MigrationScript.of(steps.get(0)));
    }
  }

  /** The text with the way back at the end of its first changeset, and nothing at the others. */
  private String withRollback(MigrationPlan undo) {
    if (undo.steps().isEmpty() || undo.standsAlone()) {
      return out.toString();
    }
    StringBuilder rollback = new StringBuilder();
    for (String line : MigrationScript.inTransaction(undo).split("\n")) {
      rollback.append("--rollback ").append(line).append('\n');
    }
    String[] changesets = out.toString().split("(?=\n--changeset )");
    StringBuilder text = new StringBuilder(changesets[0]);
    for (int i = 1; i < changesets.length; i++) {
      text.append(changesets[i]).append(i == 1 ? rollback : "--rollback empty\n");
    }
    return text.toString();
  }
}
