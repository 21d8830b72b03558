package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A report as plain text that leaves nothing out. */
public final class TextReport {

  private TextReport() {}

  /** The whole report, its lines ended by line feeds. */
  public static String of(DriftReport report) {
    ReportText text = new ReportText();
    write(report, text);
    return text.toString();
  }

  /** Writes the whole report, its lines ended by line feeds. */
  static void write(DriftReport report, ReportText text) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(report));
    if (!report.changes().isEmpty()) {
      lines.add(VerdictText.of(report.verdict()));
    }
    if (!report.isCheck()) {
      addSide("old", report.oldSide(), lines);
    }
    addSide(report.isCheck() ? "schema" : "new", report.newSide(), lines);
    if (!report.agreementText().isEmpty()) {
      lines.add(report.agreementText());
    }
    for (Side side : List.of(report.oldSide(), report.newSide())) {
      addStatements("compared as definitions in " + side.path(), side.definitions(), lines);
    }
    for (Side side : List.of(report.oldSide(), report.newSide())) {
      addStatements("of the cluster, not compared in " + side.path(), side.cluster(), lines);
    }
    addProblems("error", report.errors(), lines);
    addProblems("warning", report.warnings(), lines);
    addProblems("note", report.notes(), lines);
    drain(lines, text);
    addChanges("", report.verdict().failing(), report, text);
    addChanges("allowed", report.verdict().allowed(), report, text);
    for (Verdict.IdleIgnore idle : report.verdict().idle()) {
      lines.add("");
      lines.add(BrokenLines.printable(VerdictText.idle(idle)));
    }
    if (!report.renames().isEmpty()) {
      lines.add("");
      report.renames().stream().map(ConsoleReport::suggestion).forEach(lines::add);
    }
    drain(lines, text);
  }

  private static void drain(List<String> lines, ReportText text) {
    for (String line : lines) {
      text.line(line);
    }
    lines.clear();
  }

  private static String verdict(DriftReport report) {
    return switch (report.outcome()) {
      case NO_DRIFT -> "No drift";
      case ALLOWED -> "Allowed: " + Count.changes(report);
      case DRIFT -> "Drift: " + Count.changes(report);
      case INCOMPLETE -> "Incomplete: " + Count.unfollowed(report);
      case NO_BASELINE -> "No baseline";
      case ERROR ->
          (report.isCheck() ? "Not checked: " : "Not compared: ")
              + Count.of(report.errors().size(), "error");
      case SOUND -> "Sound: PostgreSQL loads the schema";
      case REFUSED -> "Refused: " + Count.of(report.errors().size(), "error");
    };
  }

  private static void addSide(String name, Side side, List<String> lines) {
    String read = side.schemaHash().isPresent() ? ": " + Count.contents(side) : "";
    lines.add(name + "  " + side.path() + read);
  }

  private static void addStatements(
      String title, List<TokenStatement> statements, List<String> lines) {
    if (!statements.isEmpty()) {
      lines.add("");
      lines.add(title);
      statements.forEach(statement -> lines.add("  " + statement));
    }
  }

  private static void addChanges(
      String title, List<JudgedChange> changes, DriftReport report, ReportText text) {
    if (changes.isEmpty()) {
      return;
    }
    text.line("");
    if (!title.isEmpty()) {
      text.line(title);
      for (JudgedChange change : changes) {
        String reason = VerdictText.reason(report.verdict(), change);
        text.line("  " + BrokenLines.printable(change.change() + ": " + reason));
      }
      text.line("");
    }
    ChangeLines lines =
        new ChangeLines(
            Palette.PLAIN, Integer.MAX_VALUE, Integer.MAX_VALUE, true, UnaryOperator.identity());
    boolean first = true;
    for (List<JudgedChange> group : ChangeGroups.of(changes).values()) {
      if (!first) {
        text.line("");
      }
      first = false;
      for (JudgedChange change : group) {
        drain(lines.of(change, report.definitions()), text);
      }
    }
  }

  private static void addProblems(String severity, List<Problem> problems, List<String> lines) {
    if (!problems.isEmpty()) {
      lines.add("");
      lines.add(severity + 's');
      for (Problem problem : problems) {
        for (String line : ProblemLines.of(severity, problem)) {
          lines.add("  " + line);
        }
        if (!problem.sourceLine().isEmpty()) {
          lines.add("      allow it by " + IgnoreEntry.of(problem));
        }
      }
    }
  }
}
