package io.github.evoludigit.confiture.source.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The migration that follows those of a directory, as Flyway would find it: the newest version with
 * its last number raised by one.
 *
 * @param version its version, as it is written
 * @param path its file
 * @param undo the file of the migration that takes it back
 */
public record NextMigration(String version, Path path, Path undo) {

  private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)([0-9]+)");

  /**
   * The next one.
   *
   * @param settings how migrations are named
   * @param directory where they are, and in directories below it
   * @param name what it is for: {@code add-pages}
   * @throws IllegalArgumentException if one of that name is there already
   * @throws UncheckedIOException if the directory cannot be read
   */
  public static NextMigration in(FlywaySettings settings, Path directory, String name) {
    String description = name.trim().replaceAll("[^\\p{L}\\p{N}]+", "_");
    String newest = "0";
    for (String file : files(directory)) {
      Optional<Migration.Name> parsed = Migration.Name.parse(file, settings);
      if (parsed.isEmpty() || parsed.get().version().isEmpty()) {
        continue;
      }
      if (parsed
          .get()
          .description()
          .toLowerCase(Locale.ROOT)
          .replace(' ', '_')
          .equals(description.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "a migration of this name is there already: "
                + file
                + "; delete it, or choose"
                + " another name");
      }
      String version = written(file, settings);
      if (isNewer(version, newest)) {
        newest = version;
      }
    }
    String version = raised(newest);
    String rest = version + settings.separator() + description + settings.suffixes().get(0);
    return new NextMigration(
        version,
        directory.resolve(settings.migrationPrefix() + rest),
        directory.resolve(settings.undoPrefix() + rest));
  }

  private static List<String> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The version as the name of a file has it, with its zeros. */
  private static String written(String file, FlywaySettings settings) {
    String name = settings.parts(settings.withoutSuffix(file).orElseThrow()).get(0);
    int digit = 0;
    while (!MigrationVersion.parse(name.substring(digit)).isPresent()) {
      digit++;
    }
    return name.substring(digit);
  }

  private static boolean isNewer(String version, String newest) {
    return MigrationVersion.parse(version)
            .orElseThrow()
            .compareTo(MigrationVersion.parse(newest).orElseThrow())
        > 0;
  }

  /** {@code 007} to {@code 008}, {@code 1.9} to {@code 1.10}. */
  private static String raised(String version) {
    Matcher parts = LAST_NUMBER.matcher(version);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no number at the end of version " + version);
    }
    String number = parts.group(2);
    String next = new BigInteger(number).add(BigInteger.ONE).toString();
    String zeros = "0".repeat(Math.max(0, number.length() - next.length()));
    return parts.group(1) + zeros + next;
  }
}
