package io.github.evoludigit.confiture.maven;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Binds {@code build}, {@code check} and {@code verify} to their phases by itself, where the plugin
 * is declared with {@code <extensions>true</extensions>} and the module has a schema, or should
 * have one: its directories or its baseline are configured, or a baseline is there. A schema that
 * is not found then fails the build, and the gate does not vanish with it. A plugin with executions
 * of its own gets exactly those.
 */
public final class LifecycleBinding extends AbstractMavenLifecycleParticipant {

  private static final String ID = "confiture";
  private static final String DIRECTORIES = "includeDirs";
  private static final String BASELINE = "baseline";

  /** Made by Maven. */
  public LifecycleBinding() {}

  @Override
  public void afterProjectsRead(MavenSession session) {
    for (MavenProject project : session.getProjects()) {
      Plugin plugin = project.getPlugin(ParentModule.KEY);
      if (plugin != null
          && plugin.isExtensions()
          && isAlone(plugin)
          && shouldHaveSchema(project, plugin, session)) {
        bind(plugin);
      }
    }
  }

  /** Whether no execution runs a goal; one that only configures {@code default-cli} does not. */
  private static boolean isAlone(Plugin plugin) {
    for (PluginExecution execution : plugin.getExecutions()) {
      if (!execution.getGoals().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** One execution; each goal is bound to the phase that it declares. */
  private static void bind(Plugin plugin) {
    PluginExecution execution = plugin.getExecutionsAsMap().get(ID);
    if (execution == null) {
      execution = new PluginExecution();
      execution.setId(ID);
      execution.setConfiguration(plugin.getConfiguration());
      plugin.addExecution(execution);
    }
    execution.addGoal("build");
    execution.addGoal("check");
    execution.addGoal("verify");
  }

  private static boolean shouldHaveSchema(
      MavenProject project, Plugin plugin, MavenSession session) {
    List<String> directories = configured(DIRECTORIES, project, plugin, session);
    List<String> baseline = configured(BASELINE, project, plugin, session);
    List<String> places = new ArrayList<>(directories);
    places.addAll(baseline);
    if (directories.isEmpty()) {
      places.add(AbstractConfitureMojo.DEFAULT_DIRECTORY);
    }
    if (baseline.isEmpty()) {
      places.add(AbstractConfitureMojo.DEFAULT_BASELINE);
    }
    Path base = project.getBasedir().toPath();
    for (String place : places) {
      if (!AbstractGateMojo.isRevision(place) && Files.exists(base.resolve(place))) {
        return true;
      }
    }
    ParentModule module = new ParentModule(project, session);
    return !directories.isEmpty() && !module.passesOn(DIRECTORIES)
        || !baseline.isEmpty() && !module.passesOn(BASELINE);
  }

  /** What a parameter is: by the POM, the command line, or the properties; empty if by none. */
  private static List<String> configured(
      String parameter, MavenProject project, Plugin plugin, MavenSession session) {
    List<String> configured = configured(parameter, plugin);
    if (!configured.isEmpty()) {
      return configured;
    }
    String value = ParentModule.property(session, parameter);
    if (value.isBlank()) {
      value = project.getProperties().getProperty("confiture." + parameter, "");
    }
    return values(value);
  }

  /**
   * What the POM configures. The configuration's class is not the same in each Maven, but all of
   * them tell it as XML.
   */
  private static List<String> configured(String parameter, Plugin plugin) {
    String xml = String.valueOf(plugin.getConfiguration());
    List<String> configured = new ArrayList<>();
    if (xml.contains('<' + parameter)) {
      try {
        Element configuration =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        for (Element element : children(configuration)) {
          if (element.getTagName().equals(parameter)) {
            List<Element> entries = children(element);
            entries.forEach(entry -> configured.addAll(values(entry.getTextContent())));
            if (entries.isEmpty()) {
              configured.addAll(values(element.getTextContent()));
            }
          }
        }
      } catch (Exception e) {
        throw new IllegalStateException(
            "the configuration of " + ParentModule.KEY + " is not XML: " + xml, e);
      }
    }
    return configured;
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
        children.add((Element) nodes.item(i));
      }
    }
    return children;
  }

  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    for (String value : text.split(",")) {
      if (!value.isBlank()) {
        values.add(value.trim());
      }
    }
    return values;
  }
}
