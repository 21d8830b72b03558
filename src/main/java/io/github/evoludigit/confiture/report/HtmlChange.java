package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Consequence;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.policy.Rule;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes as parts of a page, one by one: what, where, how dangerous, what to do. */
final class HtmlChange {

  private final HtmlWriter html;
  private final HtmlDifference difference;
  private final DriftReport report;
  private final Optional<HtmlPlan> plan;
  private int number;

  HtmlChange(HtmlWriter html, DriftReport report) {
    this.html = html;
    this.difference = new HtmlDifference(html);
    this.report = report;
    // Where nothing is planned, no class of the plan is loaded.
    this.plan =
        report.plan().isPresent()
            ? Optional.of(new HtmlPlan(html, report.plan().get()))
            : Optional.empty();
  }

  void write(JudgedChange judged) {
    Change change = judged.change();
    String sort = change.sort().name().toLowerCase(Locale.ROOT);
    String state = judged.fails() ? "failing" : "allowed";
    html.open(
        "article",
        "id",
        HtmlOverview.id(++number),
        "class",
        String.join(" ", "change", sort, judged.risk().word(), state),
        "data-sort",
        sort,
        "data-risk",
        judged.risk().word(),
        "data-state",
        state,
        "data-text",
        change.key().toString().toLowerCase(Locale.ROOT));
    heading(judged, sort);
    String summary = ObjectSummary.of(change);
    if (!summary.isEmpty()) {
      html.open("p", "class", "substance").element("code", summary).close();
    }
    places(change);
    if (!judged.fails()) {
      html.element(
          "p", "Allowed " + VerdictText.reason(report.verdict(), judged), "class", "substance");
    }
    attributes(change);
    consequences(change);
    judged.findings().forEach(this::finding);
    definitions(change);
    plan.ifPresent(each -> each.beside(change));
    if (judged.fails()) {
      allow(judged);
    }
    html.close().line();
  }

  private void heading(JudgedChange judged, String sort) {
    Change change = judged.change();
    html.open("h3");
    html.element("span", change.sort().sign(), "class", "sign", "aria-hidden", "true");
    html.element("span", change.key().kind().label() + " ", "class", "kind");
    html.element("code", change.key().identity()).text(" ");
    html.element("span", sort, "class", "kind");
    if (change.formerly().isPresent()) {
      html.element("span", " from ", "class", "kind");
      html.element("code", change.formerly().get().identity());
    }
    if (judged.risk() != Risk.NONE) {
      html.element("span", judged.risk().word() + " risk", "class", badge(judged.risk()));
    }
    if (!judged.fails()) {
      html.element("span", "allowed", "class", "badge ok");
    }
    html.close().line();
  }

  private static String badge(Risk risk) {
    return "badge " + risk.word();
  }

  private void places(Change change) {
    String before = change.oldLocation().map(Location::toString).orElse("");
    String after = change.newLocation().map(Location::toString).orElse("");
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    html.open("p", "class", "where");
    if (!before.isEmpty()) {
      html.text("old ").element("code", before);
    }
    if (!after.isEmpty()) {
      html.text(before.isEmpty() ? "new " : ", new ").element("code", after);
    }
    html.close();
  }

  private void attributes(Change change) {
    List<AttributeChange> some =
        change.attributes().stream().filter(attribute -> !isLong(attribute)).toList();
    if (!some.isEmpty()) {
      html.open("table", "class", "attributes").open("tbody");
      for (AttributeChange attribute : some) {
        html.open("tr").element("th", attribute.name(), "scope", "row").open("td");
        value("del", attribute.oldValue());
        html.text(" → ");
        value("ins", attribute.newValue());
        html.close().close();
      }
      html.close().close().line();
    }
    for (AttributeChange attribute : change.attributes()) {
      if (isLong(attribute) && !isToldBySource(attribute, change)) {
        difference.write(
            attribute.name(), lines(attribute.oldValue()), lines(attribute.newValue()));
      }
    }
  }

  private void consequences(Change change) {
    if (change.consequences().isEmpty()) {
      return;
    }
    html.element("p", "Changes with it:", "class", "where");
    html.open("table", "class", "attributes").open("tbody");
    for (Consequence consequence : change.consequences()) {
      AttributeChange attribute = consequence.attribute();
      html.open("tr");
      html.element("th", consequence.key() + ", " + attribute.name(), "scope", "row").open("td");
      value("del", attribute.oldValue());
      html.text(" → ");
      value("ins", attribute.newValue());
      html.close().close();
    }
    html.close().close().line();
  }

  private static boolean isLong(AttributeChange attribute) {
    return BrokenLines.isLong(attribute.oldValue().orElse(""))
        || BrokenLines.isLong(attribute.newValue().orElse(""));
  }

  /** Whether the statements below show the same difference in people's own words. */
  private boolean isToldBySource(AttributeChange attribute, Change change) {
    List<String> before = text(report.definitions().oldText(change.key()));
    List<String> after = text(report.definitions().newText(change.key()));
    boolean text = attribute.isOf(Attribute.BODY) || ChangeLines.isNormalForm(attribute);
    return text
        && !before.isEmpty()
        && !after.isEmpty()
        && !before.equals(after)
        && !ChangeLines.areLaidOutDifferently(before, after);
  }

  private static List<String> lines(Optional<String> value) {
    return value.map(BrokenLines::of).orElse(List.of());
  }

  private void value(String element, Optional<String> value) {
    if (value.isPresent()) {
      html.element(element, value.get(), "class", "value");
    } else {
      html.element("span", "none", "class", "absent");
    }
  }

  private void finding(Finding finding) {
    Rule rule = finding.rule();
    html.open("div", "class", "finding").open("p", "class", "message");
    html.element(
        "span",
        rule.risk().word() + " risk for " + rule.harm().label() + ": ",
        "class",
        rule.risk().word());
    html.text(finding.message()).close();
    html.element("p", rule.lesson());
    html.open("p").element("b", "What to do: ").text(rule.remedy()).close();
    html.open("p", "class", "where").text("Rule ").element("code", rule.id()).text(", see ");
    html.element("a", "PostgreSQL’s manual", "href", rule.source(), "rel", "noreferrer");
    html.close().close().line();
  }

  private void definitions(Change change) {
    Optional<String> before = report.definitions().oldText(change.key());
    Optional<String> after = report.definitions().newText(change.key());
    if (before.isEmpty() && after.isEmpty() || before.equals(after)) {
      return;
    }
    boolean opened = change.before().isPresent() && change.after().isPresent();
    if (opened) {
      html.open("details", "open", "open");
    } else {
      html.open("details");
    }
    html.element("summary", "Definition");
    difference.write("The statements that define " + change.key(), text(before), text(after));
    html.close();
  }

  private static List<String> text(Optional<String> text) {
    return text.orElse("").lines().toList();
  }

  private void allow(JudgedChange judged) {
    html.open("details").element("summary", "Allow this change");
    html.element("p", "In the plugin’s configuration, within ignore:", "class", "where");
    html.open("p", "class", "allow");
    html.element("code", IgnoreEntry.of(judged));
    html.element("button", "Copy", "type", "button", "hidden", "hidden");
    html.close().close();
  }
}
