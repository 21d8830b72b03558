package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.evoludigit.confiture.source.FileOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published description of the manifest says what the build writes, and no less. */
class ManifestSchemaTest {

  private static final String RESOURCE = "/io/github/evoludigit/confiture/manifest.schema.json";

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void projectWithFilesOfEveryKind() {
    project =
        new SourceTreeFixture(directory)
            .file("db/schema/00_empty.sql", "")
            .file("db/schema/10 \"quoted\" é 🐘/a.sql", "SELECT 1;\r\n")
            .file("db/schema/20_open_end.sql", "SELECT 2");
  }

  @ParameterizedTest
  @EnumSource
  void a_built_manifest_is_valid(FileOrder order) {
    project.order = order;
    assertThat(faults(manifest())).isEmpty();
  }

  @Test
  void a_manifest_without_files_is_valid() {
    project.excludes = List.of("**");
    assertThat(faults(manifest())).isEmpty();
  }

  @Test
  void a_manifest_with_a_member_of_a_later_version_is_valid() {
    assertThat(faults(manifest().replace("\"files\": [", "\"later\": {}, \"files\": ["))).isEmpty();
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "'version': 2,         | 'version': 1,         | /version",
        "'version': '1',       | 'version': 1,         | /version",
        "'environment': '',    | 'environment': 'test',| /environment",
        "'environment': 'a\\n',| 'environment': 'test',| /environment",
        "'order': 'PATH',      | 'order': 'path',      | /order",
        "'hash': 'X            | 'hash': '             | /hash",
        "'size': -1            | 'size': 0             | /files/0/size",
        "'size': 0.5           | 'size': 0             | /files/0/size",
        "'path': ''            | 'path': 'db/schema/00_empty.sql' | /files/0/path",
        "'firstLine': 0        | 'firstLine': 7        | /files/0/firstLine",
        "'lines': -1           | 'lines': 0            | /files/0/lines",
        "'sha256': null        | 'sha256': '[0-9a-f]+' | /files/0/sha256",
        "'files': null, 'x': [ | 'files': \\[          | /files",
        "'SHA256':             | 'sha256':             | /files/0",
        "'Environment':        | 'environment':        | ``",
      },
      delimiter = '|')
  void a_broken_manifest_is_invalid_in_the_broken_place(String broken, String sound, String place) {
    String valid = manifest();
    String invalid =
        valid.replaceFirst(
            sound.replace('\'', '"'), broken.replace('\'', '"').replace("\\", "\\\\"));
    assertThat(invalid).isNotEqualTo(valid);
    assertThat(faults(invalid)).containsExactly(place);
  }

  @Test
  void every_member_that_is_written_is_described() {
    JsonNode manifest = JSON.readTree(manifest());
    JsonNode schema = JSON.readTree(schemaText());
    assertThat(names(manifest)).isEqualTo(names(schema.get("properties")));
    assertThat(names(manifest.get("files").get(0)))
        .isEqualTo(names(schema.at("/$defs/file/properties")));
  }

  private String manifest() {
    assertThat(project.errors()).isEmpty();
    return project.read("target/manifest.json");
  }

  /** The places, as JSON pointers, at which a text is not what the description says. */
  private static List<String> faults(String manifest) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText(), InputFormat.JSON);
    return schema.validate(manifest, InputFormat.JSON).stream()
        .map(Error::getInstanceLocation)
        .map(Object::toString)
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
    try (InputStream in = ManifestSchemaTest.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
