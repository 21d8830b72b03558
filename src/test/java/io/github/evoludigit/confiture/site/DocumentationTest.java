package io.github.evoludigit.confiture.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.policy.Rule;
import io.github.evoludigit.confiture.policy.Rules;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.LexicalFault;
import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the README and the pages of the site name is there. */
class DocumentationTest {

  /** Elements in the text that are no parameters, but parts of one or of Maven's own. */
  private static final Set<String> OTHER_ELEMENTS =
      Set.of(
          "entry",
          "extensions",
          "include",
          "includeDir",
          "pluginGroup",
          "changeLogFile",
          "migrationSqlOutputFile",
          "searchPath",
          "url");

  /** The properties that goals set. */
  private static final Set<String> PROJECT_PROPERTIES =
      Set.of("confiture.hash", "confiture.fileCount");

  private static final String ROOT = "io/github/evoludigit/confiture/";

  /** Words of the code that look like the code of a problem: git's, and names of threads. */
  private static final Set<String> NO_CODES =
      Set.of(
          "cat-file",
          "confiture-git",
          "confiture-large-stack",
          "confiture-second-reader",
          "merge-base",
          "rev-parse");

  /** What is not in the code of a message that a page shows. */
  private static final Pattern WHAT_DIFFERS =
      Pattern.compile("…| N |, |\\\\\\w+|db/baseline\\.sql|\"");

  static List<Document> documents() throws IOException {
    return Document.all();
  }

  @Test
  void the_menu_has_each_page_and_no_other() throws Exception {
    Set<String> menu = new TreeSet<>();
    NodeList items =
        xml(Files.readString(Path.of("src/site/site.xml"))).getElementsByTagName("item");
    for (int i = 0; i < items.getLength(); i++) {
      String href = ((Element) items.item(i)).getAttribute("href");
      if (!href.startsWith("https://")) {
        menu.add(href);
      }
    }
    Set<String> pages = new TreeSet<>();
    Document.pages().forEach(page -> pages.add(page.name() + ".html"));
    pages.add("plugin-info.html");
    assertThat(menu).isEqualTo(pages);
  }

  @Test
  void the_readme_and_the_first_page_lead_to_each_page() throws IOException {
    List<String> fromReadme = Document.of(Document.README).links();
    List<String> fromIndex = Document.of(Document.PAGES.resolve("index.md")).links();
    for (Document page : Document.pages()) {
      if (!page.name().equals("index")) {
        assertThat(fromReadme).contains("src/site/markdown/" + page.name() + ".md");
        assertThat(fromIndex).contains(page.name() + ".md");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void each_link_leads_somewhere(Document document) throws IOException {
    for (String link : document.links()) {
      if (!link.matches("(https|mailto):.*")) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Document target = document;
        if (!file.isEmpty()) {
          Path path = document.sibling(file);
          assertThat(path).as(link).exists();
          if (document.isPage()) {
            assertThat(path.startsWith(Document.PAGES)).as("%s is in the site", link).isTrue();
          }
          if (hash >= 0) {
            target = Document.of(path);
          }
        }
        if (hash >= 0) {
          assertThat(target.anchors()).contains(link.substring(hash + 1));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void each_property_is_one_of_the_plugin(Document document) throws Exception {
    Set<String> properties = new TreeSet<>(PROJECT_PROPERTIES);
    PluginDescriptor.read().parameters().values().forEach(each -> properties.add(each.property()));
    Set<String> named = new TreeSet<>(matches("-D(confiture(?:\\.[A-Za-z]+)+)", document.text()));
    for (String span : document.spans()) {
      named.addAll(matches("^(confiture(?:\\.[a-z][A-Za-z]*)+)$", span));
    }
    // The settings of one side: each replaces a property of its own name.
    for (String name : List.copyOf(named)) {
      String usual = name.replaceFirst("^confiture\\.(baseline|from|to)\\.", "confiture.");
      if (!usual.equals(name) && properties.contains(usual)) {
        named.remove(name);
      }
    }
    assertThat(properties).containsAll(named);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void each_element_is_a_parameter(Document document) throws Exception {
    Set<String> named = new TreeSet<>();
    for (Document.Block block : document.blocks()) {
      if (block.text().contains("<configuration>") && !block.text().startsWith("<cache")) {
        named.addAll(configured(xml("<all>" + block.text() + "</all>")));
      }
    }
    for (String span : document.spans()) {
      named.addAll(matches("^<([A-Za-z]+)>", span));
    }
    named.removeAll(OTHER_ELEMENTS);
    assertThat(PluginDescriptor.read().parameters().keySet()).containsAll(named);
  }

  private static List<String> configured(Element element) {
    List<String> names = new ArrayList<>();
    NodeList configurations = element.getElementsByTagName("configuration");
    for (int i = 0; i < configurations.getLength(); i++) {
      for (Node each = configurations.item(i).getFirstChild();
          each != null;
          each = each.getNextSibling()) {
        if (each instanceof Element) {
          names.add(each.getNodeName());
        }
      }
    }
    return names;
  }

  @Test
  void each_parameter_is_explained_with_its_default() throws Exception {
    Set<String> explained = new TreeSet<>();
    PluginDescriptor descriptor = PluginDescriptor.read();
    for (List<String> row : Document.of(Document.PAGES.resolve("parameters.md")).rows()) {
      if (!row.get(0).startsWith("confiture:")) {
        explained.add(row.get(0));
        String expected = descriptor.parameters().get(row.get(0)).defaultValue();
        if (!expected.isEmpty()) {
          assertThat(row.get(1)).as(row.get(0)).isEqualTo(expected);
        }
      }
    }
    assertThat(explained).isEqualTo(descriptor.parameters().keySet());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void each_rule_is_one_of_the_policy(Document document) throws IOException {
    Set<String> rules = Rules.all().stream().map(Rule::id).collect(Collectors.toSet());
    rules.add("schema-changed");
    // Those of the check of bodies stand in brackets, too.
    for (String span : Document.of(Document.PAGES.resolve("checks.md")).spans()) {
      if (span.startsWith("body-")) {
        rules.add(span);
      }
    }
    for (Document.Block block : document.blocks()) {
      assertThat(rules).containsAll(matches(" \\[([a-z]+(?:-[a-z]+)+)]", block.text()));
      assertThat(rules)
          .containsAll(matches("\"(?:check_name|ruleId|rule|id)\": \"([^\"]+)\"", block.text()));
    }
  }

  @Test
  void what_the_page_of_the_gate_calls_the_same_is_the_same() throws IOException {
    List<Schema> schemas = new ArrayList<>();
    for (Document.Block block : Document.of(Document.PAGES.resolve("gate.md")).blocks()) {
      if (block.language().equals("sql")) {
        byte[] sql = block.text().getBytes(StandardCharsets.UTF_8);
        SchemaReader reader = new SchemaReader(ReadingOptions.DEFAULT);
        schemas.add(reader.read(Script.of("gate.md", sql)).schema());
      }
    }
    assertThat(schemas).hasSize(2);
    assertThat(schemas.get(0).objects()).isNotEmpty();
    assertThat(SchemaDiff.between(schemas.get(0), schemas.get(1)).changes()).isEmpty();
  }

  @Test
  void each_setting_of_the_gate_has_its_cases() throws IOException {
    List<List<String>> settings =
        Document.of(Document.PAGES.resolve("gate.md")).rows().stream()
            .dropWhile(row -> !row.get(0).equals("search_path"))
            .takeWhile(row -> row.size() == 3)
            .toList();
    assertThat(settings).hasSizeGreaterThan(8);
    for (List<String> row : settings) {
      for (String name : row.get(2).split(", ")) {
        Path folder = Path.of("src/test/resources/cases").resolve(name);
        String sql =
            Files.readString(folder.resolve("old.sql"))
                + Files.readString(folder.resolve("new.sql"));
        assertThat(row.get(0).split(", | with "))
            .as(row.get(0) + ": " + name)
            .anyMatch(setting -> mentions(sql, setting));
      }
    }
  }

  /** {@code SET TIME ZONE} is {@code timezone}, too. */
  private static boolean mentions(String sql, String setting) {
    String words = sql.replaceAll("[ _]", "").toLowerCase(Locale.ROOT);
    return Stream.of(setting.split("…"))
        .map(part -> part.replaceAll("[ _]", "").toLowerCase(Locale.ROOT))
        .allMatch(words::contains);
  }

  @Test
  void each_check_is_explained() throws IOException {
    List<String> explained =
        Document.of(Document.PAGES.resolve("checks.md")).rows().stream()
            .map(row -> row.get(1))
            .toList();
    for (LexicalFault fault : LexicalFault.values()) {
      assertThat(explained).contains(fault.code());
    }
  }

  @Test
  void each_code_and_message_is_one_that_is_said() throws IOException {
    String sources = sources("src/main/java");
    for (String page : List.of("checks.md", "troubleshooting.md")) {
      for (List<String> row : Document.of(Document.PAGES.resolve(page)).rows()) {
        if (row.get(1).matches("[a-z]+(-[a-z]+)+")) {
          assertThat(sources).contains('"' + row.get(1) + '"');
        }
      }
    }
    for (List<String> row : Document.of(Document.PAGES.resolve("troubleshooting.md")).rows()) {
      if (row.size() == 3) {
        for (String part : WHAT_DIFFERS.split(row.get(0))) {
          assertThat(sources).contains(part.strip());
        }
      }
    }
  }

  @Test
  void each_code_is_explained() throws IOException {
    Set<String> explained = new TreeSet<>(NO_CODES);
    for (String page : List.of("checks.md", "troubleshooting.md")) {
      explained.addAll(Document.of(Document.PAGES.resolve(page)).spans());
    }
    for (String name : List.of("app", "ddl", "source", "sql")) {
      List<String> codes =
          matches("\"([a-z]+(?:-[a-z]+)+)\"", sources("src/main/java/" + ROOT + name));
      assertThat(explained)
          .as("troubleshooting.md explains each code; what is none is in NO_CODES")
          .containsAll(codes);
    }
  }

  /** All code, with texts that are put together from several lines as one. */
  private static String sources(String directory) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString().replaceAll("\"\\s*\\+ \"", "");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_version_is_that_of_the_plugin(Document document) throws Exception {
    String version = PluginDescriptor.read().version();
    assertThat(
            matches(
                "<artifactId>confiture-maven-plugin</artifactId>\\s*<version>([^<]*)<|"
                    + "confiture-maven-plugin:([^:`\\s]+)",
                document.text()))
        .allMatch(version::equals);
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }

  private static Element xml(String text) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
  }
}
