package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.Step;
import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The migration on the page: its steps in their order, with what they stop, and what is left. */
final class HtmlPlan {

  /** The file, which is written beside the report. */
  private static final String SCRIPT = "migration.sql";

  private final HtmlWriter html;
  private final MigrationPlan plan;

  /** The steps, and then those that are commented out. */
  private final List<Step> all = new ArrayList<>();

  /** Where the steps of each object are among them. */
  private final Map<ObjectKey, List<Integer>> places = new HashMap<>();

  /** A plan, which may stand beside each change, too. */
  HtmlPlan(HtmlWriter html, MigrationPlan plan) {
    this.html = html;
    this.plan = plan;
    all.addAll(plan.steps());
    all.addAll(plan.withheld());
    for (int i = 0; i < all.size(); i++) {
      places.computeIfAbsent(all.get(i).object(), none -> new ArrayList<>()).add(i);
    }
  }

  /** The id of a step by its place in the migration, from 1. */
  private static String id(int number) {
    return "step-" + number;
  }

  /** The steps that bring a change about, beside it; each leads to its place in the migration. */
  void beside(Change change) {
    List<Integer> own = new ArrayList<>(places.getOrDefault(change.key(), List.of()));
    change.formerly().ifPresent(former -> own.addAll(places.getOrDefault(former, List.of())));
    if (own.isEmpty()) {
      return;
    }
    html.open("details", "class", "plan").element("summary", "Migration").open("ol");
    for (int place : own) {
      boolean run = place < plan.steps().size();
      Step step = all.get(place);
      html.open("li").open("p", "class", "where");
      html.element(
          "a",
          run ? "Step " + (place + 1) : "Commented out",
          "href",
          run ? '#' + id(place + 1) : "#withheld");
      String remarks = PlanLines.remarks(step);
      html.text(remarks.isEmpty() ? "" : ": " + remarks).close();
      html.element("pre", step.sql()).close();
    }
    html.close().close().line();
  }

  /** The whole migration. */
  void write() {
    if (plan.isEmpty()) {
      return;
    }
    html.element("h2", "Migration", "id", "migration").line();
    html.open("p").text(PlanLines.counts(plan) + ". ");
    html.element("a", SCRIPT, "href", SCRIPT).close().line();
    if (!plan.left().isEmpty()) {
      html.element("h3", "Left to a person").open("ul", "class", "plain");
      for (OpenPoint point : plan.left()) {
        html.element("li", point.toString());
      }
      html.close().line();
    }
    html.open("ol", "class", "steps");
    int number = 0;
    for (Step step : plan.steps()) {
      html.open("li", "id", id(++number)).element("pre", step.sql());
      String remarks = PlanLines.remarks(step);
      if (!remarks.isEmpty()) {
        html.element("p", remarks, "class", "where");
      }
      html.close();
    }
    html.close().line();
    withheld();
  }

  private void withheld() {
    if (plan.withheld().isEmpty()) {
      return;
    }
    html.element("h3", "Commented out, because rows or values may be lost", "id", "withheld");
    html.open("ol", "class", "steps");
    for (Step step : plan.withheld()) {
      html.open("li").element("pre", step.sql());
      html.element("p", PlanLines.remarks(step), "class", "where").close();
    }
    html.close().line();
  }
}
