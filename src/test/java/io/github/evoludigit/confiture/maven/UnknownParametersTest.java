package io.github.evoludigit.confiture.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class UnknownParametersTest {

  private final MavenProject project = new MavenProject(new Model());

  @Test
  void a_property_that_no_goal_has_is_said_with_the_nearest() {
    Properties user = new Properties();
    user.setProperty("confiture.failon", "high");
    user.setProperty("confiture.xyz", "1");
    user.setProperty("confiture.failOn", "high");
    user.setProperty("other.failon", "high");
    assertThat(unknown().properties(user))
        .containsExactly(
            "There is no property confiture.failon; perhaps you meant confiture.failOn",
            "There is no property confiture.xyz");
  }

  @Test
  void a_project_can_have_properties_of_its_own_and_what_goals_set() {
    Properties own = project.getProperties();
    own.setProperty("confiture.version", "1.0");
    own.setProperty("confiture.hash", "a");
    own.setProperty("confiture.fileCount", "3");
    own.setProperty("confiture.baselin", "db/b.sql");
    assertThat(unknown().properties(new Properties()))
        .containsExactly(
            "There is no property confiture.baselin; perhaps you meant confiture.baseline");
  }

  @Test
  void an_element_that_no_goal_has_is_said_with_the_nearest() {
    Plugin plugin = new Plugin();
    plugin.setGroupId("io.github.evoludigit");
    plugin.setArtifactId("confiture-maven-plugin");
    plugin.setConfiguration(
        xml("<failon>high</failon><ignore><entry>comment</entry></ignore><empty/>"));
    PluginExecution here = new PluginExecution();
    here.setId("here");
    here.setConfiguration(xml("<baseLine a=\"b\">x &lt;y&gt;</baseLine><failOn>low</failOn>"));
    PluginExecution other = new PluginExecution();
    other.setId("other");
    other.setConfiguration(xml("<nothing/>"));
    plugin.addExecution(here);
    plugin.addExecution(other);
    Build build = new Build();
    build.addPlugin(plugin);
    project.setBuild(build);

    assertThat(unknown().elements())
        .containsExactly(
            "There is no parameter failon; perhaps you meant failOn",
            "There is no parameter empty",
            "There is no parameter baseLine; perhaps you meant baseline");
  }

  @Test
  void a_module_without_configuration_has_nothing_to_look_at() {
    assertThat(unknown().elements()).isEmpty();
  }

  private static Object xml(String elements) {
    return new Object() {
      @Override
      public String toString() {
        return "<?xml version=\"1.0\"?>\n<configuration>" + elements + "</configuration>";
      }
    };
  }

  private UnknownParameters unknown() {
    List<Parameter> parameters = new ArrayList<>();
    for (String name : List.of("failOn", "baseline", "ignore")) {
      Parameter parameter = new Parameter();
      parameter.setName(name);
      parameter.setExpression("${confiture." + name + "}");
      parameters.add(parameter);
    }
    return new UnknownParameters(project, "here", parameters);
  }
}
