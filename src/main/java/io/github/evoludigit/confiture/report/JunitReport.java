package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A report as JUnit XML, so that a CI server shows drift like a failed test: one case for each
 * object that changed, failed by the changes that fail the build, skipped if all are allowed; one
 * for each problem of a check, skipped if it is a warning.
 */
public final class JunitReport {

  private final HtmlWriter xml;
  private final DriftReport report;

  /** What the cases belong to. */
  private final String suite;

  private JunitReport(DriftReport report, ReportText text) {
    this.xml = new HtmlWriter(text);
    this.report = report;
    this.suite = report.isCheck() ? "confiture.check" : "confiture.drift";
  }

  /** Writes the whole report. */
  static void write(DriftReport report, ReportText text) {
    new JunitReport(report, text).write();
  }

  private void write() {
    Map<String, List<JudgedChange>> groups = ChangeGroups.of(report.verdict().changes());
    long failures = groups.values().stream().filter(JunitReport::fails).count();
    int errors = report.errors().size();
    List<Problem> warnings = report.isCheck() ? report.warnings() : List.of();
    int cases = Math.max(1, errors + groups.size() + warnings.size());
    boolean unread = report.outcome() == Outcome.NO_BASELINE;
    long skipped = groups.size() - failures + warnings.size() + (unread ? 1 : 0);
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").line();
    xml.open(
            "testsuite",
            "name",
            suite,
            "tests",
            Integer.toString(cases),
            "failures",
            Long.toString(failures),
            "errors",
            Integer.toString(errors),
            "skipped",
            Long.toString(skipped),
            "time",
            "0")
        .line();
    for (Problem problem : report.errors()) {
      open(problem.location().toString());
      String lines = String.join("\n", ProblemLines.of("error", problem));
      xml.element("error", lines, "message", problem.message(), "type", problem.code());
      xml.close().line();
    }
    groups.forEach(this::object);
    for (Problem warning : warnings) {
      open(warning.location().toString());
      String lines = String.join("\n", ProblemLines.of("warning", warning));
      xml.element("skipped", lines, "message", warning.message());
      xml.close().line();
    }
    if (errors == 0 && groups.isEmpty() && warnings.isEmpty()) {
      open(report.newSide().path());
      if (unread) {
        xml.empty("skipped", "message", "there is no baseline " + report.oldSide().path());
      }
      xml.close().line();
    }
    xml.close().line();
  }

  private void open(String name) {
    xml.open("testcase", "classname", suite, "name", name, "time", "0");
  }

  private static boolean fails(List<JudgedChange> changes) {
    return changes.stream().anyMatch(JudgedChange::fails);
  }

  private void object(String name, List<JudgedChange> changes) {
    open(name);
    if (fails(changes)) {
      List<JudgedChange> failing = changes.stream().filter(JudgedChange::fails).toList();
      xml.element("failure", details(failing), "message", message(failing), "type", "drift");
    } else {
      xml.empty("skipped", "message", "allowed: " + message(changes));
    }
    xml.close().line();
  }

  private static String message(List<JudgedChange> changes) {
    JudgedChange first = changes.get(0);
    String more = changes.size() == 1 ? "" : " and " + (changes.size() - 1) + " more";
    for (Finding finding : first.findings()) {
      return first.change() + ": " + finding.message() + more;
    }
    return first.change() + more;
  }

  private String details(List<JudgedChange> changes) {
    return String.join(
        "\n",
        new ChangeLines(
                Palette.PLAIN, Integer.MAX_VALUE, Integer.MAX_VALUE, true, UnaryOperator.identity())
            .of(changes, report.definitions()));
  }
}
