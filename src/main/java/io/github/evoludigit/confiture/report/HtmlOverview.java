package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a long report begins with: how many changes there are of each kind in each schema. Each
 * count leads to the first change, which is the most dangerous one.
 */
final class HtmlOverview {

  /** Fewer changes are seen without it. */
  private static final int LONG = 12;

  /**
   * Changes of one kind in one schema.
   *
   * @param first the id of the first of them
   * @param risk the danger of the first of them
   * @param number how many there are
   */
  private record Count(String first, Risk risk, int number) {

    Count more() {
      return new Count(first, risk, number + 1);
    }
  }

  private final HtmlWriter html;

  HtmlOverview(HtmlWriter html) {
    this.html = html;
  }

  /** The id of a change by its place in the report, from 1. */
  static String id(int number) {
    return "change-" + number;
  }

  /** Writes it, if there are many changes; they come in the order of the report. */
  void write(List<JudgedChange> changes) {
    if (changes.size() < LONG) {
      return;
    }
    Map<String, Map<ObjectKind, Count>> schemas = new LinkedHashMap<>();
    int number = 0;
    for (JudgedChange change : changes) {
      Count one = new Count(id(++number), change.risk(), 1);
      schemas
          .computeIfAbsent(ChangeGroups.schema(change.change()), none -> new LinkedHashMap<>())
          .merge(change.change().key().kind(), one, (known, other) -> known.more());
    }
    html.open("nav", "class", "overview", "aria-label", "Overview").open("dl").line();
    schemas.forEach(
        (schema, kinds) -> {
          html.open("dt");
          if (schema.isEmpty()) {
            html.text("In no schema");
          } else {
            html.text("Schema ").element("code", schema);
          }
          html.close().open("dd");
          kinds.forEach(this::kind);
          html.close().line();
        });
    html.close().close().line();
  }

  private void kind(ObjectKind kind, Count count) {
    html.open("a", "href", '#' + count.first, "class", count.risk.word());
    html.text(kind.label() + ' ').element("b", Integer.toString(count.number)).close().text(" ");
  }
}
