package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SecondReading;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSqlParser reads what the case folders say, and never otherwise than it is read here. */
class SecondReaderTest {

  private static final SchemaReader READER = new SchemaReader(ReadingOptions.DEFAULT);

  @Test
  void no_statement_of_a_case_is_read_otherwise_and_most_are_read_the_same_way()
      throws IOException {
    List<String> contradictions = new ArrayList<>();
    int same = 0;
    int all = 0;
    for (CaseFolder folder : CaseFolder.all()) {
      for (Path sql : List.of(folder.oldSql(), folder.newSql())) {
        SecondReading.Outcome outcome = reading(sql);
        same += outcome.same();
        all += outcome.statements();
        outcome.contradictions().forEach(each -> contradictions.add(folder.name() + " " + each));
      }
    }
    assertThat(contradictions).isEmpty();
    assertThat(all).isGreaterThan(2_000);
    assertThat(same).isGreaterThan(all / 2);
  }

  /** All statements of a file, for the other side has none. */
  private static SecondReading.Outcome reading(Path sql) throws IOException {
    byte[] text = Files.readAllBytes(sql);
    List<Statement> statements = Script.of(sql.getFileName().toString(), text).statements();
    return new SecondReading(READER, Integer.MAX_VALUE).of(side(List.of()), side(statements));
  }

  private static SecondReading.Side side(List<Statement> statements) {
    return new SecondReading.Side(statements, statements, READER.read(statements).schema());
  }
}
