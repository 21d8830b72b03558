package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.text.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers of things in words. */
final class Count {

  private Count() {}

  /** {@code 1 change}, {@code 2 changes}. */
  static String of(int count, String noun) {
    return Quantity.of(count, noun);
  }

  /** {@code 3 changes (2 added, 1 removed)}. */
  static String changes(DriftReport report) {
    List<String> sorts = new ArrayList<>();
    for (Change.Sort sort : Change.Sort.values()) {
      int count = report.count(sort);
      if (count > 0) {
        sorts.add(count + " " + sort.name().toLowerCase(Locale.ROOT));
      }
    }
    String all = of(report.changes().size(), "change");
    String counted = sorts.isEmpty() ? all : all + " (" + String.join(", ", sorts) + ')';
    String risks = VerdictText.risks(report.verdict().changes());
    return risks.isEmpty() ? counted : counted + ", " + risks;
  }

  /** {@code 3 statements were not followed}. */
  static String unfollowed(DriftReport report) {
    return of(report.unfollowed(), "statement")
        + (report.unfollowed() == 1 ? " was" : " were")
        + " not followed";
  }

  /**
   * {@code 5 objects of 9 statements: 7 modelled, 1 compared as a definition, 1 of rows}, or {@code
   * 3000 statements: 2990 the same on both sides, 10 modelled}.
   */
  static String contents(Side side) {
    String statements = of(side.statements(), "statement");
    if (side.contents().isEmpty()) {
      return statements;
    }
    StatementCounts contents = side.contents().get();
    List<String> parts = new ArrayList<>();
    if (contents.same() > 0) {
      parts.add(contents.same() + " the same on both sides");
    }
    parts.add(contents.modelled() + " modelled");
    int definitions = contents.definitions().size();
    if (definitions > 0) {
      parts.add(
          definitions + " compared as " + (definitions == 1 ? "a definition" : "definitions"));
    }
    if (contents.rows() > 0) {
      parts.add(
          contents.rows() + (contents.rowsCompared() ? " of rows" : " of rows, not compared"));
    }
    if (contents.session() > 0) {
      parts.add(contents.session() + " of the session");
    }
    if (!contents.cluster().isEmpty()) {
      parts.add(contents.cluster().size() + " of the cluster, not compared");
    }
    String objects = contents.whole().map(all -> of(all.objects(), "object") + " of ").orElse("");
    return objects + statements + ": " + String.join(", ", parts);
  }
}
