package io.github.evoludigit.confiture.source.migration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line {@code --changeset author:id attribute:value …}.
 *
 * @param id author and id, which must not occur twice in a file
 * @param line the line, from which attributes are read
 */
record ChangesetHeader(String id, String line) {

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):(\"[^\"]+\"|\\S+).*",
          Pattern.CASE_INSENSITIVE);

  /** What people write who mean one; Liquibase refuses these. */
  private static final Pattern ALMOST =
      Pattern.compile("-\\s*changeset\\s.*|\\s*--\\s*changeset.*", Pattern.CASE_INSENSITIVE);

  /** Whether a line is meant as one. */
  static boolean isMeant(String line) {
    return ALMOST.matcher(line).matches();
  }

  /** Whether a line is one. */
  static boolean is(String line) {
    return LINE.matcher(line).matches();
  }

  static ChangesetHeader of(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no changeset: " + line);
    }
    return new ChangesetHeader(bare(matcher.group(1)) + ':' + bare(matcher.group(2)), line);
  }

  private static String bare(String text) {
    return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }

  /** An attribute's value, perhaps within quotes; empty if it is not there. */
  String attribute(String name) {
    Matcher matcher =
        Pattern.compile("\\b" + name + ":(\"[^\"]*\"|\\S*)", Pattern.CASE_INSENSITIVE)
            .matcher(line);
    String value = "";
    while (matcher.find()) {
      value = bare(matcher.group(1));
    }
    return value;
  }

  boolean is(String name, boolean otherwise) {
    String value = attribute(name);
    return value.isEmpty() ? otherwise : Boolean.parseBoolean(value.toLowerCase(Locale.ROOT));
  }

  /** The condition of its context. */
  String context() {
    String filter = attribute("contextFilter");
    return filter.isEmpty() ? attribute("context") : filter;
  }
}
