package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.Annotations;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.ModuleReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.ReactorReport;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What programs and servers make of the reports: they are valid, complete, and nothing that stands
 * in a schema becomes markup or a command.
 */
class ReportFormatsTest {

  private static final String OLD =
      """
      CREATE TABLE a (id int, gone text);
      CREATE TABLE b (id int);
      CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
      COMMENT ON TABLE b IS 'old';
      """;

  /** Against {@link #OLD}: changes with findings of every danger, and one without. */
  private static final String NEW =
      """
      CREATE TABLE a (id bigint);
      CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 2 $$;
      CREATE TABLE c (id int);
      """;

  /** Names, literals and bodies that try to leave the place in which a report shows them. */
  private static final String HOSTILE =
      """
      CREATE TABLE "<script>alert('x')</script>" (
        "a|b`c]]>--> @team #1 ![x](http://example.com/y)" int,
        "*bold* _em_ ~~gone~~ [l](http://example.com)" int,
        "\u0007\u001b[31m\u202eevil" int,
        "two
      lines,::error file=x::y%0A" int);
      COMMENT ON TABLE "<script>alert('x')</script>" IS '</td></tr></table><img src=x onerror=a()>"';
      CREATE FUNCTION "&amp;"() RETURNS text LANGUAGE sql AS $$
      ```
      </details></pre><script>alert(1)</script>
      # heading ````
      SELECT '<b>|</b>' $$;
      CREATE VIEW "v
      |---|" AS SELECT '${7*7} <!-- `' AS "</summary>";
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void emptyProject() throws IOException {
    Files.createDirectories(directory.resolve(".git"));
    project = new SourceTreeFixture(directory.resolve("modules/shop"));
  }

  static Stream<Arguments> outcomes() {
    Policy lenient =
        new Policy(
            FailOn.DRIFT,
            List.of(
                new Ignore("*", "said \"so\" & <so>", Optional.of(LocalDate.MAX)),
                new Ignore("table none", "", Optional.empty())),
            true,
            LocalDate.EPOCH);
    return Stream.of(
        Arguments.of("no baseline", null, NEW, Policy.strict()),
        Arguments.of("no drift", NEW, NEW, Policy.strict()),
        Arguments.of("drift", OLD, NEW, Policy.strict()),
        Arguments.of("all of it new", "", NEW, Policy.strict()),
        Arguments.of("all of it gone", NEW, "", Policy.strict()),
        Arguments.of("allowed", OLD, NEW, lenient),
        Arguments.of("hostile", OLD, HOSTILE, Policy.strict()),
        Arguments.of("hostile and gone", HOSTILE, NEW, Policy.strict()),
        Arguments.of("hostile and allowed", OLD, HOSTILE, lenient),
        Arguments.of("errors", "SELECT '<open>", NEW, Policy.strict()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void sarif_is_valid(String name, String old, String current, Policy policy) throws IOException {
    DriftReport report = compare(old, current, policy);
    String sarif = project.read("target/drift.sarif");
    try (InputStream published =
        getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new String(published.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
    }
    JsonNode run = JSON.readTree(sarif).at("/runs/0");
    Set<String> rules = new HashSet<>();
    run.at("/tool/driver/rules").forEach(rule -> rules.add(rule.get("id").asString()));
    List<String> objects = new ArrayList<>();
    Set<String> fingerprints = new HashSet<>();
    for (JsonNode result : run.get("results")) {
      assertThat(rules).contains(result.get("ruleId").asString());
      JsonNode place = result.at("/locations/0");
      String uri = place.at("/physicalLocation/artifactLocation/uri").asString();
      assertThat(uri).matches("modules/shop/db/(baseline|schema/a)\\.sql");
      assertThat(place.at("/physicalLocation/region/startLine").asInt()).isPositive();
      objects.add(place.at("/logicalLocations/0/fullyQualifiedName").asString());
      assertThat(fingerprints.add(result.at("/partialFingerprints/change~1v1").asString()))
          .isTrue();
      assertThat(result.has("suppressions")).isEqualTo(report.outcome() == Outcome.ALLOWED);
    }
    assertThat(new HashSet<>(objects)).isEqualTo(objects(report));
    assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(report.errors().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void junit_xml_is_valid(String name, String old, String current, Policy policy)
      throws IOException, SAXException {
    DriftReport report = compare(old, current, policy);
    String xml = project.read("target/drift-junit.xml");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("/reports/surefire-test-report.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    Element suite = parsed(xml).getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase")).isNotEqualTo("0");
    assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
    assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
    assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
    boolean fails = !report.verdict().failing().isEmpty();
    assertThat(suite.getElementsByTagName("failure").getLength() > 0).isEqualTo(fails);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void html_is_well_formed_and_has_its_own_elements_only(
      String name, String old, String current, Policy policy) throws IOException, SAXException {
    DriftReport report = compare(old, current, policy);
    String html = project.read("target/drift.html");
    Document page = parsed(html.replaceFirst("(?i)<!doctype html>", ""));
    Element root = page.getDocumentElement();
    assertThat(count(root, "script")).isEqualTo("1");
    assertThat(count(root, "style")).isEqualTo("1");
    for (String foreign : List.of("img", "link", "iframe", "object")) {
      assertThat(count(root, foreign)).as(foreign).isEqualTo("0");
    }
    assertThat(html)
        .doesNotContainPattern(
            "(src|href)=\"(?!https://www\\.postgresql\\.org/|#|migration\\.sql\")");
    String text = root.getTextContent();
    for (String object : objects(report)) {
      assertThat(text).contains(object.replace("\u0007", "\\u0007").replace("\u001b", "\\u001b"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void markdown_has_its_own_markup_only(String name, String old, String current, Policy policy) {
    DriftReport report = compare(old, current, policy);
    Markdown markdown = Markdown.of(project.read("target/drift.md"));
    assertThat(markdown.html)
        .allMatch(
            tag ->
                tag.matches(
                    "<!-- confiture:drift -->|</details>"
                        + "|<details><summary>[+±-] <code>[^<>]*</code></summary>"));
    assertThat(markdown.links)
        .allMatch(link -> link.startsWith("https://www.postgresql.org/docs/"));
    int changes = report.changes().size();
    assertThat(markdown.rows).isEqualTo(changes == 0 ? 0 : changes + 1);
    assertThat(markdown.html.stream().filter(tag -> tag.startsWith("<details>"))).hasSize(changes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void no_report_for_people_moves_the_cursor_or_turns_the_text(
      String name, String old, String current, Policy policy) {
    compare(old, current, policy);
    for (String file : List.of("drift.txt", "drift.md", "drift.html", "drift-junit.xml")) {
      assertThat(project.read("target/" + file)).doesNotContain("\u0007", "\u001b", "\u202e", "\r");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void gitlab_gets_an_issue_for_what_fails(String name, String old, String current, Policy policy) {
    DriftReport report = compare(old, current, policy);
    JsonNode issues = JSON.readTree(project.read("target/drift-gitlab.json"));
    assertThat(issues).hasSize(report.verdict().failing().size() + report.errors().size());
    Set<String> fingerprints = new HashSet<>();
    for (JsonNode issue : issues) {
      assertThat(issue.get("description").asString()).isNotEmpty();
      assertThat(issue.get("check_name").asString()).matches("[a-z-]+");
      assertThat(issue.get("severity").asString()).matches("info|minor|major|critical|blocker");
      assertThat(issue.at("/location/path").asString()).startsWith("modules/shop/db/");
      assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
      assertThat(fingerprints.add(issue.get("fingerprint").asString())).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void an_annotation_is_one_command_on_one_line(
      String name, String old, String current, Policy policy) {
    DriftReport report = compare(old, current, policy);
    List<String> commands = Annotations.of(report, Checkout.paths(project.base));
    assertThat(commands).hasSize(report.verdict().failing().size());
    assertThat(commands)
        .allMatch(
            command ->
                command.matches(
                    "::(error|warning) file=modules/shop/db/[a-z/]+\\.sql,line=\\d+,col=\\d+,"
                        + "title=Schema drift%3A [^:,\\r\\n]+::[^\\r\\n]+"));
  }

  @Test
  void an_annotation_holds_no_other_command() {
    String old = "CREATE TABLE \"a##[group]\u202e\u000b\" (id int);";
    List<String> commands = Annotations.of(compare(old, "", Policy.strict()), RepositoryPaths.ROOT);
    assertThat(commands)
        .singleElement()
        .asString()
        .startsWith("::error ")
        .contains("#\\u0023[group]\\u202e\\u000b")
        .doesNotContain("##[", "\u202e", "\u000b");
  }

  @Test
  void of_many_changes_the_most_dangerous_are_annotated() {
    StringBuilder old = new StringBuilder("CREATE TABLE z (id int);\n");
    for (int i = 0; i < 30; i++) {
      old.append("COMMENT ON COLUMN z.id IS 'x';\nCREATE VIEW v" + i + " AS SELECT 1 AS one;\n");
    }
    DriftReport report = compare(old.toString(), "", Policy.strict());
    List<String> commands = Annotations.of(report, RepositoryPaths.ROOT);
    assertThat(commands.stream().filter(command -> command.startsWith("::error"))).hasSize(10);
    assertThat(commands.get(0)).contains("table public.z");
  }

  @Test
  void markdown_stays_under_the_limit_of_a_comment() {
    String tables =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "CREATE TABLE t" + i + " (id int, \"" + "n".repeat(60) + "\" text);\n")
            .reduce(String::concat)
            .get();
    String body = "x".repeat(200_000);
    compare(
        tables + "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT 1';",
        "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT ''" + body + "''';",
        Policy.strict());
    String markdown = project.read("target/drift.md");
    assertThat(markdown.length()).isBetween(20_000, 65_000);
    assertThat(markdown).contains("… and ", " more\n", "are left out here: see the full report");
  }

  @Test
  void paths_are_those_of_the_repository() {
    assertThat(new RepositoryPaths("").of("db/a.sql")).isEqualTo("db/a.sql");
    assertThat(new RepositoryPaths("shop").of("db/a.sql")).isEqualTo("shop/db/a.sql");
    assertThat(new RepositoryPaths("m/shop").of("../common/a.sql")).isEqualTo("m/common/a.sql");
    assertThat(new RepositoryPaths("shop").of("../../a.sql")).isEqualTo("../a.sql");
    assertThat(new RepositoryPaths("shop").of("/db/a.sql")).isEqualTo("/db/a.sql");
    assertThat(new RepositoryPaths("shop").of("C:/db/a.sql")).isEqualTo("C:/db/a.sql");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void the_report_of_a_reactor_has_its_own_markup_only(
      String name, String old, String current, Policy policy) throws IOException, SAXException {
    DriftReport report = compare(old, current, policy);
    ModuleReport module = ModuleReport.of("<b>|`&", report, "a \"b\"/<c>.html");
    ReactorReport reactor = new ReactorReport(List.of(module, module));
    String html = reactor.of(Format.HTML);
    Element page = parsed(html.replaceFirst("(?i)<!doctype html>", "")).getDocumentElement();
    assertThat(count(page, "script")).isEqualTo("0");
    assertThat(count(page, "b")).isEqualTo("0");
    assertThat(count(page, "li")).isEqualTo(Integer.toString(2 * report.changes().size()));
    Markdown markdown = Markdown.of(reactor.of(Format.MARKDOWN));
    assertThat(markdown.html)
        .allMatch(
            tag ->
                tag.matches(
                    "<!-- confiture:reactor -->|</details>"
                        + "|<details><summary><code>[^<>]*</code></summary>"));
    assertThat(markdown.links).isEmpty();
    assertThat(markdown.rows).isEqualTo(3);
    assertThat(html + reactor.of(Format.MARKDOWN) + reactor.of(Format.TEXT))
        .doesNotContain("\u0007", "\u001b", "\u202e");
  }

  /** What a server that shows Markdown makes of a text. */
  private static final class Markdown extends AbstractVisitor {

    private final List<String> html = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private int rows;

    static Markdown of(String text) {
      Markdown markdown = new Markdown();
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .build()
          .parse(text)
          .accept(markdown);
      return markdown;
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
    }

    @Override
    public void visit(CustomNode node) {
      rows += node instanceof TableRow ? 1 : 0;
      visitChildren(node);
    }
  }

  private DriftReport compare(String old, String current, Policy policy) {
    project.policy = policy;
    project.file("db/schema/a.sql", current);
    if (old != null) {
      project.file("db/baseline.sql", old);
    }
    return project.verify();
  }

  private static Set<String> objects(DriftReport report) {
    Set<String> objects = new HashSet<>();
    report.changes().forEach(change -> objects.add(change.key().toString()));
    return objects;
  }

  private static Document parsed(String xml) throws IOException, SAXException {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return builder.parse(
          new InputSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String count(Element root, String element) {
    NodeList found = root.getElementsByTagName(element);
    return Integer.toString(found.getLength());
  }
}
