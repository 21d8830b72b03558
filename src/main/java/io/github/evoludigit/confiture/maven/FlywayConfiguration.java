package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.source.migration.FlywayChain;
import io.github.evoludigit.confiture.source.migration.FlywaySettings;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * How Flyway is set up in a project: what its own Maven plugin is told, the properties {@code
 * flyway.…}, the parameter {@code flyway}, then the command line; what comes later counts.
 */
final class FlywayConfiguration {

  /** What a side begins with that is Flyway's migrations. */
  static final String PREFIX = "flyway:";

  private static final String PLUGIN = "org.flywaydb:flyway-maven-plugin";
  private static final String PROPERTY = "flyway.";

  private final Map<String, String> values = new TreeMap<>();

  /** Collects what is said in a project. */
  FlywayConfiguration(MavenProject project, MavenSession session, FlywayParameter parameter) {
    values.putAll(PluginConfiguration.of(project, PLUGIN, "placeholders"));
    addAll(project.getProperties());
    values.putAll(parameter.values());
    addAll(session.getUserProperties());
  }

  private void addAll(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PROPERTY)) {
        values.put(name.substring(PROPERTY.length()), properties.getProperty(name));
      }
    }
  }

  /**
   * The side of the migrations.
   *
   * @param side {@code flyway:DIR[,DIR…]}; without directories those that Flyway is told
   * @param base what they are relative to
   */
  SchemaInput side(String side, Path base, String loader, Charset encoding, int threads) {
    String named = side.substring(PREFIX.length()).trim();
    String locations =
        named.isEmpty()
            ? values.getOrDefault(FlywaySettings.LOCATIONS, FlywaySettings.DEFAULT_LOCATION)
            : named;
    FlywayChain chain =
        new FlywayChain(FlywaySettings.of(values, loader), base, List.of(locations.split(",")));
    return new SchemaInput.ChainOfMigrations(
        chain, PREFIX + locations.replace("filesystem:", ""), charset(encoding), threads);
  }

  /** What Flyway is told about migrations. */
  FlywaySettings settings(String loader) {
    return FlywaySettings.of(values, loader);
  }

  private Charset charset(Charset usual) {
    String encoding = values.getOrDefault("encoding", "");
    return encoding.isEmpty() ? usual : Charset.forName(encoding);
  }
}
