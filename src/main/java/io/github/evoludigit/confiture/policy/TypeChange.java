package io.github.evoludigit.confiture.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it takes to bring the values of a column from one type to another (manual, ALTER TABLE,
 * notes): whether all rows are rewritten, and whether some values may not fit.
 *
 * @param rewrites whether PostgreSQL writes the table again
 * @param narrows whether there are values of the old type that the new one does not hold
 */
public record TypeChange(boolean rewrites, boolean narrows) {

  private static final TypeChange FREE = new TypeChange(false, false);
  private static final TypeChange WIDER = new TypeChange(true, false);
  private static final TypeChange NARROWER = new TypeChange(true, true);

  private static final Pattern TYPE =
      Pattern.compile("([^(]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with.* time zone)?");

  /** Each holds what those before it hold. */
  private static final List<List<String>> GROWING =
      List.of(
          List.of("smallint", "integer", "bigint", "numeric"),
          List.of("real", "double precision"),
          List.of("date", "timestamp without time zone"),
          List.of("date", "timestamp with time zone"));

  /** The same bytes: {@code binary} casts of {@code pg_cast}. */
  private static final Map<String, Set<String>> SAME_BYTES =
      Map.of(
          "character varying", Set.of("text"),
          "text", Set.of("character varying"),
          "character", Set.of("bpchar"),
          "cidr", Set.of("inet"),
          "bit", Set.of("bit varying"),
          "xml", Set.of("text", "character varying"));

  private static final Set<String> LIMITED =
      Set.of("character varying", "bit varying", "time", "timestamp", "interval");

  /** What it takes from one type to another, both as format_type spells them. */
  public static TypeChange of(String from, String to) {
    Matcher before = TYPE.matcher(from);
    Matcher after = TYPE.matcher(to);
    if (!before.matches() || !after.matches()) {
      return NARROWER;
    }
    String oldName = name(before);
    String newName = name(after);
    if (oldName.equals(newName)) {
      return ofModifiers(before, after);
    }
    if (SAME_BYTES.getOrDefault(oldName, Set.of()).contains(newName)) {
      return after.group(2) == null ? FREE : NARROWER;
    }
    return grows(oldName, newName) && after.group(2) == null || becomesText(newName, after)
        ? WIDER
        : NARROWER;
  }

  private static String name(Matcher type) {
    return type.group(1) + (type.group(4) == null ? "" : type.group(4));
  }

  private static boolean grows(String from, String to) {
    return GROWING.stream()
        .anyMatch(types -> types.contains(from) && types.indexOf(to) > types.indexOf(from));
  }

  /** Every type has a text. */
  private static boolean becomesText(String type, Matcher modifiers) {
    return modifiers.group(2) == null && (type.equals("text") || type.equals("character varying"));
  }

  /** The same type with other modifiers. */
  private static TypeChange ofModifiers(Matcher before, Matcher after) {
    String type = before.group(1);
    int oldLimit = limit(before.group(2));
    int newLimit = limit(after.group(2));
    if (type.equals("numeric")) {
      boolean sameScale =
          after.group(2) == null || before.group(2) != null && scale(before) == scale(after);
      return sameScale && newLimit >= oldLimit
          ? FREE
          : new TypeChange(
              true,
              newLimit - scale(after) < oldLimit - scale(before) || scale(after) < scale(before));
    }
    boolean wider = newLimit >= oldLimit;
    return LIMITED.contains(type) && wider ? FREE : wider ? WIDER : NARROWER;
  }

  private static int limit(String digits) {
    return digits == null ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static int scale(Matcher type) {
    return type.group(3) == null ? 0 : Integer.parseInt(type.group(3));
  }
}
