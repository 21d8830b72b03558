package io.github.evoludigit.confiture.source.migration;

import java.util.List;
import java.util.Map;

/**
 * How Liquibase would be run.
 *
 * @param contexts the contexts of the run; without any, those of changesets do not count
 * @param labelFilter which labels run, an expression; empty for all
 * @param parameters the changelog parameters that are given from outside
 */
public record LiquibaseSettings(
    List<String> contexts, String labelFilter, Map<String, String> parameters) {

  /** Takes copies. */
  public LiquibaseSettings {
    contexts = List.copyOf(contexts);
    parameters = Map.copyOf(parameters);
  }
}
