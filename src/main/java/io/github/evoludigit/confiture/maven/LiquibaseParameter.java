package io.github.evoludigit.confiture.maven;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parameter {@code liquibase}, as Maven fills it from the POM. */
public final class LiquibaseParameter {

  private List<String> contexts = List.of();
  private String labelFilter;
  private Map<String, String> parameters = Map.of();

  /** Parameters for Maven to fill. */
  public LiquibaseParameter() {}

  /** What Maven calls for a text, which on the command line somebody may try. */
  public void set(String text) {
    throw new IllegalArgumentException(
        "liquibase is \""
            + text
            + "\", but Liquibase's parameters are given one by one, as its own properties:"
            + " -Dliquibase.contexts=test");
  }

  /** The values that are given, by Liquibase's names. */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put("contexts", String.join(",", contexts));
    values.put("labelFilter", labelFilter);
    values.values().removeIf(value -> value == null || value.isEmpty());
    parameters.forEach(
        (name, value) ->
            values.put(LiquibaseConfiguration.VARIABLES + '.' + name, value == null ? "" : value));
    return values;
  }
}
