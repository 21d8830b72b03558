package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published description of drift.json says what the gate writes, and no less. */
class DriftSchemaTest {

  private static final String RESOURCE = "/io/github/evoludigit/confiture/drift.schema.json";

  private static final String SAME = "CREATE TABLE a (id int);\n";

  /** Against {@link #SAME}: a change of every sort, a rename, an ambiguity, every kind of count. */
  private static final String OTHER =
      """
      SET search_path TO public;
      CREATE TABLE a (id bigint DEFAULT 1);
      INSERT INTO a VALUES ('é 🐘 "');
      CREATE COLLATION c (locale = 'C');
      FROBNICATE "a\\b";
      CREATE TABLE "odd ""name" (x int NOT NULL);
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void emptyProject() {
    project = new SourceTreeFixture(directory).file("db/schema/a.sql", SAME);
  }

  @Test
  void reports_of_every_outcome_are_valid() {
    assertThat(faults(report("no-baseline", null))).isEmpty();
    assertThat(faults(report("no-drift", SAME))).isEmpty();
    assertThat(faults(report("no-drift", SAME.replace("int", "int4")))).isEmpty();
    assertThat(faults(report("drift", OTHER))).isEmpty();
    assertThat(faults(report("drift", ""))).isEmpty();
    assertThat(faults(report("error", "SELECT 'open"))).isEmpty();
    project.file("db/schema/a.sql", OTHER);
    assertThat(faults(report("drift", SAME))).isEmpty();
  }

  @Test
  void reports_of_a_check_are_valid() {
    project.checked();
    assertThat(faults(project.read("target/check.json"))).isEmpty();
    project.file("db/schema/a.sql", "CREATE TABLE a (id int NOT NUL);").checked();
    assertThat(faults(project.read("target/check.json"))).isEmpty();
    assertThat(faults(project.read("target/check.json").replace("\"error\"", "\"note\"")))
        .isNotEmpty();
    project.file("db/schema/a.sql", "SELECT 'open").checked();
    assertThat(faults(project.read("target/check.json"))).isEmpty();
  }

  @Test
  void a_report_with_a_member_of_a_later_version_is_valid() {
    assertThat(
            faults(
                report("drift", OTHER).replace("\"changes\": [", "\"later\": {}, \"changes\": [")))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "'version': 2,          | 'version': 1,          | /version",
        "'outcome': 'bad',      | 'outcome': 'drift',    | /outcome",
        "'outcome': 'no-drift', | 'outcome': 'drift',    | /changes",
        "'Outcome':             | 'outcome':             | ``",
        "'schemaHash': 'X       | 'schemaHash': '        | /old/schemaHash",
        "'total': -1            | 'total': [0-9]+        | /old/statements/total",
        "'Rows':                | 'rows':                | /old/statements",
        "'sort': 'altered'      | 'sort': 'changed'      | /changes/2/sort",
        "'attribute':           | 'attributes':          | /changes/2",
        "'line': 0              | 'line': 2              | /changes/2/old/line",
        "'File':                | 'file':                | /old/definitions/0",
        "'old': {'line':        | 'old': .'file': '[^']+', 'line': | /changes/0/old",
      },
      delimiter = '|')
  void a_broken_report_is_invalid_in_the_broken_place(String broken, String sound, String place) {
    String valid = report("drift", OTHER);
    String invalid = valid.replaceFirst(sound.replace('\'', '"'), broken.replace('\'', '"'));
    assertThat(invalid).isNotEqualTo(valid);
    assertThat(faults(invalid)).contains(place);
  }

  @Test
  void every_member_that_is_written_is_described() {
    project.file("db/schema/a.sql", "CREATE TABEL a (id int);\n");
    project.file("db/schema/b.sql", "").checked();
    JsonNode schema = JSON.readTree(schemaText());
    JsonNode refused = JSON.readTree(project.read("target/check.json"));
    assertThat(names(refused.get("problems").get(0)))
        .isEqualTo(names(schema.at("/$defs/problem/properties")));
    project.file("db/schema/a.sql", "CREATE TABLE b (id int);");
    JsonNode renamed = JSON.readTree(report("drift", SAME));
    assertThat(names(renamed)).isEqualTo(names(schema.get("properties")));
    assertThat(names(renamed.get("old"))).isEqualTo(names(schema.at("/$defs/side/properties")));
    assertThat(names(renamed.at("/old/statements")))
        .isEqualTo(names(schema.at("/$defs/side/properties/statements/properties")));
    assertThat(names(renamed.at("/renames/0")))
        .isEqualTo(names(schema.at("/$defs/rename/properties")));
    JsonNode tokens = JSON.readTree(report("drift", OTHER));
    assertThat(names(tokens.at("/old/definitions/0")))
        .isEqualTo(names(schema.at("/$defs/statements/items/properties")));
    project.file(
        "db/schema/a.sql", "-- confiture:renamed from v\nCREATE VIEW w AS SELECT 'b'::char AS c;");
    Ignore ignore = new Ignore("table *.none", "as a test", Optional.of(LocalDate.MAX));
    Ignore all = new Ignore("*", "as a test", Optional.of(LocalDate.MAX));
    project.policy = new Policy(FailOn.DRIFT, List.of(all, ignore), true, LocalDate.EPOCH);
    JsonNode allowed = JSON.readTree(report("allowed", "CREATE VIEW v AS SELECT 1 AS c;"));
    JsonNode changed = allowed.at("/changes/0");
    assertThat(names(changed)).isEqualTo(names(schema.at("/$defs/change/properties")));
    assertThat(names(changed.get("old"))).isEqualTo(names(schema.at("/$defs/place/properties")));
    assertThat(names(changed.at("/findings/0")))
        .isEqualTo(names(schema.at("/$defs/change/properties/findings/items/properties")));
    assertThat(names(changed.at("/consequences/0")))
        .isEqualTo(names(schema.at("/$defs/consequence/properties")));
    assertThat(names(changed.get("ignoredBy")))
        .isEqualTo(names(schema.at("/$defs/change/properties/ignoredBy/properties")));
    assertThat(names(allowed.get("verdict")))
        .isEqualTo(names(schema.at("/properties/verdict/properties")));
    assertThat(names(allowed.at("/verdict/idle/0")))
        .isEqualTo(names(schema.at("/properties/verdict/properties/idle/items/properties")));
    assertThat(names(allowed.at("/rules/0"))).isEqualTo(names(schema.at("/$defs/rule/properties")));
    assertThat(names(changed.at("/attributes/0")))
        .isEqualTo(names(schema.at("/$defs/attribute/properties")));
  }

  @Test
  void the_page_of_the_site_shows_a_report_as_it_is_written_and_names_each_member()
      throws IOException {
    String books = "CREATE SCHEMA shop;\nCREATE TABLE shop.books (\n  isbn  text PRIMARY KEY,\n";
    project
        .file("db/baseline.sql", books + "  price numeric(10,2)\n);\n")
        .file("db/schema/a.sql", "")
        .file("db/schema/20_books.sql", books + "  price numeric(12,2) NOT NULL\n);\n");
    project.excludes = List.of("a.sql");
    project.verify();
    String page = Files.readString(Path.of("src/site/markdown/drift.md")).replace("\r\n", "\n");
    assertThat(page).contains("```json\n" + project.read("target/drift.json") + "```\n");
    for (String member : members(JSON.readTree(schemaText()))) {
      assertThat(page).containsPattern("\\n\\|[^\\n]*`[^`]*\\b" + member + "\\b[^`]*`");
    }
  }

  /** All that the schema describes, at any depth. */
  private static Set<String> members(JsonNode schema) {
    Set<String> members = new TreeSet<>();
    for (Map.Entry<String, JsonNode> each : schema.properties()) {
      if (each.getKey().equals("properties")) {
        members.addAll(names(each.getValue()));
      }
      members.addAll(members(each.getValue()));
    }
    return members;
  }

  /** The report about a baseline, which has that outcome. */
  private String report(String outcome, String baseline) {
    if (baseline != null) {
      project.file("db/baseline.sql", baseline);
    }
    project.verify();
    String report = project.read("target/drift.json");
    assertThat(report).contains("\"outcome\": \"" + outcome + "\"");
    return report;
  }

  /** The places, as JSON pointers, at which a text is not what the description says. */
  private static List<String> faults(String report) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText(), InputFormat.JSON);
    return schema.validate(report, InputFormat.JSON).stream()
        .map(fault -> fault.getInstanceLocation().toString())
        .toList();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      names.add(member.getKey());
    }
    return names;
  }

  private static String schemaText() {
    try (InputStream in = DriftSchemaTest.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
