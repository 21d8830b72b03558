package io.github.evoludigit.confiture.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before each file in the built schema.
 *
 * @param template text in which {@code {path}} stands for the file's path, {@code {number}} for its
 *     place in build order from 1, and {@code {files}} for the number of files
 */
public record Separator(String template) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** A blank line and {@code -- File: path}. */
  public static final Separator LINE = new Separator("\n-- File: {path}\n");

  /** A blank line and a block comment with the path. */
  public static final Separator BLOCK = new Separator("\n/*\n * File: {path}\n */\n");

  /** Nothing. */
  public static final Separator NONE = new Separator("");

  /** Checks the placeholders. */
  public Separator {
    Matcher placeholder = PLACEHOLDER.matcher(template);
    while (placeholder.find()) {
      switch (placeholder.group(1)) {
        case "path", "number", "files" -> {
          // known
        }
        default ->
            throw new IllegalArgumentException(
                "unknown placeholder "
                    + placeholder.group()
                    + "; there are {path}, {number} and {files}");
      }
    }
    if (!template.isEmpty() && !template.endsWith("\n")) {
      template += '\n';
    }
  }

  /**
   * The text before one file. Characters with which a path could end the comment that it stands in
   * are replaced: a control character by {@code ?}, and the slash of {@code *}{@code /} and of
   * {@code /}{@code *} by {@code |}.
   */
  public String before(String path, int number, int files) {
    if (this == LINE) {
      return "\n-- File: " + harmless(path) + '\n';
    }
    return template
        .replace("{number}", Integer.toString(number))
        .replace("{files}", Integer.toString(files))
        .replace("{path}", harmless(path));
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
}
