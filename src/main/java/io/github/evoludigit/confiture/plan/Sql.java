package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How names, values and lists are written in a statement. */
final class Sql {

  private static final Pattern PLAIN_VALUE =
      Pattern.compile("[A-Za-z_]+|-?[0-9]+(\\.[0-9]+)?|'.*'");

  private Sql() {}

  /** A name that stands alone, in quotes if it needs them. */
  static String name(String name) {
    boolean word = KeyWords.RESERVED.contains(name) || KeyWords.FUNCTION_OR_TYPE.contains(name);
    return word ? SqlName.inQuotes(name) : SqlName.quoted(name);
  }

  /** A name that is written without quotes because it needs none where it is not alone. */
  static String requoted(String written) {
    return written.startsWith("\"") ? written : name(written);
  }

  /** Names with commas between them, each in quotes if it needs them. */
  static String requotedList(String written) {
    List<String> names = new ArrayList<>();
    list(written).forEach(each -> names.add(requoted(each)));
    return String.join(", ", names);
  }

  /** An object's name with its schema. */
  static String of(ObjectKey key) {
    ObjectKey bare = new ObjectKey(key.kind(), key.names(), "");
    return bare.names().size() == 1 ? name(key.name()) : bare.identity();
  }

  /** The name of the relation or domain that an object is named within. */
  static String parent(ObjectKey part) {
    List<String> names = part.names().subList(0, part.names().size() - 1);
    return of(new ObjectKey(part.kind(), names, ""));
  }

  /** An expression in parentheses, unless it stands in them. */
  static String parenthesized(String expression) {
    return isEnclosed(expression) ? expression : '(' + expression + ')';
  }

  private static boolean isEnclosed(String expression) {
    if (!expression.startsWith("(")) {
      return false;
    }
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i == expression.length() - 1;
      }
    }
    return false;
  }

  /** What stands between the commas of a list, outside of parentheses and quotes. */
  static List<String> list(String text) {
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',' && depth == 0) {
        elements.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    if (!text.isBlank()) {
      elements.add(text.substring(start).strip());
    }
    return elements;
  }

  /** A text as a constant. */
  static String constant(String text) {
    String quoted = '\'' + text.replace("'", "''") + '\'';
    return text.indexOf('\\') >= 0 ? " E" + quoted.replace("\\", "\\\\") : quoted;
  }

  /** The value of a parameter: a word, a number, or else a constant. */
  static String value(String value) {
    String compact = value.startsWith("- ") ? '-' + value.substring(2) : value;
    return PLAIN_VALUE.matcher(compact).matches() ? compact : constant(value);
  }

  /** A text between dollars, with a tag that is not in it. */
  static String inDollars(String text) {
    String tag = "$$";
    for (int i = 0; text.contains(tag) || text.endsWith("$"); i++) {
      tag = i == 0 ? "$body$" : "$body" + i + '$';
      if (!text.contains(tag)) {
        break;
      }
    }
    return tag + text + tag;
  }
}
