package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.source.migration.FlywayChain;
import io.github.evoludigit.confiture.source.migration.FlywaySettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

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
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin != null && plugin.getConfiguration() != null) {
      addAll(plugin.getConfiguration().toString());
    }
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

  /** Takes the configuration of a plugin, which every Maven prints as XML. */
  private void addAll(String xml) {
    NodeList children = root(xml).getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        add(child);
      }
    }
  }

  private void add(Element parameter) {
    StringBuilder list = new StringBuilder();
    NodeList children = parameter.getChildNodes();
    boolean simple = true;
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element item) {
        simple = false;
        String text = item.getTextContent().trim();
        if (parameter.getTagName().equals("placeholders")) {
          values.put("placeholders." + item.getTagName(), text);
        } else {
          list.append(list.length() == 0 ? "" : ",").append(text);
        }
      }
    }
    values.put(
        parameter.getTagName(), simple ? parameter.getTextContent().trim() : list.toString());
  }

  private static Element root(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("the configuration of " + PLUGIN + " is not XML", e);
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
