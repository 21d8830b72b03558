package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.ReadAhead;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  private static final Path REFUSALS = Path.of("src/test/resources/refusals");

  private static List<String> alone;

  @BeforeAll
  static void readAlone() throws IOException {
    alone = told(new SchemaReader(ReadingOptions.DEFAULT, true));
  }

  @Test
  void whatIsReadAheadByOtherThreadsIsTheSame() throws IOException {
    ExecutorService others = Executors.newFixedThreadPool(3);
    try {
      assertThat(told(others)).isEqualTo(alone);
    } finally {
      others.shutdownNow();
    }
  }

  @Test
  void whatNobodyReadsAheadIsReadWhenItIsItsTurn() throws IOException {
    assertThat(told(task -> {})).isEqualTo(alone);
  }

  @Test
  void whatIsReadAheadInTheSameThreadIsTheSame() throws IOException {
    assertThat(told(Runnable::run)).isEqualTo(alone);
  }

  private static List<String> told(Executor others) throws IOException {
    return told(new SchemaReader(ReadingOptions.DEFAULT, true).with(others));
  }

  /** All that a reading says, of statements many of which are wrong in some way. */
  private static List<String> told(SchemaReader reader) throws IOException {
    List<Statement> statements = statements();
    assertThat(statements).hasSizeGreaterThan(ReadAhead.FEWEST);
    SchemaReading reading = reader.read(statements);
    List<String> told = new ArrayList<>();
    reading.refusals().forEach(refusal -> told.add(refusal.location() + " " + refusal.message()));
    reading.doubts().forEach(doubt -> told.add(doubt.location() + " " + doubt.message()));
    reading.problems().forEach(problem -> told.add(problem.toString()));
    reading.definitions().forEach(definition -> told.add(definition.text()));
    for (Treatment treatment : Treatment.values()) {
      told.add(treatment + " " + reading.count(treatment));
    }
    told.add(reading.schema().semanticHash().toString());
    return told;
  }

  private static List<Statement> statements() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(REFUSALS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(Files.readString(file)).append(";\n");
      }
    }
    // Longer than what is read ahead at once.
    text.append("COMMENT ON SCHEMA public IS '").append("long ".repeat(20_000)).append("';\n");
    return Script.of("all.sql", text.toString().getBytes(StandardCharsets.UTF_8)).statements();
  }
}
