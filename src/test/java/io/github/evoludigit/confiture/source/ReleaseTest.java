package io.github.evoludigit.confiture.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

  private static final String NAME = "artifact:com.example:shop:1.2";

  @TempDir Path directory;

  private Release jar(String... entries) throws IOException {
    Path path = directory.resolve("shop-1.2.jar");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(path))) {
      for (String entry : entries) {
        jar.putNextEntry(new ZipEntry(entry));
        jar.write(("-- " + entry + " é").getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
    return new Release(NAME, path);
  }

  private static void fails(Release release, String place, String problem) {
    assertThatThrownBy(() -> release.schema(place))
        .isInstanceOfSatisfying(
            ReleaseFailure.class,
            failure -> assertThat(failure.problem().toString()).startsWith(NAME + ": " + problem));
  }

  @ParameterizedTest
  @CsvSource({
    "confiture, confiture/schema.sql",
    "META-INF/db, META-INF/db/schema.sql",
    "/META-INF/db/, META-INF/db/schema.sql",
    "./META-INF/db, META-INF/db/schema.sql",
    "META-INF\\db, META-INF/db/schema.sql",
    "'', schema.sql",
    "., schema.sql",
  })
  void the_schema_is_where_the_build_has_put_it(String place, String entry) throws Exception {
    MadeFile file =
        jar("schema.sql", "confiture/schema.sql", "META-INF/db/schema.sql").schema(place);

    assertThat(file.name()).isEqualTo("shop-1.2.jar!/" + entry);
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("-- " + entry + " é");
  }

  @Test
  void a_module_that_is_not_packaged_yet_is_a_directory() throws Exception {
    Path file = directory.resolve("classes/confiture/schema.sql");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "SELECT 1;");
    Release release = new Release(NAME, directory.resolve("classes"));

    assertThat(release.schema("confiture").bytes()).asString().isEqualTo("SELECT 1;");
    fails(release, "db", "it has no db/schema.sql; only a build with attachAsResource");
  }

  @Test
  void a_jar_without_a_schema_was_built_without_attaching_it() throws IOException {
    fails(
        jar("com/example/Shop.class", "db/schema.sql"),
        "confiture",
        "it has no confiture/schema.sql; only a build with attachAsResource puts the schema into"
            + " the jar; where it is, says resourceTargetPath");
  }

  @Test
  void a_schema_elsewhere_in_the_jar_is_told() throws IOException {
    fails(
        jar("META-INF/db/schema.sql", "META-INF/db/schema.sha256", "test/schema.sql"),
        "confiture",
        "it has no confiture/schema.sql; set resourceTargetPath to META-INF/db");
  }

  @Test
  void what_is_no_jar_cannot_be_read() throws IOException {
    Path path = directory.resolve("shop-1.2.jar");
    Files.writeString(path, "<html>Not found</html>");

    fails(new Release(NAME, path), "confiture", "its jar cannot be read: ");
    assertThatThrownBy(() -> new Release(NAME, path).schema("confiture"))
        .isInstanceOfSatisfying(
            ReleaseFailure.class,
            failure ->
                assertThat(failure.problem().remedy())
                    .isEqualTo(
                        "delete shop-1.2.jar from the local repository: it is downloaded again"));
  }
}
