package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Rename;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.report.Palette.Tone;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A report as lines on a terminal: what changed, where, and what to do next. */
public final class ConsoleReport {

  /** How many changes are told; more than fit on a screen or two teach nobody. */
  static final int MOST_CHANGES = 40;

  /** How many lines one attribute may take. */
  static final int MOST_LINES = 24;

  /** How many statements are named that are compared by their tokens. */
  static final int MOST_DEFINITIONS = 5;

  private final Palette palette;
  private final Optional<UnaryOperator<String>> paths;
  private final String fullReport;
  private final String migration;

  /**
   * A report for a terminal.
   *
   * @param palette its colours
   * @param fullReport where the report is that leaves nothing out
   */
  public ConsoleReport(Palette palette, String fullReport) {
    this(palette, fullReport, "");
  }

  /**
   * A report for a terminal that knows where the migration is, if one was planned.
   *
   * @param migration the file
   */
  public ConsoleReport(Palette palette, String fullReport, String migration) {
    this(palette, fullReport, migration, Optional.empty());
  }

  private ConsoleReport(
      Palette palette, String fullReport, String migration, Optional<UnaryOperator<String>> paths) {
    this.migration = migration;
    this.palette = palette;
    this.fullReport = fullReport;
    this.paths = paths;
  }

  /**
   * The same for somebody who is in another directory.
   *
   * @param others makes of a file's name that by which it is found there
   */
  public ConsoleReport withPaths(UnaryOperator<String> others) {
    return new ConsoleReport(palette, fullReport, migration, Optional.of(others));
  }

  private String path(String file) {
    return paths.isPresent() ? paths.get().apply(file) : file;
  }

  /** What the gate says when there is none. */
  public List<String> noDrift(DriftReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("No drift from " + report.oldSide().path() + ": " + Count.contents(report.newSide()));
    addDefinitions(report.newSide().definitions(), lines);
    addNotes(report, lines);
    addAgreement(report, lines);
    addIdle(report.verdict(), lines);
    return lines;
  }

  /**
   * What the gate says about drift.
   *
   * @param report a report with changes
   * @param acceptCommand the command that makes the new side the baseline
   */
  public List<String> drift(DriftReport report, String acceptCommand) {
    String title =
        "The schema has drifted from " + report.oldSide().path() + ": " + Count.changes(report);
    String accept = palette.paint(Tone.STRONG, acceptCommand);
    return failing(
        title,
        report,
        hasMigration(report)
            ? "If this is meant: 1. migration: " + migration(report) + ", 2. " + accept
            : "If this is meant, accept it: " + accept);
  }

  /**
   * What the gate says about changes since a revision, which nobody need accept beforehand.
   *
   * @param report a report with changes
   */
  public List<String> driftSinceRevision(DriftReport report) {
    String title =
        "The schema has changed since " + report.oldSide().path() + ": " + Count.changes(report);
    return withMigration(
        failing(
            title,
            report,
            "If this is meant, have it reviewed: it is accepted by merging it; failOn and ignore"
                + " say what may pass"),
        report);
  }

  /**
   * What the gate says about changes against a side that nobody accepts: what migrations make, say.
   *
   * @param report a report with changes
   */
  public List<String> driftFromSide(DriftReport report) {
    String incomplete = report.unfollowed() == 0 ? "" : ", incomplete: " + Count.unfollowed(report);
    String title =
        "The schema is not that of " + report.oldSide().path() + ": " + Count.changes(report);
    return withMigration(
        failing(
            title + incomplete,
            report,
            "Bring both together: change the sources, or the other side"),
        report);
  }

  /**
   * What the gate says where nothing differs, but not everything could be followed.
   *
   * @param report a report that is incomplete
   */
  public List<String> incomplete(DriftReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        palette.paint(
            Tone.STRONG,
            "Not known to be the schema of "
                + report.oldSide().path()
                + ": "
                + Count.unfollowed(report)));
    addAllowed(report.verdict(), lines);
    lines.add("Full report: " + fullReport);
    lines.add("What makes no schema, an entry of ignore allows; each warning tells its own");
    return lines;
  }

  private List<String> failing(String title, DriftReport report, String next) {
    List<String> lines = changes(title, report, report.verdict().failing());
    addAllowed(report.verdict(), lines);
    lines.add(VerdictText.of(report.verdict()));
    lines.add("Full report: " + fullReport);
    lines.add(next);
    return lines;
  }

  private boolean hasMigration(DriftReport report) {
    return !migration.isEmpty() && report.plan().isPresent() && !report.plan().get().isEmpty();
  }

  /** Where the migration is, and what it lacks. */
  private String migration(DriftReport report) {
    int open = report.plan().orElseThrow().left().size();
    return palette.paint(Tone.STRONG, migration)
        + (open == 0 ? "" : " (not complete: " + open + " left to a person)");
  }

  private List<String> withMigration(List<String> lines, DriftReport report) {
    if (hasMigration(report)) {
      lines.add("Migration: " + migration(report));
    }
    return lines;
  }

  /** What a comparison of any two schemas says. */
  public List<String> difference(DriftReport report) {
    String sides = report.oldSide().path() + " -> " + report.newSide().path();
    String incomplete = report.unfollowed() == 0 ? "" : ", incomplete: " + Count.unfollowed(report);
    if (report.changes().isEmpty()) {
      return same(
          sides + ": no difference" + incomplete + (incomplete.isEmpty() ? ", " : "; "), report);
    }
    List<String> lines =
        changes(
            sides + ": " + Count.changes(report) + incomplete, report, report.verdict().changes());
    lines.add("Full report: " + fullReport);
    return lines;
  }

  /** What was accepted: the changes that are no drift any more, or all that there is. */
  public List<String> accepted(DriftReport report) {
    String baseline = report.oldSide().path();
    if (report.outcome() == Outcome.NO_DRIFT) {
      return same(baseline + " makes the same schema: no change to accept, ", report);
    }
    if (report.outcome() == Outcome.NO_BASELINE) {
      return List.of(
          "Accepted into " + baseline + ": " + Count.contents(report.newSide()),
          "Review and commit it: git add " + path(baseline));
    }
    String title = "Accepted into " + report.oldSide().path() + ": " + Count.changes(report);
    List<String> lines = changes(title, report, report.verdict().changes());
    lines.add("Review and commit it: git diff " + path(report.oldSide().path()));
    return lines;
  }

  /** What was left out when a part was accepted. */
  public List<String> left(DriftReport report) {
    if (report.changes().isEmpty()) {
      return List.of("Nothing is left: this was all");
    }
    List<String> lines = new ArrayList<>();
    lines.add(palette.paint(Tone.STRONG, "Left as drift: " + Count.changes(report)));
    int told = 0;
    for (JudgedChange judged : report.verdict().changes()) {
      if (told++ == MOST_CHANGES) {
        lines.add("… and " + Count.of(report.changes().size() - MOST_CHANGES, "more change"));
        break;
      }
      lines.add(BrokenLines.printable("  " + judged.change()));
    }
    return lines;
  }

  /** The counts of changes in words: {@code 3 changes (2 added, 1 removed), 1 of them allowed}. */
  public static String summary(DriftReport report) {
    int allowed = report.verdict().allowed().size();
    return Count.changes(report) + (allowed == 0 ? "" : ", " + allowed + " of them allowed");
  }

  /** What the gate says when there are changes, but all of them are allowed. */
  public List<String> allowed(DriftReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        report.oldSide().path() + ": " + VerdictText.of(report.verdict()) + "; see " + fullReport);
    addAgreement(report, lines);
    addIdle(report.verdict(), lines);
    return lines;
  }

  /** What is to be said of entries that allowed nothing. */
  public static List<String> idle(DriftReport report) {
    List<String> lines = new ArrayList<>();
    addIdle(report.verdict(), lines);
    return lines;
  }

  private void addAllowed(Verdict verdict, List<String> lines) {
    int told = 0;
    for (JudgedChange change : verdict.allowed()) {
      if (told++ < MOST_CHANGES) {
        String text = change.change() + ": " + VerdictText.reason(verdict, change);
        lines.add("Allowed " + BrokenLines.printable(text));
      }
    }
    addIdle(verdict, lines);
  }

  private static void addIdle(Verdict verdict, List<String> lines) {
    for (Verdict.IdleIgnore idle : verdict.idle()) {
      lines.add(BrokenLines.printable(VerdictText.idle(idle)));
    }
  }

  private List<String> changes(String title, DriftReport report, List<JudgedChange> changes) {
    List<String> lines = new ArrayList<>();
    lines.add(palette.paint(Tone.STRONG, title));
    lines.add("");
    lines.addAll(
        new ChangeLines(palette, MOST_CHANGES, MOST_LINES, false, this::path)
            .of(changes, report.definitions()));
    lines.add("");
    report.renames().stream()
        .limit(MOST_CHANGES)
        .map(ConsoleReport::suggestion)
        .forEach(lines::add);
    lines.add("Compared " + Count.contents(report.newSide()));
    addDefinitions(report.newSide().definitions(), lines);
    addNotes(report, lines);
    addAgreement(report, lines);
    return lines;
  }

  private static void addNotes(DriftReport report, List<String> lines) {
    List<Problem> notes = report.notes();
    int told = Math.min(MOST_DEFINITIONS, notes.size());
    for (Problem note : notes.subList(0, told)) {
      lines.add(BrokenLines.printable("Note: " + note));
    }
    if (told < notes.size()) {
      lines.add("… and " + Count.of(notes.size() - told, "more note"));
    }
  }

  private static List<String> same(String title, DriftReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(title + Count.contents(report.newSide()));
    addDefinitions(report.newSide().definitions(), lines);
    addAgreement(report, lines);
    return lines;
  }

  /** What the second reader says, in one line. */
  private static void addAgreement(DriftReport report, List<String> lines) {
    String text = report.agreementText();
    if (!text.isEmpty()) {
      lines.add(text);
    }
  }

  private static void addDefinitions(List<TokenStatement> definitions, List<String> lines) {
    int told = Math.min(MOST_DEFINITIONS, definitions.size());
    for (TokenStatement definition : definitions.subList(0, told)) {
      lines.add("  as a definition: " + definition);
    }
    if (told < definitions.size()) {
      lines.add("  … and " + Count.of(definitions.size() - told, "more definition"));
    }
  }

  /** {@code Perhaps table public.a was renamed to public.b}, and how to say that it was. */
  static String suggestion(Rename rename) {
    return BrokenLines.printable(
        "Perhaps "
            + rename.from()
            + " was renamed to "
            + rename.to().identity()
            + "? Then write at its definition: "
            + comment(rename));
  }

  /** The comment that says that something was renamed. */
  static String comment(Rename rename) {
    return "-- confiture:renamed from " + SqlName.quoted(rename.from().name());
  }
}
