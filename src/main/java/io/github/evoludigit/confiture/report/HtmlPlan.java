package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.Step;

/** The migration on the page: its steps in their order, with what they stop, and what is left. */
final class HtmlPlan {

  private final HtmlWriter html;

  HtmlPlan(HtmlWriter html) {
    this.html = html;
  }

  void write(MigrationPlan plan) {
    if (plan.isEmpty()) {
      return;
    }
    html.element("h2", "Migration").line();
    html.element("p", PlanLines.counts(plan) + '.').line();
    if (!plan.open().isEmpty()) {
      html.element("h3", "Left to a person").open("ul", "class", "plain");
      for (OpenPoint point : plan.open()) {
        html.element("li", point.toString());
      }
      html.close().line();
    }
    html.open("ol");
    for (Step step : plan.steps()) {
      html.open("li").element("pre", step.sql());
      String remarks = PlanLines.remarks(step);
      if (!remarks.isEmpty()) {
        html.element("p", remarks);
      }
      html.close();
    }
    html.close().line();
  }
}
