package io.github.evoludigit.confiture.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of lists: fields divided by tabs, the last ones left out where they are empty. */
final class Fields {

  private Fields() {}

  /** The fields of a line, as many as there should be. */
  static String[] of(String line, int count) {
    String[] fields = new String[count];
    Arrays.fill(fields, "");
    int from = 0;
    for (int i = 0; i < count && from <= line.length(); i++) {
      int tab = line.indexOf('\t', from);
      int end = tab < 0 ? line.length() : tab;
      fields[i] = line.substring(from, end);
      from = end + 1;
    }
    return fields;
  }

  /** The parts between commas; commas in quotes and in parentheses divide nothing. */
  static List<String> list(String commaSeparated) {
    if (commaSeparated.isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    char quote = 0;
    int from = 0;
    for (int i = 0; i < commaSeparated.length(); i++) {
      char c = commaSeparated.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == ',') {
        parts.add(commaSeparated.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(commaSeparated.substring(from));
    return parts;
  }
}
