package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.KeptForm;
import io.github.evoludigit.confiture.ddl.PrintedSchema;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is kept of very large schemas says the same as schemas that are there: of a sample of the
 * cases, or of those of {@code -Dcases}.
 */
class LargeReadingTest {

  private static final String FILTER = System.getProperty("cases", "none");

  /** Of so many folders one is taken. */
  private static final int SAMPLE = 40;

  private static final SchemaReader READER = new SchemaReader(ReadingOptions.DEFAULT);

  /** What is done with a case. */
  private interface Check {
    void of(CaseFolder folder) throws IOException;
  }

  @Test
  void an_object_is_printed_as_by_a_reading_that_prints_all() throws IOException {
    forEachCase(
        folder -> {
          for (Path file : List.of(folder.oldSql(), folder.newSql())) {
            String name = folder.name() + '/' + file.getFileName();
            List<Statement> statements = Script.of(name, Files.readAllBytes(file)).statements();
            KeptForm form = READER.readLarge(statements).form();
            PrintedSchema expected = READER.print(statements);
            Schema bare = READER.withoutCasts().read(statements).schema();
            for (ObjectKey key : expected.keys()) {
              String object = name + ": " + key;
              assertThat(form.attributes(key)).as(object).isEqualTo(expected.attributes(key));
              assertThat(form.viewColumns(key)).as(object).isEqualTo(expected.viewColumns(key));
              assertThat(form.cause(key, expected.keys()))
                  .as(object)
                  .isEqualTo(expected.cause(key, expected.keys()));
              bare.objects()
                  .get(key)
                  .attributes()
                  .forEach(
                      (attribute, value) ->
                          assertThat(form.withoutCasts(key, attribute)).as(object).contains(value));
            }
          }
        });
  }

  @Test
  void the_changes_are_the_same() throws IOException {
    forEachCase(
        folder -> {
          assertThat(EngineDiffer.diffOfLarge(folder.oldSql(), folder.newSql()))
              .as(folder.name())
              .isEqualTo(new EngineDiffer().diff(folder.oldSql(), folder.newSql()));
        });
  }

  private static void forEachCase(Check check) throws IOException {
    int number = 0;
    for (CaseFolder folder : CaseFolder.all()) {
      boolean sample = FILTER.equals("none") && number++ % SAMPLE == 0;
      if (sample || folder.name().contains(FILTER)) {
        check.of(folder);
      }
    }
  }
}
