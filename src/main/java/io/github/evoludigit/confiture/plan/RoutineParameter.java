package io.github.evoludigit.confiture.plan;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of a routine as its attribute spells it.
 *
 * @param signature mode, name and type
 * @param hasDefault whether calls may leave it out
 */
record RoutineParameter(String signature, boolean hasDefault) {

  private static final Set<String> MODES = Set.of("out", "inout", "variadic", "table");

  private static final Pattern FIRST =
      Pattern.compile("(?:(out|inout|variadic) )?([a-z_][a-z0-9_$]*) (.*)", Pattern.DOTALL);

  /** Words that types of several words begin with. */
  private static final Set<String> TYPES =
      Set.of("double", "character", "timestamp", "time", "bit", "interval", "national");

  /** Reads a parameter. */
  static RoutineParameter of(String written) {
    int equals = outside(written);
    return equals < 0
        ? new RoutineParameter(written, false)
        : new RoutineParameter(written.substring(0, equals), true);
  }

  private static int outside(String written) {
    boolean quoted = false;
    for (int i = 0; i + 2 < written.length(); i++) {
      quoted ^= written.charAt(i) == '"';
      if (!quoted && written.startsWith(" = ", i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether CREATE OR REPLACE may put this one into the place of another. */
  boolean canReplace(RoutineParameter other) {
    return signature.equals(other.signature) && (hasDefault || !other.hasDefault);
  }

  /** The parameter with its name in quotes if it needs them. */
  static String requoted(String written) {
    Matcher first = FIRST.matcher(written);
    if (!first.matches()
        || TYPES.contains(first.group(2)) && first.group(1) == null
        || MODES.contains(first.group(2))
        || first.group(3).startsWith("= ")
        || first.group(2).equals("in")) {
      return written;
    }
    boolean type = TYPES.contains(first.group(2));
    return (first.group(1) == null ? "" : first.group(1) + ' ')
        + (type ? first.group(2) : Sql.name(first.group(2)))
        + ' '
        + first.group(3);
  }
}
