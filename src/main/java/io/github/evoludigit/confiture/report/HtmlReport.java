package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Rename;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A report as one page for a browser. It needs nothing but itself: no network, and no script but
 * its own, which only filters and copies.
 */
public final class HtmlReport {

  private final HtmlWriter html = new HtmlWriter();
  private final DriftReport report;

  private HtmlReport(DriftReport report) {
    this.report = report;
  }

  /** The whole page. */
  public static String of(DriftReport report) {
    HtmlReport page = new HtmlReport(report);
    page.write();
    return page.html.toString();
  }

  private void write() {
    String style = Resource.text(HtmlReport.class, "report.css");
    String script = Resource.text(HtmlReport.class, "report.js");
    html.raw("<!DOCTYPE html>").line().open("html", "lang", "en").open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                + hash(style)
                + "; script-src "
                + hash(script))
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", title() + " · " + report.newSide().path()).line();
    html.open("style").raw(style).close().line().close().line().open("body").line();
    header();
    html.open("main", "id", "changes");
    filters();
    changes();
    renames();
    idle();
    problems("Errors", report.errors());
    problems("Warnings", report.warnings());
    html.close().line();
    html.element("footer", "Written by confiture-maven-plugin.").line();
    html.open("script").raw(script).close().line().close().close().line();
  }

  /** A source of the content security policy: what has this hash may run. */
  private static String hash(String text) {
    byte[] digest = Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + '\'';
  }

  private String title() {
    return switch (report.outcome()) {
      case NO_DRIFT -> "No drift";
      case ALLOWED -> "Every change is allowed";
      case DRIFT -> "The schema has drifted";
      case NO_BASELINE -> "There is no baseline";
      case ERROR -> "The schemas were not compared";
    };
  }

  private void header() {
    html.open("header").line();
    html.element("p", "Confiture", "class", "overline");
    html.element("h1", title()).line();
    Verdict verdict = report.verdict();
    if (!verdict.changes().isEmpty()) {
      html.element("p", VerdictText.of(verdict) + '.', "class", "verdict").line();
      counts(verdict);
    }
    html.open("div", "class", "scroll").open("table", "class", "sides").open("tbody");
    side("Old", report.oldSide());
    side("New", report.newSide());
    html.close().close().close().close().line();
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
    boxes("Sort", List.of("added", "removed", "changed"));
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

  private void problems(String title, List<Problem> problems) {
    if (!problems.isEmpty()) {
      html.element("h2", title).open("ul", "class", "plain");
      for (Problem problem : problems) {
        html.open("li").element("code", problem.location().toString()).text(" ");
        html.text(problem.message());
        html.text(problem.remedy().isEmpty() ? "" : "; " + problem.remedy());
        html.close();
      }
      html.close().line();
    }
  }
}
