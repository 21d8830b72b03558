package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.OpenReading;
import io.github.evoludigit.confiture.ddl.PrintedSchema;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.command.Transactions;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A reading that is printed, or goes on, says what another one of the same statements says that
 * prints them or begins with the first. A sample of the folders of cases is enough for every build;
 * {@code -Dplans.cases} takes all, {@code -Dcases=TEXT} those with the text in their path.
 */
class OpenReadingTest {

  private static final String FILTER = System.getProperty("cases", "");
  private static final boolean ALL =
      Boolean.parseBoolean(System.getProperty("plans.cases", "false").replaceAll("^$", "true"));

  /** Of so many folders one is taken. */
  private static final int SAMPLE = 40;

  private static final SchemaReader READER = new SchemaReader(ReadingOptions.DEFAULT);

  /** What is done with a script. */
  private interface Check {
    void of(String name, List<Statement> statements);
  }

  @Test
  void an_object_is_printed_as_by_a_reading_that_prints_all() throws IOException {
    forEachScript(
        (name, statements) -> {
          PrintedSchema expected = READER.print(statements);
          PrintedSchema printed = READER.open(statements).printed();
          assertThat(printed.keys()).as(name).isEqualTo(expected.keys());
          for (ObjectKey key : expected.keys()) {
            assertThat(printed.object(key)).as(name).isEqualTo(expected.object(key));
            assertThat(printed.uses(key)).as(name).isEqualTo(expected.uses(key));
          }
          assertThat(printed.viewColumns()).as(name).isEqualTo(expected.viewColumns());
        });
  }

  @Test
  void further_statements_make_what_they_make_when_all_are_read() throws IOException {
    forEachScript(
        (name, statements) -> {
          for (int begin = 1; begin < statements.size(); begin++) {
            List<Statement> first = statements.subList(0, begin);
            if (new Transactions(first).unfinished().isPresent()) {
              continue;
            }
            OpenReading open = READER.open(first);
            open.printed().keys().forEach(open.printed()::object);
            assertThat(
                    open.goOn(statements.subList(begin, statements.size()))
                        .reading()
                        .schema()
                        .objects())
                .as(name + " from statement " + begin + " on")
                .isEqualTo(READER.read(statements).schema().objects());
          }
        });
  }

  private static void forEachScript(Check check) throws IOException {
    int number = 0;
    for (CaseFolder folder : CaseFolder.all()) {
      boolean taken = ALL || !FILTER.isEmpty() || number++ % SAMPLE == 0;
      if (taken && folder.name().contains(FILTER)) {
        for (Path file : List.of(folder.oldSql(), folder.newSql())) {
          String name = folder.name() + '/' + file.getFileName();
          check.of(name, Script.of(name, Files.readAllBytes(file)).statements());
        }
      }
    }
  }
}
