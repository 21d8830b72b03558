package io.github.evoludigit.confiture.site;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What Maven knows of the plugin.
 *
 * @param version its version
 * @param parameters the parameters that users may set, by their names
 */
record PluginDescriptor(String version, Map<String, Parameter> parameters) {

  /**
   * A parameter.
   *
   * @param property the user property that sets it
   * @param defaultValue what it is if nobody sets it; empty if the code says that
   */
  record Parameter(String property, String defaultValue) {}

  static PluginDescriptor read() throws Exception {
    Document descriptor =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(PluginDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml"));
    Map<String, Parameter> parameters = new TreeMap<>();
    NodeList goals = descriptor.getElementsByTagName("mojo");
    for (int i = 0; i < goals.getLength(); i++) {
      Element goal = (Element) goals.item(i);
      NodeList configurations = goal.getElementsByTagName("configuration");
      if (!text(goal, "goal").equals("help") && configurations.getLength() == 1) {
        NodeList values = ((Element) configurations.item(0)).getElementsByTagName("*");
        for (int j = 0; j < values.getLength(); j++) {
          Element value = (Element) values.item(j);
          String property = value.getTextContent().replaceAll("[${}]", "");
          if (!property.isEmpty()) {
            parameters.put(
                value.getTagName(), new Parameter(property, value.getAttribute("default-value")));
          }
        }
      }
    }
    return new PluginDescriptor(text(descriptor.getDocumentElement(), "version"), parameters);
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }
}
