package io.github.evoludigit.confiture.maven;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Binds {@code build} and {@code verify} to their phases by itself, where the plugin is declared
 * with {@code <extensions>true</extensions>} and the module has a schema. A plugin with executions
 * of its own gets exactly those.
 */
public final class LifecycleBinding extends AbstractMavenLifecycleParticipant {

  private static final String KEY = "io.github.evoludigit:confiture-maven-plugin";
  private static final String DIRECTORIES = "includeDirs";

  /** Made by Maven. */
  public LifecycleBinding() {}

  @Override
  public void afterProjectsRead(MavenSession session) {
    for (MavenProject project : session.getProjects()) {
      Plugin plugin = project.getPlugin(KEY);
      boolean alone = plugin != null && plugin.isExtensions() && plugin.getExecutions().isEmpty();
      if (alone && hasSchema(project, plugin, session)) {
        bind(plugin);
      }
    }
  }

  /** One execution; each goal is bound to the phase that it declares. */
  private static void bind(Plugin plugin) {
    PluginExecution execution = new PluginExecution();
    execution.setId("confiture");
    execution.addGoal("build");
    execution.addGoal("verify");
    execution.setConfiguration(plugin.getConfiguration());
    plugin.addExecution(execution);
  }

  private static boolean hasSchema(MavenProject project, Plugin plugin, MavenSession session) {
    for (String directory : directories(project, plugin, session)) {
      if (Files.isDirectory(project.getBasedir().toPath().resolve(directory.trim()))) {
        return true;
      }
    }
    return false;
  }

  /** The include directories: of the POM, of the command line or the properties, the usual one. */
  private static List<String> directories(
      MavenProject project, Plugin plugin, MavenSession session) {
    List<String> configured = configured(plugin);
    if (!configured.isEmpty()) {
      return configured;
    }
    String property = "confiture." + DIRECTORIES;
    String value =
        session
            .getUserProperties()
            .getProperty(property, project.getProperties().getProperty(property, ""));
    return value.isBlank()
        ? List.of(AbstractConfitureMojo.DEFAULT_DIRECTORY)
        : List.of(value.split(","));
  }

  /**
   * What the POM configures. The configuration's class is not the same in each Maven, but all of
   * them tell it as XML.
   */
  private static List<String> configured(Plugin plugin) {
    String xml = String.valueOf(plugin.getConfiguration());
    List<String> directories = new ArrayList<>();
    if (xml.contains('<' + DIRECTORIES)) {
      try {
        NodeList lists =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName(DIRECTORIES);
        for (int i = 0; i < lists.getLength(); i++) {
          for (String directory : lists.item(i).getTextContent().split("[,\n]")) {
            if (!directory.isBlank()) {
              directories.add(directory);
            }
          }
        }
      } catch (Exception e) {
        throw new IllegalStateException("the configuration of " + KEY + " is no XML: " + xml, e);
      }
    }
    return directories;
  }
}
