package io.github.evoludigit.confiture.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The types in a routine's argument list, which may also have modes, names and defaults. */
final class ArgumentTypes {

  private static final Pattern MODE = Pattern.compile("(?i)^(?:in|inout|variadic)\\s+(?=\\S)");
  private static final Pattern OUT = Pattern.compile("(?i)^out\\s+\\S.*");
  private static final Pattern DEFAULT = Pattern.compile("(?is)\\s+(?:default\\s|=).*$");
  private static final Pattern TYPE_OF_WORDS =
      Pattern.compile(
          "(?i)^(?:pg_catalog\\.)?(?:character varying|double precision|bit varying|(?:timestamp|time)"
              + " with(?:out)? time zone|national character.*|interval .*)(?:\\[\\]|\\(.*)*$");
  private static final Pattern NAME = Pattern.compile("^(?:\"[^\"]*\"|[^\\s\"]+)\\s+(?=\\S)");

  private ArgumentTypes() {}

  /** The types alone, in parentheses: {@code (a integer, OUT b text)} -> {@code (integer)}. */
  static String of(String list) {
    String inner = list.strip();
    int close = inner.lastIndexOf(')');
    inner = inner.substring(1, close < 0 ? inner.length() : close);
    String[] parts = inner.split("(?i)\\s*\\border by\\b\\s*", 2);
    List<String> arguments = new ArrayList<>(split(parts[0]));
    if (parts.length == 2) {
      boolean variadic =
          !arguments.isEmpty()
              && arguments
                  .get(arguments.size() - 1)
                  .toLowerCase(Locale.ROOT)
                  .startsWith("variadic");
      if (!variadic) {
        arguments.addAll(split(parts[1]));
      }
    }
    List<String> types = new ArrayList<>();
    for (String argument : arguments) {
      if (!OUT.matcher(argument).matches() && !argument.equals("*")) {
        types.add(type(argument));
      }
    }
    return '(' + String.join(",", types) + ')';
  }

  private static String type(String argument) {
    String type = DEFAULT.matcher(MODE.matcher(argument).replaceFirst("")).replaceFirst("");
    if (!TYPE_OF_WORDS.matcher(type).matches()) {
      type = NAME.matcher(type).replaceFirst("");
    }
    // A prefix operator has no left argument.
    return type.equals("NONE")
        ? "none"
        : type.replace("\"", "").replaceAll("^(?:pg_catalog|public)\\.", "");
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      char c = i == list.length() ? ',' : list.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0 || i == list.length()) {
        String part = list.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
