package io.github.evoludigit.confiture.source.migration;

import io.github.evoludigit.confiture.source.SourceText;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text of migrations with the values of placeholders. As in Flyway they are replaced wherever
 * they stand, in strings and comments too, and one without a value is an error (Flyway's
 * documentation, Placeholders).
 */
final class Placeholders implements SourceText {

  private static final String FILE_NAME = "flyway:filename";

  private final FlywaySettings settings;
  private final Set<String> asWritten;

  /**
   * The placeholders of a chain.
   *
   * @param settings what they are replaced by
   * @param asWritten the files in which nothing is replaced
   */
  Placeholders(FlywaySettings settings, Set<String> asWritten) {
    this.settings = settings;
    this.asWritten = Set.copyOf(asWritten);
  }

  @Override
  public Outcome of(String file, byte[] text, int from, int to) {
    if (!settings.replacement() || asWritten.contains(file)) {
      return Outcome.UNCHANGED;
    }
    String written = new String(text, from, to - from, StandardCharsets.UTF_8);
    int begin = written.indexOf(settings.placeholderPrefix());
    return begin < 0 ? Outcome.UNCHANGED : replaced(file, written, begin);
  }

  private Outcome replaced(String file, String written, int first) {
    String prefix = settings.placeholderPrefix();
    String suffix = settings.placeholderSuffix();
    StringBuilder replaced = new StringBuilder(written.length());
    List<Problem> problems = new ArrayList<>();
    int copied = 0;
    for (int begin = first; begin >= 0; begin = written.indexOf(prefix, copied)) {
      int end = written.indexOf(suffix, begin + prefix.length());
      if (end < 0) {
        problems.add(
            problem(
                file,
                written,
                begin,
                "this placeholder is never closed",
                "close it with " + suffix));
        break;
      }
      String name = written.substring(begin + prefix.length(), end);
      replaced.append(written, copied, begin);
      Optional<String> value = value(name, file);
      value.ifPresent(replaced::append);
      if (value.isEmpty()) {
        problems.add(
            problem(
                file,
                written,
                begin,
                "no value provided for placeholder: " + prefix + shortened(name) + suffix,
                "give it one: -Dflyway.placeholders."
                    + shortened(name)
                    + "=…, or among the placeholders of <flyway>"));
      }
      copied = end + suffix.length();
    }
    replaced.append(written, copied, written.length());
    return new Outcome(true, replaced.toString().getBytes(StandardCharsets.UTF_8), problems);
  }

  private Optional<String> value(String name, String file) {
    Map<String, String> values = settings.placeholders();
    if (name.equalsIgnoreCase(FILE_NAME) && !values.containsKey(FILE_NAME)) {
      return Optional.of(file.substring(file.lastIndexOf('/') + 1));
    }
    return Optional.ofNullable(values.get(name));
  }

  private static String shortened(String name) {
    String line = name.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  private static Problem problem(
      String file, String text, int index, String message, String remedy) {
    byte[] before = text.substring(0, index).getBytes(StandardCharsets.UTF_8);
    return new Problem(
        Location.ofOffset(file, before, 0, before.length), "flyway-placeholder", message, remedy);
  }
}
