package io.github.evoludigit.confiture.judge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL keeps {@code kind IN ('a', 'b')} of a {@code varchar} as a cast of an array, and after
 * a dump and a reload as an array of casts. Both are the same predicate, so both are brought to one
 * spelling.
 */
final class StringCasts {

  private static final String STRING = "'(?:[^']|'')*'";
  private static final Pattern ELEMENT =
      Pattern.compile("\\((" + STRING + ")::character varying\\)::text");
  private static final Pattern ARRAY =
      Pattern.compile(
          "\\(ARRAY\\[((?:" + STRING + "::character varying(?:, )?)+)\\]\\)::text\\[\\]");

  private StringCasts() {}

  /** The definition with arrays of strings as {@code ARRAY['a'::text, 'b'::text]}. */
  static String settled(String written) {
    // Rows of values that were in parentheses are printed with a space.
    String definition = written.replace("( VALUES", "(VALUES");
    if (!definition.contains("::character varying")) {
      return definition;
    }
    return ARRAY
        .matcher(ELEMENT.matcher(definition).replaceAll("$1::text"))
        .replaceAll(
            array ->
                Matcher.quoteReplacement(
                    "ARRAY[" + array.group(1).replace("'::character varying", "'::text") + "]"));
  }
}
