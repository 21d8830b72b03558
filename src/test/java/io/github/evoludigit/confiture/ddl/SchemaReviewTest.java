package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaReviewTest {

  private static final String SCRIPT =
      """
      CREATE EXTENSION stranger;
      CREATE SCHEMA late;
      CREATE TABLE late.t (id int CHECK (id > 0 AND missing < 1), done boolean = 1);
      CREATE TABLE kept (id int);
      CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN kept.nowhere FROM kept; END $$;
      CREATE FUNCTION g() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN id FROM late.later; END $$;
      CREATE TABLE late.later (id int);
      """;

  private final SchemaReader reader = new SchemaReader(ReadingOptions.DEFAULT, true);
  private final List<Statement> statements =
      Script.of("a.sql", SCRIPT.getBytes(StandardCharsets.UTF_8)).statements();

  @Test
  void a_review_says_what_a_reading_says() {
    SchemaReading reading = reader.read(statements);
    SchemaReading review = reader.review(statements);
    assertThat(review.refusals()).isNotEmpty().isEqualTo(reading.refusals());
    assertThat(review.doubts()).isNotEmpty().isEqualTo(reading.doubts());
    assertThat(UnknownExtensions.notes(review.schema()))
        .hasSize(1)
        .isEqualTo(UnknownExtensions.notes(reading.schema()));
  }

  @Test
  void a_review_keeps_nothing_of_the_schema_but_its_extensions() {
    assertThat(reader.review(statements).schema().objects().keySet())
        .isNotEmpty()
        .allMatch(key -> key.kind() == ObjectKind.EXTENSION);
  }
}
