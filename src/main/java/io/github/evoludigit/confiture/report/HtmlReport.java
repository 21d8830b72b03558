package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Rename;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.text.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A report as one page for a browser, with a script that only filters and copies. */
public final class HtmlReport {

  private final HtmlWriter html;
  private final DriftReport report;

  private HtmlReport(HtmlWriter html, DriftReport report) {
    this.html = html;
    this.report = report;
  }

  /** The whole page. */
  public static String of(DriftReport report) {
    ReportText text = new ReportText();
    write(report, text);
    return text.toString();
  }

  /** Writes the whole page. */
  static void write(DriftReport report, ReportText text) {
    HtmlPage page = new HtmlPage("report.css", "report.js", text);
    String title = title(report) + " · " + report.newSide().path();
    new HtmlReport(page.open(title), report).write();
    page.close();
  }

  private void write() {
    header();
    html.open("main", "id", "changes");
    Collection<List<JudgedChange>> groups = ChangeGroups.of(report.verdict().changes()).values();
    new HtmlOverview(html).write(groups.stream().flatMap(List::stream).toList());
    filters();
    changes();
    renames();
    if (report.plan().isPresent()) {
      new HtmlPlan(html, report.plan().get()).write();
    }
    idle();
    problems("error", report.errors());
    problems("warning", report.warnings());
    problems("note", report.notes());
    definitions(report.oldSide());
    definitions(report.newSide());
    cluster(report.oldSide());
    cluster(report.newSide());
    html.close().line();
  }

  private static String title(DriftReport report) {
    return switch (report.outcome()) {
      case NO_DRIFT -> "No drift";
      case ALLOWED -> "Every change is allowed";
      case DRIFT -> "The schema has drifted";
      case INCOMPLETE -> "Incomplete: " + Count.unfollowed(report);
      case NO_BASELINE -> "There is no baseline";
      case ERROR ->
          report.isCheck() ? "The schema was not checked" : "The schemas were not compared";
      case SOUND -> "PostgreSQL loads the schema";
      case REFUSED -> "PostgreSQL would refuse the schema";
    };
  }

  private void header() {
    html.open("header").line();
    html.element("p", "Confiture", "class", "overline");
    html.element("h1", title(report)).line();
    Verdict verdict = report.verdict();
    if (!verdict.changes().isEmpty()) {
      html.element("p", VerdictText.of(verdict) + '.', "class", "verdict").line();
      counts(verdict);
    }
    html.open("div", "class", "scroll").open("table", "class", "sides").open("tbody");
    if (!report.isCheck()) {
      side("Old", report.oldSide());
    }
    side(report.isCheck() ? "Schema" : "New", report.newSide());
    html.close().close().close().line();
    if (!report.agreementText().isEmpty()) {
      html.element("p", report.agreementText() + '.', "class", "agreement").line();
    }
    html.close().line();
  }

  private void counts(Verdict verdict) {
    html.open("ul", "class", "counts");
    count("", verdict.failing().size(), "fail the build");
    count("", verdict.allowed().size(), "allowed");
    for (int i = Risk.values().length - 1; i > 0; i--) {
      Risk risk = Risk.values()[i];
      int of = (int) verdict.changes().stream().filter(c -> c.risk() == risk).count();
      count(risk.word(), of, risk.word() + " risk");
    }
    html.close().line();
  }

  private void count(String style, int number, String what) {
    html.open("li", "class", number == 0 ? "zero" : style);
    html.element("b", Integer.toString(number)).text(what).close();
  }

  private void side(String name, Side side) {
    html.open("tr").element("th", name, "scope", "row");
    html.open("td").element("code", side.path()).close();
    html.element("td", side.schemaHash().isPresent() ? Count.contents(side) : "not read");
    html.close();
  }

  private void filters() {
    if (report.verdict().changes().size() < 2) {
      return;
    }
    html.open(
        "form", "id", "filters", "class", "filters", "hidden", "hidden", "aria-label", "Filter");
    html.open("label").text("Find ");
    html.empty("input", "type", "search", "name", "words", "placeholder", "table users").close();
    html.open("label").text("Show ").open("select", "name", "state");
    html.element("option", "all", "value", "");
    html.element("option", "failing", "value", "failing");
    html.element("option", "allowed", "value", "allowed").close().close();
    boxes("Risk", List.of("high", "medium", "low", "none"));
    boxes(
        "Change",
        report.count(Change.Sort.RENAMED) == 0
            ? List.of("added", "removed", "changed")
            : List.of("added", "removed", "changed", "renamed"));
    html.element("output", "", "id", "shown", "aria-live", "polite");
    html.close().line();
  }

  private void boxes(String legend, List<String> values) {
    html.open("fieldset").element("legend", legend);
    for (String value : values) {
      html.open("label");
      html.empty("input", "type", "checkbox", "value", value, "checked", "checked");
      html.text(' ' + value).close();
    }
    html.close();
  }

  private void changes() {
    int number = 0;
    HtmlChange change = new HtmlChange(html, report);
    for (Map.Entry<String, List<JudgedChange>> group :
        ChangeGroups.of(report.verdict().changes()).entrySet()) {
      String id = "object-" + ++number;
      html.open("section", "class", "group", "id", id, "aria-labelledby", id + "-name").line();
      html.open("h2", "id", id + "-name");
      html.element("code", group.getKey()).close().line();
      group.getValue().forEach(change::write);
      html.close().line();
    }
  }

  private void renames() {
    if (!report.renames().isEmpty()) {
      html.element("h2", "Perhaps renamed").open("ul", "class", "plain");
      for (Rename rename : report.renames()) {
        html.element("li", ConsoleReport.suggestion(rename));
      }
      html.close().line();
    }
  }

  private void idle() {
    if (!report.verdict().idle().isEmpty()) {
      html.element("h2", "Entries that allow nothing").open("ul", "class", "plain");
      for (Verdict.IdleIgnore idle : report.verdict().idle()) {
        html.element("li", VerdictText.idle(idle));
      }
      html.close().line();
    }
  }

  private void definitions(Side side) {
    statements(
        "Compared as definitions in " + side.path(),
        "These statements are not understood in full: their tokens are compared.",
        side.definitions());
  }

  private void cluster(Side side) {
    statements(
        "Of the cluster, not compared in " + side.path(),
        "These statements are about what all databases share: compareRoles compares them.",
        side.cluster());
  }

  private void statements(String title, String what, List<TokenStatement> statements) {
    if (!statements.isEmpty()) {
      html.element("h2", title);
      html.element("p", what);
      html.open("ul", "class", "plain");
      for (TokenStatement statement : statements) {
        html.open("li").element("code", statement.location().toString()).text(" ");
        html.element("code", statement.beginning()).close();
      }
      html.close().line();
    }
  }

  private void problems(String severity, List<Problem> problems) {
    if (!problems.isEmpty()) {
      String title = Character.toUpperCase(severity.charAt(0)) + severity.substring(1) + 's';
      html.element("h2", title).open("ul", "class", "plain");
      for (Problem problem : problems) {
        html.open("li");
        if (problem.sourceLine().isEmpty()) {
          html.element("code", problem.location().toString()).text(" ");
          html.text(problem.message());
          html.text(problem.remedy().isEmpty() ? "" : "; " + problem.remedy());
        } else {
          html.element("pre", String.join("\n", ProblemLines.of(severity, problem)));
        }
        html.close();
      }
      html.close().line();
    }
  }
}
