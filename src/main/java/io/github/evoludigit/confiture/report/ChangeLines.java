package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Consequence;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.policy.Rule;
import io.github.evoludigit.confiture.report.Palette.Tone;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes as lines for people: what belongs to one table stands together. */
final class ChangeLines {

  private static final String NONE = "(none)";

  /** How many consequences of a change are told where there is a report that tells all. */
  private static final int MOST_CONSEQUENCES = 5;

  /** What the statement that makes an object says, and no later one. */
  private static final Attribute[] DEFINING = {
    Attribute.BODY,
    Attribute.QUERY,
    Attribute.USING,
    Attribute.WITH_CHECK,
    Attribute.WHEN,
    Attribute.WHERE,
    Attribute.ACTION,
    Attribute.COLUMNS
  };

  private final Palette palette;
  private final int mostChanges;
  private final int mostLines;
  private final boolean lessons;
  private final UnaryOperator<String> paths;

  /**
   * Lines of changes.
   *
   * @param palette their colours
   * @param mostChanges how many changes are told in full
   * @param mostLines how many lines are spent on the two values of one attribute
   * @param lessons whether each finding is told with what it teaches
   * @param paths what files are called
   */
  ChangeLines(
      Palette palette,
      int mostChanges,
      int mostLines,
      boolean lessons,
      UnaryOperator<String> paths) {
    this.paths = paths;
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

  /** The lines of one change. */
  List<String> of(JudgedChange change, Definitions definitions) {
    List<String> lines = new ArrayList<>();
    add(change, definitions, lines);
    return lines;
  }

  private void add(JudgedChange judged, Definitions definitions, List<String> lines) {
    Change change = judged.change();
    String object = BrokenLines.printable(change.key().toString());
    lines.add(
        palette.paint(tone(change.sort()), change.sort().sign())
            + ' '
            + palette.paint(Tone.STRONG, object));
    String summary = ObjectSummary.of(change);
    if (!summary.isEmpty()) {
      lines.add("    " + summary);
    }
    if (change.formerly().isPresent()) {
      String old = BrokenLines.printable(change.formerly().get().identity());
      lines.add("    renamed from " + palette.paint(Tone.STRONG, old));
    }
    List<AttributeChange> texts =
        change.attributes().stream().filter(ChangeLines::isNormalForm).toList();
    boolean told = addSource(texts, change.key(), definitions, lines);
    for (AttributeChange attribute : change.attributes()) {
      if (!told || !texts.contains(attribute)) {
        add(attribute, lines);
      }
    }
    addConsequences(change.consequences(), lines);
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

  private void addConsequences(List<Consequence> consequences, List<String> lines) {
    int shown = lessons ? consequences.size() : Math.min(consequences.size(), MOST_CONSEQUENCES);
    for (Consequence consequence : consequences.subList(0, shown)) {
      String text = BrokenLines.printable(consequence.toString());
      boolean cut = !lessons && text.length() > 2 * BrokenLines.SHORT;
      lines.add(
          "    changes with it: " + (cut ? text.substring(0, 2 * BrokenLines.SHORT) + "…" : text));
    }
    if (shown < consequences.size()) {
      lines.add("    … and " + Count.of(consequences.size() - shown, "more consequence"));
    }
  }

  private void add(Finding finding, List<String> lines) {
    Rule rule = finding.rule();
    Tone tone = rule.risk() == Risk.HIGH ? Tone.ALARM : Tone.CHANGED;
    lines.add(
        "    "
            + palette.paint(tone, rule.risk().word() + " risk for " + rule.harm().label())
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

  /**
   * Tells long attributes by the source texts, if both are known, differ and can be compared:
   * normal form is nobody's text.
   *
   * @return whether that was possible
   */
  private boolean addSource(
      List<AttributeChange> attributes,
      ObjectKey key,
      Definitions definitions,
      List<String> lines) {
    List<String> before = definitions.oldText(key).orElse("").lines().toList();
    List<String> after = definitions.newText(key).orElse("").lines().toList();
    boolean known = !before.isEmpty() && !after.isEmpty() && !before.equals(after);
    if (attributes.isEmpty() || !known || areLaidOutDifferently(before, after)) {
      return false;
    }
    List<String> names = attributes.stream().map(AttributeChange::name).toList();
    lines.add("    " + String.join(", ", names) + ':');
    addDifference(before, after, lines);
    return true;
  }

  /**
   * Whether two texts have no line in common, as what a person wrote and what pg_dump made of it:
   * then their normal forms tell the difference better.
   */
  static boolean areLaidOutDifferently(List<String> before, List<String> after) {
    Set<String> common = new HashSet<>();
    before.forEach(line -> common.add(line.strip()));
    return before.size() + after.size() > 2
        && after.stream().map(String::strip).noneMatch(common::contains);
  }

  /** Whether an attribute is a part of the object's text in normal form. */
  static boolean isNormalForm(AttributeChange attribute) {
    String before = attribute.oldValue().orElse("");
    String after = attribute.newValue().orElse("");
    // A routine's body is kept as it is written unless PostgreSQL parses it.
    boolean written = attribute.isOf(Attribute.BODY) && !isParsed(before) && !isParsed(after);
    return attribute.isOf(DEFINING)
        && !written
        && (BrokenLines.isLong(before) || BrokenLines.isLong(after));
  }

  private static boolean isParsed(String body) {
    return body.startsWith("BEGIN ATOMIC") || body.startsWith("RETURN ");
  }

  private static Tone tone(Change.Sort sort) {
    return switch (sort) {
      case ADDED -> Tone.ADDED;
      case REMOVED -> Tone.REMOVED;
      case CHANGED, RENAMED -> Tone.CHANGED;
    };
  }

  private String places(Change change) {
    Optional<String> before = change.oldLocation().map(this::shown);
    Optional<String> after = change.newLocation().map(this::shown);
    String arrow = before.isPresent() && after.isPresent() ? " -> " : "";
    return BrokenLines.printable(before.orElse("") + arrow + after.orElse(""));
  }

  private String shown(Location place) {
    return new Location(paths.apply(place.file()), place.line(), place.column()).toString();
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
