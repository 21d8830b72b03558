package io.github.evoludigit.confiture.maven;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a project tells another plugin, which is never run for that. */
final class PluginConfiguration {

  private final Map<String, String> values = new TreeMap<>();
  private final String map;

  private PluginConfiguration(String map) {
    this.map = map;
  }

  /**
   * The parameters of a plugin by their names, lists with commas between their items.
   *
   * @param plugin its group and artifact with a colon between them
   * @param map the parameter that is a map: its entries are {@code map.NAME}
   */
  static Map<String, String> of(MavenProject project, String plugin, String map) {
    Plugin found = project.getPlugin(plugin);
    PluginConfiguration configuration = new PluginConfiguration(map);
    if (found != null && found.getConfiguration() != null) {
      // Every Maven prints it as XML.
      configuration.addAll(root(found.getConfiguration().toString(), plugin));
    }
    return configuration.values;
  }

  private void addAll(Element root) {
    NodeList children = root.getChildNodes();
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
        if (parameter.getTagName().equals(map)) {
          values.put(map + '.' + item.getTagName(), text);
        } else {
          list.append(list.length() == 0 ? "" : ",").append(text);
        }
      }
    }
    values.put(
        parameter.getTagName(), simple ? parameter.getTextContent().trim() : list.toString());
  }

  private static Element root(String xml, String plugin) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("the configuration of " + plugin + " is not XML", e);
    }
  }
}
