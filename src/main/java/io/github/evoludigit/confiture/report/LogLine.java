package io.github.evoludigit.confiture.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line for a log or a message that CI servers read, too: whatever text from outside is in it, a
 * file's name or a part of a body, it stays one line, moves nothing, and is no command.
 */
public final class LogLine {

  /**
   * What GitHub's and Azure's runners and TeamCity obey wherever it stands in a line: {@code
   * ##[group]}, {@code ##vso[…]}, {@code ##teamcity[…]}.
   */
  private static final Pattern COMMAND = Pattern.compile("##(?=[A-Za-z]*\\[)");

  /** What GitHub's runner obeys at the beginning of a line, blanks before it or not. */
  private static final Pattern FIRST = Pattern.compile("^(\\s*):(?=:)");

  /** What a {@link Palette} writes around a text. */
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[(?:32|31|33|1|1;31|2)?m");

  private LogLine() {}

  /** The text with an escape for whatever makes it more than a line that people read. */
  public static String of(String text) {
    StringBuilder line = new StringBuilder(text.length() + 16);
    int from = 0;
    Matcher colour = COLOUR.matcher(text);
    while (colour.find()) {
      line.append(BrokenLines.printable(text.substring(from, colour.start())));
      line.append(colour.group());
      from = colour.end();
    }
    line.append(BrokenLines.printable(text.substring(from)));
    return withoutCommands(line.toString());
  }

  private static String withoutCommands(String text) {
    String unmarked = COMMAND.matcher(text).replaceAll("#\\\\u0023");
    return FIRST.matcher(unmarked).replaceFirst("$1\\\\u003a");
  }
}
