package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.database.CatalogScript;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.sql.Script;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SelfAuditTest {

  private static final String FILTER = System.getProperty("cases", "");

  @TestFactory
  Stream<DynamicTest> all() throws Exception {
    return CaseFolder.all().stream()
        .filter(folder -> folder.name().contains(FILTER))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.name(), () -> check(folder.newSql(), folder.name())));
  }

  private void check(Path sql, String name) throws Exception {
    PostgresServer server = PostgresServer.forTest();
    String script = Judgement.loaded(server, name, Files.readAllBytes(sql), CatalogScript::read);
    SchemaReader reader = new SchemaReader(ReadingOptions.DEFAULT);
    StringBuilder text = new StringBuilder();
    for (Change change :
        SchemaDiff.between(
                reader.read(Script.of("s", Files.readAllBytes(sql))).schema(),
                reader.read(Script.of("c", script.getBytes(StandardCharsets.UTF_8))).schema())
            .changes()) {
      text.append(change).append('\n');
      for (AttributeChange a : change.attributes()) {
        text.append("    ").append(a).append('\n');
      }
    }
    if (text.length() > 0) {
      System.out.println("=== " + name + "\n" + text);
      if (!FILTER.isEmpty()) System.out.println(script);
    }
    assertThat(text.toString()).isEmpty();
  }
}
