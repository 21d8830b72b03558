package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.text.Location;

/**
 * A statement that is not understood in full, so that its tokens are compared.
 *
 * @param location where it begins
 * @param beginning its first words, on one line
 */
public record TokenStatement(Location location, String beginning) {

  private static final int LONGEST = 80;

  /** A statement with as much of its text as tells it from others. */
  public static TokenStatement of(Location location, String text) {
    String line = text.substring(0, Math.min(text.length(), 4 * LONGEST)).replaceAll("\\s+", " ");
    boolean whole = line.length() <= LONGEST && text.length() <= 4 * LONGEST;
    return new TokenStatement(
        location,
        whole ? line : line.substring(0, Math.min(line.length(), LONGEST)).stripTrailing() + '…');
  }

  /** Place and beginning, with nothing in it that could move a terminal's cursor. */
  @Override
  public String toString() {
    return BrokenLines.printable(location + ": " + beginning);
  }
}
