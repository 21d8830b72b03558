package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.report.Palette.Tone;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes as lines for people: what belongs to one table stands together. */
final class ChangeLines {

  private static final String NONE = "(none)";

  private final Palette palette;
  private final int mostChanges;
  private final int mostLines;

  /**
   * Lines of changes.
   *
   * @param palette their colours
   * @param mostChanges how many changes are told in full
   * @param mostLines how many lines are spent on the two values of one attribute
   */
  ChangeLines(Palette palette, int mostChanges, int mostLines) {
    this.palette = palette;
    this.mostChanges = mostChanges;
    this.mostLines = mostLines;
  }

  /** The lines of changes, a blank one between the groups; how many are left out is the last. */
  List<String> of(List<Change> changes) {
    List<String> lines = new ArrayList<>();
    int told = 0;
    for (List<Change> group : groups(changes)) {
      if (told == mostChanges) {
        break;
      }
      if (!lines.isEmpty()) {
        lines.add("");
      }
      for (Change change : group) {
        if (told == mostChanges) {
          break;
        }
        add(change, lines);
        told++;
      }
    }
    if (told < changes.size()) {
      lines.add("");
      lines.add("… and " + Count.of(changes.size() - told, "more change"));
    }
    return lines;
  }

  /** The changes by the relation, or the object, that they are about, in the order of the first. */
  private static Iterable<List<Change>> groups(List<Change> changes) {
    Map<Object, List<Change>> groups = new LinkedHashMap<>();
    for (Change change : changes) {
      groups.computeIfAbsent(subject(change.key()), none -> new ArrayList<>()).add(change);
    }
    return groups.values();
  }

  private static Object subject(ObjectKey key) {
    List<String> names = key.names();
    return switch (key.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> names;
      case COLUMN, CONSTRAINT, TRIGGER, RULE, POLICY, DOMAIN_CONSTRAINT ->
          names.size() > 1 ? names.subList(0, names.size() - 1) : names;
      default -> key;
    };
  }

  private void add(Change change, List<String> lines) {
    String object = BrokenLines.printable(change.key().toString());
    lines.add(
        palette.paint(tone(change.sort()), change.sort().sign())
            + ' '
            + palette.paint(Tone.STRONG, object));
    for (AttributeChange attribute : change.attributes()) {
      add(attribute, lines);
    }
    String places = places(change);
    if (!places.isEmpty()) {
      lines.add("    " + palette.paint(Tone.FAINT, places));
    }
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
    List<LineDiff.Line> diff = LineDiff.between(BrokenLines.of(before), BrokenLines.of(after));
    int shown = Math.min(diff.size(), mostLines);
    for (LineDiff.Line line : diff.subList(0, shown)) {
      String text = (line.sign() + " " + line.text()).stripTrailing();
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
