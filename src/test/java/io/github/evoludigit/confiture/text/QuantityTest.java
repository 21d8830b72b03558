package io.github.evoludigit.confiture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuantityTest {

  /** A number of many things, whatever the number is. */
  private static final Pattern MANY =
      Pattern.compile(
          "(.*)\\+\\s*\\(?\" (statement|file|change|object|second|error|warning|line|row|step|byte"
              + "|module|problem|place|test)s\\b.*");

  /** What is never one, and what only we read. */
  private static final Pattern NEVER_ONE =
      Pattern.compile(
          "… and |toPlainString|IllegalArgument|outcome|\" of \" \\+ (all|files) |problems.size\\(\\)");

  @Test
  void one_thing_is_not_many() {
    assertThat(Quantity.of(1, "file")).isEqualTo("1 file");
    assertThat(Quantity.of(0, "file")).isEqualTo("0 files");
    assertThat(Quantity.of(12, "file")).isEqualTo("12 files");
  }

  @Test
  void no_message_has_one_of_many() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String code =
            Files.readString(file).replaceAll("\"\\s*\\+ \"", "").replaceAll("\\n\\s*\\+", " +");
        Matcher many = MANY.matcher(code);
        while (many.find()) {
          if (!NEVER_ONE.matcher(many.group()).find()) {
            found.add(file.getFileName() + ": " + many.group().strip());
          }
        }
      }
    }
    assertThat(found).as("numbers with a noun: Quantity.of(count, noun)").isEmpty();
  }
}
