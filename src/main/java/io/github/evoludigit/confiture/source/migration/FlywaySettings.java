package io.github.evoludigit.confiture.source.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Flyway is told about its migrations, as far as it decides which of them run, in which order
 * and with what text (Flyway's documentation, Parameters).
 *
 * @param migrationPrefix what a versioned migration's name begins with
 * @param baselinePrefix what a baseline migration's name begins with
 * @param undoPrefix what an undo migration's name begins with
 * @param repeatablePrefix what a repeatable migration's name begins with
 * @param separator what stands between version and description
 * @param suffixes what a migration's name may end with
 * @param target the last version that runs; empty for all
 * @param schemas the schemas that Flyway makes; the first is the default one. None for {@code
 *     public}
 * @param replacement whether placeholders are replaced
 * @param placeholderPrefix what a placeholder begins with
 * @param placeholderSuffix what a placeholder ends with
 * @param placeholders the values of placeholders, by names in which case does not count
 */
public record FlywaySettings(
    String migrationPrefix,
    String baselinePrefix,
    String undoPrefix,
    String repeatablePrefix,
    String separator,
    List<String> suffixes,
    Optional<MigrationVersion> target,
    List<String> schemas,
    boolean replacement,
    String placeholderPrefix,
    String placeholderSuffix,
    Map<String, String> placeholders) {

  /** Where Flyway looks for migrations if it is not told. */
  public static final String DEFAULT_LOCATION = "classpath:db/migration";

  /** The parameter that says where migrations are. */
  public static final String LOCATIONS = "locations";

  private static final String PLACEHOLDERS = "placeholders.";

  /** Takes copies and checks that names can be told apart. */
  public FlywaySettings {
    suffixes = List.copyOf(suffixes);
    schemas = List.copyOf(schemas);
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.putAll(placeholders);
    placeholders = Collections.unmodifiableMap(values);
    if (migrationPrefix.isEmpty() || separator.isEmpty() || suffixes.isEmpty()) {
      throw new IllegalArgumentException(
          "sqlMigrationPrefix, sqlMigrationSeparator and sqlMigrationSuffixes must not be empty");
    }
    if (replacement && (placeholderPrefix.isEmpty() || placeholderSuffix.isEmpty())) {
      throw new IllegalArgumentException(
          "placeholderPrefix and placeholderSuffix must not be empty");
    }
  }

  /**
   * The settings of Flyway's parameters.
   *
   * @param parameters their values by Flyway's names; those that decide nothing here are passed
   *     over
   * @param loader the role that runs the migrations, which is what {@code flyway:user} stands for
   * @throws IllegalArgumentException if a value cannot be meant
   */
  public static FlywaySettings of(Map<String, String> parameters, String loader) {
    List<String> schemas = list(parameters.getOrDefault("schemas", ""));
    String first = parameters.getOrDefault("defaultSchema", "");
    if (!first.isEmpty()) {
      schemas.remove(first);
      schemas.add(0, first);
    }
    Map<String, String> placeholders = defaults(parameters, schemas, loader);
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith(PLACEHOLDERS)) {
            placeholders.put(name.substring(PLACEHOLDERS.length()), value);
          }
        });
    return new FlywaySettings(
        parameters.getOrDefault("sqlMigrationPrefix", "V"),
        parameters.getOrDefault("baselineMigrationPrefix", "B"),
        parameters.getOrDefault("undoSqlMigrationPrefix", "U"),
        parameters.getOrDefault("repeatableSqlMigrationPrefix", "R"),
        parameters.getOrDefault("sqlMigrationSeparator", "__"),
        list(parameters.getOrDefault("sqlMigrationSuffixes", ".sql")),
        target(parameters.getOrDefault("target", "latest")),
        schemas,
        !parameters.getOrDefault("placeholderReplacement", "true").equalsIgnoreCase("false"),
        parameters.getOrDefault("placeholderPrefix", "${"),
        parameters.getOrDefault("placeholderSuffix", "}"),
        placeholders);
  }

  /** The values that Flyway gives itself; those that only a run knows stand for any run. */
  private static Map<String, String> defaults(
      Map<String, String> parameters, List<String> schemas, String loader) {
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.put("flyway:defaultSchema", schemas.isEmpty() ? "public" : schemas.get(0));
    values.put("flyway:user", parameters.getOrDefault("user", loader));
    values.put("flyway:database", "database");
    values.put("flyway:timestamp", "1970-01-01 00:00:00");
    values.put("flyway:workingDirectory", ".");
    values.put("flyway:environment", parameters.getOrDefault("environment", "default"));
    values.put("flyway:table", parameters.getOrDefault("table", "flyway_schema_history"));
    return values;
  }

  /** The name of a file without its suffix; empty if it has none of a migration's. */
  Optional<String> withoutSuffix(String fileName) {
    for (String suffix : suffixes) {
      if (fileName.endsWith(suffix)) {
        return Optional.of(fileName.substring(0, fileName.length() - suffix.length()));
      }
    }
    return Optional.empty();
  }

  /**
   * A name in two: what stands before the separator, and the description after it, which may be
   * missing.
   */
  List<String> parts(String name) {
    int at = name.indexOf(separator);
    return at < 0
        ? List.of(name)
        : List.of(name.substring(0, at), name.substring(at + separator.length()));
  }

  /** Whether a version is among those that run. */
  boolean reaches(MigrationVersion version) {
    return target.isEmpty() || version.compareTo(target.get()) <= 0;
  }

  /** These settings for migrations of another language. */
  FlywaySettings withSuffixes(List<String> others) {
    return new FlywaySettings(
        migrationPrefix,
        baselinePrefix,
        undoPrefix,
        repeatablePrefix,
        separator,
        others,
        target,
        schemas,
        replacement,
        placeholderPrefix,
        placeholderSuffix,
        placeholders);
  }

  private static Optional<MigrationVersion> target(String value) {
    String target = value.trim().toLowerCase(Locale.ROOT);
    if (target.equals("latest") || target.isEmpty()) {
      return Optional.empty();
    }
    Optional<MigrationVersion> version =
        MigrationVersion.parse(target.endsWith("?") ? target.replace("?", "") : target);
    if (version.isEmpty()) {
      throw new IllegalArgumentException(
          "target is \""
              + value
              + "\", but must be a version or latest: what a database has"
              + " applied is not known here");
    }
    return version;
  }

  private static List<String> list(String value) {
    List<String> items = new ArrayList<>();
    for (String item : value.split(",")) {
      if (!item.isBlank()) {
        items.add(item.trim());
      }
    }
    return items;
  }
}
