package io.github.evoludigit.confiture.source.migration;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said for one migration alone: in a file beside it, with {@code .conf} after its name, or
 * in comments {@code -- flyway:name=value} at its beginning (Flyway's documentation, Script
 * Configuration).
 *
 * @param runs whether it runs at all
 * @param replacement whether its placeholders are replaced
 * @param problems what is said and not followed
 */
record ScriptConfiguration(boolean runs, boolean replacement, List<Problem> problems) {

  private static final Pattern COMMENT = Pattern.compile("--\\s*flyway:(\\w+)\\s*=\\s*(.*)");

  /**
   * Reads it.
   *
   * @param file the migration
   * @param name its name in messages
   * @param placeholders the values of placeholders, which may stand in it
   */
  static ScriptConfiguration of(Path file, String name, FlywaySettings placeholders) {
    Properties said = new Properties();
    List<Problem> problems = new ArrayList<>();
    Path beside = file.resolveSibling(file.getFileName() + ".conf");
    readComments(file, said);
    if (Files.exists(beside)) {
      try (Reader in = Files.newBufferedReader(beside, StandardCharsets.UTF_8)) {
        said.load(in);
      } catch (IOException | IllegalArgumentException e) {
        problems.add(
            new Problem(
                Location.ofFile(name + ".conf"),
                "flyway-configuration",
                "cannot read this configuration of a migration",
                "make it a readable file of properties in UTF-8"));
      }
    }
    boolean runs = true;
    boolean replacement = true;
    for (String key : said.stringPropertyNames()) {
      String value = said.getProperty(key).trim();
      switch (key.toLowerCase(Locale.ROOT)) {
        case "executeintransaction" -> {
          // Within a transaction or not: what it makes is the same.
        }
        case "placeholderreplacement" -> replacement = !value.equalsIgnoreCase("false");
        case "shouldexecute" -> runs = holds(value, placeholders);
        default ->
            problems.add(
                new Problem(
                    Location.ofFile(name),
                    "flyway-configuration",
                    "this migration's own configuration " + key + " is not followed",
                    "give the encoding for all migrations, or remove it"));
      }
    }
    return new ScriptConfiguration(runs, replacement, problems);
  }

  /** Reads the comments before the first statement; a file that cannot be read says nothing. */
  private static void readComments(Path file, Properties said) {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text = line.trim();
        if (!text.isEmpty() && !text.startsWith("--")) {
          return;
        }
        Matcher matcher = COMMENT.matcher(text);
        if (matcher.matches()) {
          said.setProperty(matcher.group(1), matcher.group(2));
        }
      }
    } catch (IOException e) {
      // It is read again with the others, and reported then.
    }
  }

  /** Whether {@code true}, {@code false} or {@code A==B} holds. */
  private static boolean holds(String expression, FlywaySettings settings) {
    byte[] utf8 = expression.getBytes(StandardCharsets.UTF_8);
    Placeholders.Outcome outcome =
        new Placeholders(settings, Set.of()).of("", utf8, 0, utf8.length);
    String text =
        outcome.changed() ? new String(outcome.utf8(), StandardCharsets.UTF_8) : expression;
    int equals = text.indexOf("==");
    return equals < 0
        ? text.trim().equalsIgnoreCase("true")
        : text.substring(0, equals).trim().equals(text.substring(equals + 2).trim());
  }
}
