package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.evoludigit.confiture.database.CatalogScript;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.judge.CaseFolder;
import io.github.evoludigit.confiture.judge.Judgement;
import io.github.evoludigit.confiture.judge.PostgresServer;
import io.github.evoludigit.confiture.sql.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is held of a schema, and what a server's catalogs hold of it, is the same. */
class AuditTest {

  private static final String FILTER = System.getProperty("cases", "");

  private static final Path BOOKSHOP = Path.of("src/it/sample-bookshop/db/schema");

  /** What differs all the same. */
  private static final Set<String> EXCEPTIONS =
      Set.of(
          // The server prints a parameter without a name as "" there, which it would not read.
          "function/body-names-parameters-by-number: function public.plus(integer, integer): body"
              + " is RETURN (a + \"\") on the server, but is held for RETURN (a + $2)");

  @TestFactory
  Stream<DynamicTest> of_every_case() throws IOException {
    return CaseFolder.all().stream()
        .filter(folder -> folder.name().contains(FILTER))
        .map(
            folder ->
                dynamicTest(
                    folder.name(),
                    () -> agrees(folder.name(), Files.readAllBytes(folder.newSql()))));
  }

  @Test
  void of_the_bookshop() throws IOException, SQLException {
    ByteArrayOutputStream schema = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(BOOKSHOP)) {
      files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .forEach(
              file -> {
                try {
                  schema.write(Files.readAllBytes(file));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    assertThat(schema.size()).isGreaterThan(1000);
    agrees("the bookshop", schema.toByteArray());
  }

  private static void agrees(String name, byte[] sql) throws SQLException {
    String catalogs = Judgement.loaded(PostgresServer.forTest(), name, sql, CatalogScript::read);
    Audit audit =
        Audit.between(name, Script.of(name, sql).statements(), catalogs, ReadingOptions.DEFAULT);
    List<String> findings =
        audit.findings().stream()
            .map(finding -> name + ": " + Audit.sentence(finding))
            .filter(finding -> !EXCEPTIONS.contains(finding))
            .toList();
    assertThat(findings).as(catalogs).isEmpty();
  }
}
