package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.source.migration.LiquibaseChangelog;
import io.github.evoludigit.confiture.source.migration.LiquibaseSettings;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * How Liquibase is set up in a project: what its own Maven plugin is told, the properties {@code
 * liquibase.…}, the parameter {@code liquibase}, then the command line; what comes later counts.
 */
final class LiquibaseConfiguration {

  /** What a side begins with that is Liquibase's changelogs. */
  static final String PREFIX = "liquibase:";

  /** What its own plugin calls the parameters of changelogs. */
  static final String VARIABLES = "expressionVariables";

  private static final String PLUGIN = "org.liquibase:liquibase-maven-plugin";
  private static final String PROPERTY = "liquibase.";
  private static final String RESOURCES = "src/main/resources";

  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> parameters = new TreeMap<>();

  /** Collects what is said in a project. */
  LiquibaseConfiguration(MavenProject project, MavenSession session, LiquibaseParameter parameter) {
    values.putAll(PluginConfiguration.of(project, PLUGIN, VARIABLES));
    addAll(project.getProperties());
    values.putAll(parameter.values());
    addAll(session.getUserProperties());
    // Liquibase takes any property of the system as a parameter of its changelogs.
    Properties properties = session.getUserProperties();
    properties.stringPropertyNames().forEach(n -> parameters.put(n, properties.getProperty(n)));
    values.forEach(
        (name, value) -> {
          if (name.startsWith(VARIABLES + '.')) {
            parameters.put(name.substring(VARIABLES.length() + 1), value);
          }
        });
  }

  private void addAll(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PROPERTY)) {
        values.put(name.substring(PROPERTY.length()), properties.getProperty(name));
      }
    }
  }

  /**
   * The side of the changelogs.
   *
   * @param side {@code liquibase:PATH[,PATH…]}; without paths the changelog that Liquibase is told
   * @param base what they are relative to
   */
  SchemaInput side(String side, Path base, Charset encoding, int threads) {
    String named = side.substring(PREFIX.length()).trim();
    String paths = named.isEmpty() ? changelog(base) : named;
    List<String> contexts = new ArrayList<>();
    for (String context : values.getOrDefault("contexts", "").split(",")) {
      if (!context.isBlank()) {
        contexts.add(context.trim());
      }
    }
    String labels = values.getOrDefault("labelFilter", values.getOrDefault("labels", ""));
    LiquibaseChangelog changelog =
        new LiquibaseChangelog(
            new LiquibaseSettings(contexts, labels, parameters),
            base,
            List.of(paths.split(",")),
            encoding);
    return new SchemaInput.Changelogs(changelog, PREFIX + paths, encoding, threads);
  }

  /** The changelog that the plugin is told, where Maven has it. */
  private String changelog(Path base) {
    String file = values.getOrDefault("changeLogFile", "").replace("classpath:", "").trim();
    if (file.isEmpty()) {
      throw new IllegalArgumentException(
          PREFIX + " names no changelog, and Liquibase's plugin is told none: add a path");
    }
    return Files.exists(base.resolve(file)) ? file : RESOURCES + '/' + file;
  }
}
