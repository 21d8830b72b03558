package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A problem as lines: its place, what it is and its code, then the line of the source with a caret
 * below the place, then the way out. A problem of which no source line is known takes one line.
 */
public final class ProblemLines {

  /** How many characters of a source line are shown. */
  static final int WIDTH = 96;

  /** How many of them stand before the place, where the line is longer. */
  private static final int BEFORE = 48;

  private static final String INDENT = "    ";

  private ProblemLines() {}

  /**
   * The lines.
   *
   * @param severity what the problem is: {@code error}, {@code warning}, {@code note}
   * @param problem the problem
   */
  public static List<String> of(String severity, Problem problem) {
    List<String> lines = new ArrayList<>();
    if (problem.sourceLine().isEmpty()) {
      lines.add(BrokenLines.printable(problem.toString()));
      return lines;
    }
    lines.add(BrokenLines.printable(first(severity, problem)));
    addSource(problem, lines);
    if (!problem.remedy().isEmpty()) {
      lines.add(INDENT + BrokenLines.printable(problem.remedy()));
    }
    return lines;
  }

  /** {@code a.sql:12:24: error: relation "b" does not exist [42P01]}. */
  public static String first(String severity, Problem problem) {
    return problem.location()
        + ": "
        + severity
        + ": "
        + problem.message()
        + " ["
        + problem.code()
        + ']';
  }

  /** All that is to be said of a problem in a sentence that names its severity itself. */
  public static String inOne(Problem problem) {
    return problem.sourceLine().isEmpty()
        ? problem.toString()
        : problem.location() + ": " + problem.message() + " [" + problem.code() + ']';
  }

  private static void addSource(Problem problem, List<String> lines) {
    int[] line = problem.sourceLine().codePoints().toArray();
    int place = problem.location().column() - 1;
    if (place < 0 || place > line.length) {
      return;
    }
    int from =
        line.length <= WIDTH ? 0 : Math.max(0, Math.min(place - BEFORE, line.length - WIDTH));
    int to = Math.min(line.length, from + WIDTH);
    StringBuilder source = new StringBuilder(from > 0 ? "…" : "");
    StringBuilder caret = new StringBuilder(from > 0 ? " " : "");
    for (int i = from; i < to; i++) {
      String shown =
          line[i] == '\t' ? "\t" : BrokenLines.printable(new String(new int[] {line[i]}, 0, 1));
      source.append(shown);
      if (i < place) {
        caret.append(line[i] == '\t' ? "\t" : " ".repeat(shown.codePointCount(0, shown.length())));
      }
    }
    lines.add(INDENT + source.append(to < line.length ? "…" : ""));
    lines.add(INDENT + caret.append('^'));
  }
}
