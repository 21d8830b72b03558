package io.github.evoludigit.confiture.source;

import java.util.Set;

/**
 * What stands before each file in the built schema.
 *
 * @param template text in which {@code {path}} stands for the file's path and {@code {number}} for
 *     its place in build order, from 1
 */
public record Separator(String template) {

  private static final Set<String> PLACEHOLDERS = Set.of("path", "number");

  /** A blank line and {@code -- File: path}. */
  public static final Separator LINE = new Separator("\n-- File: {path}\n");

  /** A blank line and a block comment with the path. */
  public static final Separator BLOCK = new Separator("\n/*\n * File: {path}\n */\n");

  /** Nothing. */
  public static final Separator NONE = new Separator("");

  /** Checks the placeholders. */
  public Separator {
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      int close = template.indexOf('}', open);
      String name = close < 0 ? "" : template.substring(open + 1, close);
      if (close >= 0 && !PLACEHOLDERS.contains(name)) {
        throw new IllegalArgumentException(
            "separator has the unknown placeholder {" + name + "}; there are {path} and {number}");
      }
    }
    if (!template.isEmpty() && !template.endsWith("\n")) {
      template += '\n';
    }
  }

  /** The number of lines before each file. */
  int lines() {
    int lines = 0;
    for (int i = template.indexOf('\n'); i >= 0; i = template.indexOf('\n', i + 1)) {
      lines++;
    }
    return lines;
  }

  /**
   * The text before one file. Characters with which a path could end the comment that it stands in
   * are replaced: a control character by {@code ?}, and the slash of {@code *}{@code /} and of
   * {@code /}{@code *} by {@code |}.
   */
  public String before(String path, int number) {
    if (this == LINE) {
      return "\n-- File: " + harmless(path) + '\n';
    }
    return template.replace("{number}", Integer.toString(number)).replace("{path}", harmless(path));
  }

  private static String harmless(String path) {
    boolean plain = path.indexOf('*') < 0;
    for (int i = 0; plain && i < path.length(); i++) {
      plain = !Character.isISOControl(path.charAt(i));
    }
    return plain
        ? path
        : path.replaceAll("\\p{Cntrl}", "?").replace("*/", "*|").replace("/*", "|*");
  }

  /** Written out: what Java makes of a record costs a young JVM more than all files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Separator separator && template.equals(separator.template);
  }

  @Override
  public int hashCode() {
    return template.hashCode();
  }
}
