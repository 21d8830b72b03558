package io.github.evoludigit.confiture.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/**
 * A module of packaging {@code pom}, which may have a configuration that is not for itself: it
 * inherits it as everybody does, or it passes it on to its children. Whatever such a configuration
 * names need not be there.
 *
 * @param project any module
 * @param session the Maven run
 */
record ParentModule(MavenProject project, MavenSession session) {

  /** The plugin, as Maven finds it in a model. */
  static final String KEY = "io.github.evoludigit:confiture-maven-plugin";

  /** Whether the module has this parameter only because others have it. */
  boolean passesOn(String parameter) {
    return project.getPackaging().equals("pom") && (inherits(parameter) || hasHeirs());
  }

  private boolean inherits(String parameter) {
    return project.getParent() != null
        && property(session, parameter).isBlank()
        && !declares(project.getOriginalModel(), parameter);
  }

  /** What the command line says of a parameter; empty if nothing. */
  static String property(MavenSession session, String parameter) {
    String name = "confiture." + parameter;
    String value = session.getSystemProperties().getProperty(name, "");
    return value.isBlank() ? session.getUserProperties().getProperty(name, "") : value;
  }

  /** Whether the POM itself, before it inherits anything, configures a parameter. */
  private static boolean declares(Model model, String parameter) {
    List<BuildBase> builds = new ArrayList<>();
    List<Properties> properties = new ArrayList<>();
    builds.add(model.getBuild());
    properties.add(model.getProperties());
    for (Profile profile : model.getProfiles()) {
      builds.add(profile.getBuild());
      properties.add(profile.getProperties());
    }
    return properties.stream().anyMatch(some -> some.containsKey("confiture." + parameter))
        || builds.stream().anyMatch(build -> build != null && declares(build, parameter));
  }

  private static boolean declares(BuildBase build, String parameter) {
    List<Plugin> plugins = new ArrayList<>(build.getPlugins());
    if (build.getPluginManagement() != null) {
      plugins.addAll(build.getPluginManagement().getPlugins());
    }
    return plugins.stream().anyMatch(plugin -> declares(plugin, parameter));
  }

  private static boolean declares(Plugin plugin, String parameter) {
    if (!plugin.getKey().equals(KEY)) {
      return false;
    }
    String element = '<' + parameter;
    for (PluginExecution execution : plugin.getExecutions()) {
      if (String.valueOf(execution.getConfiguration()).contains(element)) {
        return true;
      }
    }
    return String.valueOf(plugin.getConfiguration()).contains(element);
  }

  /** Whether there are children that inherit the plugin, perhaps outside of what is built. */
  private boolean hasHeirs() {
    Plugin plugin = project.getPlugin(KEY);
    if (plugin != null && !plugin.isInherited()) {
      return false;
    }
    for (MavenProject other : session.getAllProjects()) {
      if (project.equals(other.getParent())) {
        return true;
      }
    }
    boolean nonRecursive =
        project.getCollectedProjects() == null || project.getCollectedProjects().isEmpty();
    return nonRecursive && !project.getModules().isEmpty();
  }
}
