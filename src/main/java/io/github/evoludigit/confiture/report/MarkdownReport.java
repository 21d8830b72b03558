package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Consequence;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A report made to be pasted as a comment of a pull request. It stays under the limit of GitHub's
 * comments: the least dangerous changes are left out of the details first, then of the table, and
 * it says how many. A hidden line at its top lets a bot find and replace the comment of before.
 */
public final class MarkdownReport {

  /** GitHub takes 65,536 characters; some are left for what is written around it. */
  static final int LONGEST = 60_000;

  /** No single change may take the place of all others. */
  private static final int LONGEST_DETAILS = 12_000;

  private final DriftReport report;
  private final StringBuilder out = new StringBuilder(4_096);

  private MarkdownReport(DriftReport report) {
    this.report = report;
  }

  /** The whole report. */
  public static String of(DriftReport report) {
    MarkdownReport writer = new MarkdownReport(report);
    writer.write();
    return writer.out.toString();
  }

  private void write() {
    out.append(report.isCheck() ? "<!-- confiture:check -->" : "<!-- confiture:drift -->");
    out.append("\n### ").append(title()).append("\n\n");
    Verdict verdict = report.verdict();
    if (!report.isCheck()) {
      out.append(code(report.oldSide().path())).append(" → ");
    }
    out.append(code(report.newSide().path()));
    if (!verdict.changes().isEmpty()) {
      out.append(": ").append(plain(VerdictText.of(verdict)));
      String risks = VerdictText.risks(verdict.changes());
      out.append(risks.isEmpty() ? "" : " — **" + risks + "**");
    }
    out.append(".\n");
    problems("Error", report.errors());
    List<JudgedChange> changes = new ArrayList<>(verdict.changes());
    changes.sort(Comparator.comparing(JudgedChange::risk).reversed());
    changes(changes);
    for (Verdict.IdleIgnore idle : verdict.idle()) {
      out.append("\n> ").append(plain(VerdictText.idle(idle))).append('\n');
    }
    report.renames().stream()
        .limit(20)
        .forEach(r -> out.append("\n> ").append(plain(ConsoleReport.suggestion(r))).append('\n'));
    if (!report.agreementText().isEmpty()) {
      out.append('\n').append(plain(report.agreementText())).append(".\n");
    }
    problems("Warning", report.warnings());
    problems("Note", report.notes());
    definitions(report.newSide());
  }

  /** What was not understood in full, whatever else there is to say. */
  private void definitions(Side side) {
    if (side.definitions().isEmpty()) {
      return;
    }
    out.append("\n> ").append(Count.of(side.definitions().size(), "statement"));
    out.append(" of ").append(code(side.path())).append(" not understood in full,");
    out.append(" compared by the tokens: ");
    String separator = "";
    for (TokenStatement statement : side.definitions().stream().limit(5).toList()) {
      out.append(separator).append(code(statement.location().toString()));
      separator = ", ";
    }
    out.append(side.definitions().size() > 5 ? " …\n" : "\n");
  }

  private String title() {
    return switch (report.outcome()) {
      case NO_DRIFT -> "✅ No schema drift";
      case ALLOWED -> "✅ Schema changes, all allowed";
      case DRIFT -> "❌ The schema has drifted";
      case INCOMPLETE -> "⚠️ Incomplete: " + Count.unfollowed(report);
      case NO_BASELINE -> "⚠️ There is no baseline";
      case ERROR ->
          report.isCheck() ? "❌ The schema was not checked" : "❌ The schemas were not compared";
      case SOUND -> "✅ PostgreSQL loads the schema";
      case REFUSED -> "❌ PostgreSQL would refuse the schema";
    };
  }

  private void changes(List<JudgedChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.append("\n| Risk | Change | Where |\n|---|---|---|\n");
    int told = 0;
    for (JudgedChange change : changes) {
      String row = row(change);
      if (out.length() + row.length() > LONGEST / 2) {
        break;
      }
      out.append(row);
      told++;
    }
    if (told < changes.size()) {
      out.append("\n… and ").append(Count.of(changes.size() - told, "change")).append(" more\n");
    }
    int detailed = 0;
    for (JudgedChange change : changes) {
      String details = details(change);
      if (out.length() + details.length() > LONGEST) {
        break;
      }
      out.append(details);
      detailed++;
    }
    if (detailed < changes.size()) {
      out.append("\nDetails of ").append(Count.of(changes.size() - detailed, "change"));
      out.append(" are left out here: see the full report.\n");
    }
  }

  private String row(JudgedChange judged) {
    Change change = judged.change();
    String where = change.newLocation().or(change::oldLocation).map(Location::toString).orElse("");
    return "| "
        + sign(judged)
        + " | "
        + change.sort().sign().replace("~", "±")
        + ' '
        + change.key().kind().label()
        + ' '
        + code(change.key().identity())
        + change.formerly().map(old -> ", renamed from " + code(old.identity())).orElse("")
        + " | "
        + (where.isEmpty() ? "" : code(where))
        + " |\n";
  }

  private static String sign(JudgedChange change) {
    String risk =
        switch (change.risk()) {
          case HIGH -> "🔴 high";
          case MEDIUM -> "🟠 medium";
          case LOW -> "🔵 low";
          case NONE -> "⚪";
        };
    return change.fails() ? risk : risk + " (allowed)";
  }

  private String details(JudgedChange judged) {
    Change change = judged.change();
    StringBuilder text = new StringBuilder();
    for (AttributeChange attribute : change.attributes()) {
      String before = attribute.oldValue().orElse("");
      String after = attribute.newValue().orElse("");
      if (!BrokenLines.isLong(before) && !BrokenLines.isLong(after)) {
        text.append("- ").append(plain(attribute.name())).append(": ");
        text.append(before.isEmpty() ? "none" : code(before)).append(" → ");
        text.append(after.isEmpty() ? "none" : code(after)).append('\n');
      }
    }
    for (Consequence consequence : change.consequences()) {
      text.append("- changes with it: ").append(code(consequence.toString())).append('\n');
    }
    String summary = ObjectSummary.of(change);
    text.append(summary.isEmpty() ? "" : "- " + code(summary) + '\n');
    for (Finding finding : judged.findings()) {
      Risk risk = finding.rule().risk();
      text.append("\n**").append(risk.word()).append(" risk for ");
      text.append(finding.rule().harm().label()).append("**: ");
      text.append(plain(finding.message())).append(". ");
      text.append(plain(finding.rule().lesson())).append("\n*What to do*: ");
      text.append(plain(finding.rule().remedy())).append(" ([");
      text.append(finding.rule().id()).append("](").append(finding.rule().source()).append("))\n");
    }
    text.append(difference(change));
    if (judged.fails()) {
      text.append("\nAllow it by ").append(code(IgnoreEntry.of(judged))).append('\n');
    } else {
      String reason = VerdictText.reason(report.verdict(), judged);
      text.append("\nAllowed ").append(plain(reason)).append('\n');
    }
    String shown =
        text.length() <= LONGEST_DETAILS ? text.toString() : "\nToo long: see the full report.\n";
    return "\n<details><summary>"
        + change.sort().sign().replace("~", "±")
        + " <code>"
        + Markup.escaped(change.key().toString())
        + "</code></summary>\n\n"
        + shown
        + "\n</details>\n";
  }

  private String difference(Change change) {
    String before = report.definitions().oldText(change.key()).orElse("");
    String after = report.definitions().newText(change.key()).orElse("");
    if (before.equals(after)) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    LineDiff.between(before.lines().toList(), after.lines().toList())
        .forEach(
            line ->
                lines
                    .append(line.sign())
                    .append(' ')
                    .append(BrokenLines.printable(line.text()))
                    .append('\n'));
    String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
    return '\n' + fence + "diff\n" + lines + fence + '\n';
  }

  private static int longestRun(CharSequence text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Text in one code span, in which nothing is markup, not even in a table. */
  static String code(String text) {
    String line = BrokenLines.printable(text.replace('\n', ' ')).replace("|", "\\|");
    String fence = "`".repeat(longestRun(line) + 1);
    boolean padded = line.startsWith("`") || line.endsWith("`") || line.isBlank();
    return padded ? fence + ' ' + line + ' ' + fence : fence + line + fence;
  }

  /** Text in which nothing is markup, a mention or a reference. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    for (char c : Markup.escaped(text.replace('\n', ' ')).toCharArray()) {
      switch (c) {
        case '\\', '`', '*', '_', '[', ']', '|', '~' -> plain.append('\\').append(c);
        case '@' -> plain.append("@\u200b");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  private void problems(String title, List<Problem> problems) {
    problems.stream()
        .limit(20)
        .forEach(
            problem -> {
              out.append("\n> **").append(title).append("** ");
              out.append(code(problem.location().toString())).append(": ");
              out.append(plain(problem.message()));
              out.append(problem.sourceLine().isEmpty() ? "" : " `" + problem.code() + '`');
              String remedy = problem.remedy();
              out.append(remedy.isEmpty() ? "" : "; " + plain(remedy)).append('\n');
            });
  }
}
