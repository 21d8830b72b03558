package io.github.evoludigit.confiture.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Eclipse knows what to do with each goal: without that it marks the POM as an error. */
class LifecycleMappingTest {

  @Test
  void each_goal_that_a_build_can_run_has_one_action() throws Exception {
    List<String> goals = new ArrayList<>();
    NodeList mojos = document("/META-INF/maven/plugin.xml").getElementsByTagName("mojo");
    for (int i = 0; i < mojos.getLength(); i++) {
      goals.add(texts((Element) mojos.item(i), "goal").get(0));
    }
    goals.remove("help");
    Document mapping = document("/META-INF/m2e/lifecycle-mapping-metadata.xml");
    assertThat(texts(mapping, "goal")).containsExactlyInAnyOrderElementsOf(goals);
  }

  @Test
  void the_schema_is_built_while_people_type_and_the_gate_is_not_asked() throws Exception {
    Document mapping = document("/META-INF/m2e/lifecycle-mapping-metadata.xml");
    NodeList executions = mapping.getElementsByTagName("pluginExecution");
    for (int i = 0; i < executions.getLength(); i++) {
      Element execution = (Element) executions.item(i);
      boolean builds = texts(execution, "goal").contains("build");
      assertThat(texts(execution, "runOnIncremental"))
          .isEqualTo(builds ? List.of("true") : List.of());
      assertThat(execution.getElementsByTagName("ignore").getLength()).isEqualTo(builds ? 0 : 1);
    }
  }

  private static Document document(String resource) throws Exception {
    try (InputStream in = LifecycleMappingTest.class.getResourceAsStream(resource)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  private static List<String> texts(Document document, String element) {
    return texts(document.getDocumentElement(), element);
  }

  private static List<String> texts(Element parent, String element) {
    List<String> texts = new ArrayList<>();
    NodeList found = parent.getElementsByTagName(element);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent().trim());
    }
    return texts;
  }
}
