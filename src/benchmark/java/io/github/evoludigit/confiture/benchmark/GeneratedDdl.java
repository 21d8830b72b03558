package io.github.evoludigit.confiture.benchmark;

import java.util.List;
import java.util.Random;

/** DDL as teams write it, invented from a fixed seed. */
final class GeneratedDdl {

  private static final List<String> TYPES =
      List.of(
          "integer",
          "bigint",
          "text",
          "varchar(120)",
          "numeric(12,2)",
          "timestamptz",
          "boolean",
          "jsonb",
          "uuid",
          "date");

  private static final List<String> CONSTRAINTS = List.of("", " NOT NULL", " DEFAULT NULL");

  private static final String PADDING = "-- " + "filler text ".repeat(6) + "\n";

  private final Random random = new Random(20);

  /**
   * A table with its index and comment.
   *
   * @param number its number
   * @param earlier how many tables there are before it that it may refer to
   */
  String table(int number, int earlier) {
    StringBuilder text = new StringBuilder();
    text.append("-- Table t").append(number).append(": what it is for is written here.\n");
    text.append("CREATE TABLE t").append(number).append(" (\n");
    text.append("    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n");
    for (int column = 4 + random.nextInt(11); column > 0; column--) {
      text.append("    column_").append(column).append(' ').append(any(TYPES));
      text.append(any(CONSTRAINTS)).append(",\n");
    }
    if (earlier > 0) {
      text.append("    parent_id bigint REFERENCES t").append(random.nextInt(earlier));
      text.append(" (id) ON DELETE CASCADE,\n");
    }
    text.append("    state text NOT NULL DEFAULT 'new',\n");
    text.append("    CONSTRAINT t").append(number).append("_state_check");
    text.append(" CHECK (state IN ('new', 'open', 'done'))\n);\n");
    text.append("CREATE INDEX t").append(number).append("_state_index ON t").append(number);
    text.append(" (state) WHERE state <> 'done';\n");
    text.append("COMMENT ON TABLE t").append(number);
    text.append(" IS 'Table number ").append(number).append("; it''s generated';\n");
    return text.toString();
  }

  /** A view of one of the tables. */
  String view(int number, int tables) {
    return """
        CREATE OR REPLACE VIEW v%d AS
        SELECT t.id, t.state, count(*) OVER () AS n
        FROM t%d t
        WHERE t.state = 'open';
        """
        .formatted(number, random.nextInt(tables));
  }

  /** A function with a body of 3 to 39 steps. */
  String function(int number) {
    StringBuilder text = new StringBuilder();
    text.append("CREATE OR REPLACE FUNCTION f").append(number);
    text.append("(p integer) RETURNS integer LANGUAGE plpgsql AS $body$\n");
    text.append("DECLARE v integer := p;\nBEGIN\n");
    int steps = 3 + random.nextInt(37);
    for (int step = 0; step < steps; step++) {
      text.append("    -- step ").append(step).append("; nothing\n");
      text.append("    v := v + ").append(step).append(";\n");
    }
    return text.append("    RETURN v;\nEND;\n$body$;\n").toString();
  }

  /** The text, followed by comments up to a size of which the given one is the mean. */
  String padded(String text, int meanBytes) {
    long size = (long) (meanBytes * (0.3 + 1.4 * random.nextDouble()));
    StringBuilder padded = new StringBuilder(text);
    while (padded.length() < size) {
      padded.append(PADDING);
    }
    return padded.toString();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
