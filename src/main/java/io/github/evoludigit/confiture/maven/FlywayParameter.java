package io.github.evoludigit.confiture.maven;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameter {@code flyway}, as Maven fills it from the POM: Flyway's parameters by its names.
 */
public final class FlywayParameter {

  private List<String> locations = List.of();
  private String sqlMigrationPrefix;
  private String baselineMigrationPrefix;
  private String undoSqlMigrationPrefix;
  private String repeatableSqlMigrationPrefix;
  private String sqlMigrationSeparator;
  private List<String> sqlMigrationSuffixes = List.of();
  private String target;
  private String defaultSchema;
  private List<String> schemas = List.of();
  private String placeholderReplacement;
  private String placeholderPrefix;
  private String placeholderSuffix;
  private Map<String, String> placeholders = Map.of();

  /** Parameters for Maven to fill. */
  public FlywayParameter() {}

  /** What Maven calls for a text, which on the command line somebody may try. */
  public void set(String text) {
    throw new IllegalArgumentException(
        "flyway is \""
            + text
            + "\", but Flyway's parameters are given one by one, as its own"
            + " properties: -Dflyway.target=7");
  }

  /** The values that are given, by Flyway's names. */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put("locations", String.join(",", locations));
    values.put("sqlMigrationPrefix", sqlMigrationPrefix);
    values.put("baselineMigrationPrefix", baselineMigrationPrefix);
    values.put("undoSqlMigrationPrefix", undoSqlMigrationPrefix);
    values.put("repeatableSqlMigrationPrefix", repeatableSqlMigrationPrefix);
    values.put("sqlMigrationSeparator", sqlMigrationSeparator);
    values.put("sqlMigrationSuffixes", String.join(",", sqlMigrationSuffixes));
    values.put("target", target);
    values.put("defaultSchema", defaultSchema);
    values.put("schemas", String.join(",", schemas));
    values.put("placeholderReplacement", placeholderReplacement);
    values.put("placeholderPrefix", placeholderPrefix);
    values.put("placeholderSuffix", placeholderSuffix);
    values.values().removeIf(value -> value == null || value.isEmpty());
    placeholders.forEach(
        (name, value) -> values.put("placeholders." + name, value == null ? "" : value));
    return values;
  }
}
