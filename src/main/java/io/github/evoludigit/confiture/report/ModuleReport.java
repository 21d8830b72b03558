package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the report of a reactor says of one module.
 *
 * @param module its directory from the top of the reactor, {@code /} between names; {@code .} for
 *     the top itself
 * @param outcome how its comparison ended
 * @param summary that in a sentence
 * @param changes what is different, the most dangerous first
 * @param page its own report, from the directory of the reactor's; empty if a browser has none
 */
public record ModuleReport(
    String module, Outcome outcome, String summary, List<Row> changes, String page) {

  /** Copies the changes and checks that nothing is missing. */
  public ModuleReport {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(summary, "summary");
    changes = List.copyOf(changes);
    Objects.requireNonNull(page, "page");
  }

  /**
   * A change in one line.
   *
   * @param sort what happened
   * @param object to what: {@code column public.users.name}
   * @param risk how dangerous it is
   * @param fails whether it fails the build
   */
  public record Row(Change.Sort sort, String object, Risk risk, boolean fails) {

    /** {@code ~ column public.users.name}. */
    @Override
    public String toString() {
      return sort.sign() + ' ' + object;
    }
  }

  /** What is to be said of a module's report. */
  public static ModuleReport of(String module, DriftReport report, String page) {
    List<Row> rows = new ArrayList<>();
    for (JudgedChange judged : report.verdict().changes()) {
      Change change = judged.change();
      rows.add(new Row(change.sort(), change.key().toString(), judged.risk(), judged.fails()));
    }
    rows.sort(Comparator.comparing(Row::fails).thenComparing(Row::risk).reversed());
    return new ModuleReport(module, report.outcome(), summary(report), rows, page);
  }

  private static String summary(DriftReport report) {
    return switch (report.outcome()) {
      case NO_DRIFT -> "no drift, " + Count.contents(report.newSide());
      case INCOMPLETE -> "incomplete, " + Count.unfollowed(report);
      case ALLOWED, DRIFT -> {
        String risks = VerdictText.risks(report.verdict().changes());
        yield VerdictText.of(report.verdict()) + (risks.isEmpty() ? "" : "; " + risks);
      }
      case NO_BASELINE -> "there is no baseline " + report.oldSide().path();
      case SOUND -> "checked, " + Count.of(report.newSide().statements(), "statement");
      case ERROR, REFUSED -> {
        Problem first = report.errors().get(0);
        int more = report.errors().size() - 1;
        yield "not compared: " + first + (more == 0 ? "" : " and " + more + " more");
      }
    };
  }
}
