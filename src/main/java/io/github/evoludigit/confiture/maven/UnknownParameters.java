package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.text.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What is configured and no goal has: a misspelt parameter would be as if it were not there. Maven
 * tells of elements in the POM since 3.9, and never of properties.
 *
 * @param project the module
 * @param executionId which execution of a goal runs
 * @param parameters those of all goals
 */
record UnknownParameters(MavenProject project, String executionId, List<Parameter> parameters) {

  private static final String PREFIX = "confiture.";

  /** What goals set for those after them. */
  private static final Set<String> RESULTS = Set.of("confiture.hash", "confiture.fileCount");

  /** What a goal can look at when it runs. */
  static UnknownParameters of(MavenProject project, MojoExecution execution) {
    List<Parameter> parameters = new ArrayList<>();
    for (MojoDescriptor mojo : execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
      if (mojo.getParameters() != null) {
        parameters.addAll(mojo.getParameters());
      }
    }
    return new UnknownParameters(project, execution.getExecutionId(), parameters);
  }

  private static Plugin plugin(MavenProject project) {
    Plugin plugin = project.getPlugin(ParentModule.KEY);
    return plugin != null || project.getPluginManagement() == null
        ? plugin
        : project.getPluginManagement().getPluginsAsMap().get(ParentModule.KEY);
  }

  /** A sentence for each property that no goal has. A project can have properties of its own. */
  List<String> properties(Properties user) {
    Set<String> known = new TreeSet<>();
    for (Parameter parameter : parameters) {
      String expression = parameter.getExpression();
      if (expression != null && expression.startsWith("${" + PREFIX)) {
        known.add(expression.substring(2, expression.length() - 1));
      }
    }
    List<String> sentences = new ArrayList<>();
    Properties own = project.getProperties();
    Set<String> names = new TreeSet<>(user.stringPropertyNames());
    names.addAll(own.stringPropertyNames());
    for (String name : names) {
      if (name.startsWith(PREFIX) && !known.contains(name) && !RESULTS.contains(name)) {
        String near = near(name.substring(PREFIX.length()), known);
        if (!own.containsKey(name) || !near.isEmpty()) {
          sentences.add("There is no property " + name + near);
        }
      }
    }
    return sentences;
  }

  /** A sentence for each element of the configuration that no goal has. */
  List<String> elements() {
    Plugin plugin = plugin(project);
    if (plugin == null) {
      return List.of();
    }
    Set<String> known = new TreeSet<>();
    for (Parameter parameter : parameters) {
      known.add(parameter.getName());
      if (parameter.getAlias() != null) {
        known.add(parameter.getAlias());
      }
    }
    Set<String> names = elements(plugin.getConfiguration());
    PluginExecution here = plugin.getExecutionsAsMap().get(executionId);
    if (here != null) {
      names.addAll(elements(here.getConfiguration()));
    }
    List<String> sentences = new ArrayList<>();
    for (String name : names) {
      if (!known.contains(name)) {
        sentences.add("There is no parameter " + name + near(name, known));
      }
    }
    return sentences;
  }

  private static String near(String name, Set<String> known) {
    Map<String, String> spelt = new TreeMap<>();
    NearestName nearest = new NearestName(name);
    for (String each : known) {
      String bare = each.startsWith(PREFIX) ? each.substring(PREFIX.length()) : each;
      spelt.put(bare, each);
      nearest.consider(bare);
    }
    List<String> names = nearest.names().stream().map(spelt::get).toList();
    return names.isEmpty() ? "" : "; perhaps you meant " + String.join(" or ", names);
  }

  /**
   * The names of the elements of a configuration. Its class is another one in each Maven, so that
   * its text is looked at: in that, nothing but an element begins with {@code <}.
   */
  static Set<String> elements(Object configuration) {
    Set<String> names = new LinkedHashSet<>();
    String xml = configuration == null ? "" : configuration.toString();
    int depth = 0;
    for (int at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
      int end = xml.indexOf('>', at);
      String tag = xml.substring(at + 1, end < 0 ? xml.length() : end);
      if (tag.startsWith("?") || tag.startsWith("!")) {
        continue;
      }
      if (tag.startsWith("/")) {
        depth--;
        continue;
      }
      if (depth == 1) {
        names.add(tag.split("[\\s/]", 2)[0]);
      }
      depth += tag.endsWith("/") ? 0 : 1;
    }
    return names;
  }
}
