package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.source.Release;
import io.github.evoludigit.confiture.source.ReleaseFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedSchemaTest {

  private static final String NEWEST = "artifact:com.example:shop:RELEASE";

  @TempDir Path directory;

  private DriftReport compared(Release.Repository repository, String schema) throws IOException {
    Path file = directory.resolve("sources.sql");
    Files.writeString(file, schema);
    ComparisonOptions options =
        ComparisonOptions.of("postgres", false, false, "18", true, CrossChecking.NEVER);
    try (Workers workers = Comparison.workers(1)) {
      return new Comparison(options, Policy.strict(), workers)
          .of(
              new SchemaInput.Released(NEWEST, repository, "confiture"),
              new SchemaInput.SqlFile(file, "sources.sql"));
    }
  }

  private Release released(String schema) throws IOException {
    Path path = directory.resolve("shop-1.2.jar");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(path))) {
      jar.putNextEntry(new ZipEntry("confiture/schema.sql"));
      jar.write(schema.getBytes(StandardCharsets.UTF_8));
      jar.closeEntry();
    }
    return new Release("artifact:com.example:shop:1.2", path);
  }

  @Test
  void what_changed_since_the_release_is_told_with_its_version_and_place() throws IOException {
    Release release = released("\nCREATE TABLE a (i integer);");
    DriftReport report = compared(() -> release, "CREATE TABLE a (i bigint);");

    assertThat(report.errors()).isEmpty();
    assertThat(report.changes())
        .extracting(Object::toString)
        .containsExactly("~ column public.a.i");
    assertThat(report.oldSide().path()).isEqualTo("artifact:com.example:shop:1.2");
  }

  @Test
  void a_release_that_is_not_there_is_an_error_and_no_empty_schema() throws IOException {
    DriftReport report =
        compared(
            () -> {
              throw new ReleaseFailure(NEWEST, "it cannot be found", "release it");
            },
            "CREATE TABLE a (i bigint);");

    assertThat(report.errors())
        .extracting(Object::toString)
        .containsExactly(NEWEST + ": it cannot be found; release it");
    assertThat(report.changes()).isEmpty();
  }
}
