package io.github.evoludigit.confiture.benchmark;

import java.nio.charset.StandardCharsets;

/** A schema that is one very long statement, and a short one after it. */
enum LargeStatement {
  /** An {@code INSERT} of many rows. */
  INSERT(
      "CREATE TABLE t (id bigint PRIMARY KEY, a text, b numeric(12,2), c date);\n"
          + "INSERT INTO t (id, a, b, c) VALUES\n(-1, 'first', 0, '2020-01-01')",
      ",\n(#, 'the text of row #', #.50, '2024-02-03')",
      ";\nCREATE VIEW v AS SELECT id, a FROM t;\n"),

  /** A function with a long body. */
  FUNCTION(
      "CREATE FUNCTION f(p bigint) RETURNS bigint LANGUAGE plpgsql AS $body$\n"
          + "DECLARE v bigint := p;\nBEGIN\n",
      "  -- step #\n  v := v + #;\n",
      "  RETURN v;\nEND;\n$body$;\nCREATE VIEW v AS SELECT f(1) AS f;\n");

  private final String before;
  private final String part;
  private final String after;

  LargeStatement(String before, String part, String after) {
    this.before = before;
    this.part = part;
    this.after = after;
  }

  /**
   * The text.
   *
   * @param bytes about how long
   * @param changed whether its last part is another
   */
  byte[] text(int bytes, boolean changed) {
    StringBuilder text = new StringBuilder(bytes + 4096).append(before);
    for (int i = 0; text.length() < bytes; i++) {
      text.append(part.replace("#", Integer.toString(i)));
    }
    if (changed) {
      text.append(part.replace("#", "7"));
    }
    return text.append(after).toString().getBytes(StandardCharsets.UTF_8);
  }
}
