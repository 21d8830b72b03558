package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.policy.Rule;
import io.github.evoludigit.confiture.report.Palette.Tone;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes as lines for people: what belongs to one table stands together. */
final class ChangeLines {

  private static final String NONE = "(none)";

  /** The attribute that is told by the source texts: its normal form is nobody's text. */
  private static final String QUERY = "query";

  private final Palette palette;
  private final int mostChanges;
  private final int mostLines;
  private final boolean lessons;

  /**
   * Lines of changes.
   *
   * @param palette their colours
   * @param mostChanges how many changes are told in full
   * @param mostLines how many lines are spent on the two values of one attribute
   * @param lessons whether each finding is told with what it teaches
   */
  ChangeLines(Palette palette, int mostChanges, int mostLines, boolean lessons) {
    this.palette = palette;
    this.mostChanges = mostChanges;
    this.mostLines = mostLines;
    this.lessons = lessons;
  }

  /**
   * The lines of changes, a blank one between the groups; how many are left out is the last.
   *
   * @param changes the changes
   * @param definitions the statements that define their objects
   */
  List<String> of(List<JudgedChange> changes, Definitions definitions) {
    List<String> lines = new ArrayList<>();
    int told = 0;
    for (List<JudgedChange> group : ChangeGroups.of(changes).values()) {
      if (told == mostChanges) {
        break;
      }
      if (!lines.isEmpty()) {
        lines.add("");
      }
      for (JudgedChange change : group) {
        if (told == mostChanges) {
          break;
        }
        add(change, definitions, lines);
        told++;
      }
    }
    if (told < changes.size()) {
      lines.add("");
      lines.add("… and " + Count.of(changes.size() - told, "more change"));
    }
    return lines;
  }

  private void add(JudgedChange judged, Definitions definitions, List<String> lines) {
    Change change = judged.change();
    String object = BrokenLines.printable(change.key().toString());
    lines.add(
        palette.paint(tone(change.sort()), change.sort().sign())
            + ' '
            + palette.paint(Tone.STRONG, object));
    String substance = Substance.of(change);
    if (!substance.isEmpty()) {
      lines.add("    " + substance);
    }
    for (AttributeChange attribute : change.attributes()) {
      if (!addSource(attribute, change.key(), definitions, lines)) {
        add(attribute, lines);
      }
    }
    String places = places(change);
    if (!places.isEmpty()) {
      lines.add("    " + palette.paint(Tone.FAINT, places));
    }
    for (Finding finding : judged.findings()) {
      add(finding, lines);
    }
    if (lessons && judged.fails()) {
      lines.add("    allow by: " + BrokenLines.printable(IgnoreEntry.of(judged)));
    }
  }

  private void add(Finding finding, List<String> lines) {
    Rule rule = finding.rule();
    Tone tone = rule.risk() == Risk.HIGH ? Tone.ALARM : Tone.CHANGED;
    lines.add(
        "    "
            + palette.paint(tone, rule.risk().word() + " risk for " + rule.danger().label())
            + ": "
            + BrokenLines.printable(finding.message())
            + ' '
            + palette.paint(Tone.FAINT, '[' + rule.id() + ']'));
    if (lessons) {
      lines.add("      why: " + rule.lesson());
      lines.add("      what to do: " + rule.remedy());
      lines.add("      source: " + rule.source());
    }
  }

  /** Tells a changed query by its source texts, if both are known and differ. */
  private boolean addSource(
      AttributeChange attribute, ObjectKey key, Definitions definitions, List<String> lines) {
    String before = definitions.oldText(key).orElse("");
    String after = definitions.newText(key).orElse("");
    if (!attribute.name().equals(QUERY)
        || before.isEmpty()
        || after.isEmpty()
        || before.equals(after)) {
      return false;
    }
    lines.add("    " + QUERY + ':');
    addDifference(before.lines().toList(), after.lines().toList(), lines);
    return true;
  }

  private static Tone tone(Change.Sort sort) {
    return switch (sort) {
      case ADDED -> Tone.ADDED;
      case REMOVED -> Tone.REMOVED;
      case CHANGED -> Tone.CHANGED;
    };
  }

  private static String places(Change change) {
    Optional<String> before = change.oldLocation().map(Location::toString);
    Optional<String> after = change.newLocation().map(Location::toString);
    String arrow = before.isPresent() && after.isPresent() ? " -> " : "";
    return BrokenLines.printable(before.orElse("") + arrow + after.orElse(""));
  }

  private void add(AttributeChange attribute, List<String> lines) {
    String name = "    " + attribute.name() + ':';
    String before = attribute.oldValue().orElse(NONE);
    String after = attribute.newValue().orElse(NONE);
    if (!BrokenLines.isLong(before) && !BrokenLines.isLong(after)) {
      lines.add(
          name
              + (' ' + palette.paint(Tone.REMOVED, BrokenLines.printable(before)))
              + (" -> " + palette.paint(Tone.ADDED, BrokenLines.printable(after))));
      return;
    }
    lines.add(name);
    addDifference(BrokenLines.of(before), BrokenLines.of(after), lines);
  }

  private void addDifference(List<String> before, List<String> after, List<String> lines) {
    List<LineDiff.Line> diff = LineDiff.between(before, after);
    int shown = Math.min(diff.size(), mostLines);
    for (LineDiff.Line line : diff.subList(0, shown)) {
      String text = (line.sign() + " " + BrokenLines.printable(line.text())).stripTrailing();
      lines.add(("      " + palette.paint(tone(line.sign()), text)).stripTrailing());
    }
    if (shown < diff.size()) {
      lines.add("        … and " + Count.of(diff.size() - shown, "more line"));
    }
  }

  private static Tone tone(char sign) {
    return switch (sign) {
      case '+' -> Tone.ADDED;
      case '-' -> Tone.REMOVED;
      default -> Tone.FAINT;
    };
  }
}
