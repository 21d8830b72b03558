package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.text.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which problems of the check an entry allows: {@code problem CODE [in FILE][: MESSAGE]}, each with
 * {@code *} for any characters and {@code ?} for one.
 */
final class ProblemPattern {

  private static final String WORD = "problem";

  private static final Pattern FORM =
      Pattern.compile("problem (?<code>\\S+?)( in (?<file>.+?))?(: (?<message>.*))?");

  private final Pattern code;
  private final Pattern file;
  private final Pattern message;

  private ProblemPattern(String code, String file, String message) {
    this.code = IgnorePattern.glob(code);
    this.file = IgnorePattern.glob(file);
    this.message = IgnorePattern.glob(message);
  }

  /** Whether an entry is about problems, and not about changes. */
  static boolean isOne(String text) {
    return text.equals(WORD) || text.startsWith(WORD + ' ');
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it cannot be one
   */
  static ProblemPattern of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "ignore has the entry \""
              + text
              + "\", but a problem is written: problem 42P01, problem 42P01 in db/schema/old/*,"
              + " problem 42P01 in db/schema/a.sql: relation \"public.b\" does not exist");
    }
    return new ProblemPattern(
        form.group("code"), orAny(form.group("file")), orAny(form.group("message")));
  }

  private static String orAny(String part) {
    return part == null ? "*" : part;
  }

  /** Whether it allows a problem. */
  boolean matches(Problem problem) {
    return code.matcher(problem.code()).matches()
        && file.matcher(problem.location().file()).matches()
        && message.matcher(problem.message()).matches();
  }

  /** The pattern that allows a problem and as little else as can be said. */
  static String exactly(Problem problem) {
    return WORD
        + ' '
        + problem.code()
        + " in "
        + problem.location().file()
        + ": "
        + problem.message().replace('\n', '?');
  }
}
