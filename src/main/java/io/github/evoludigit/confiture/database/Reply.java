package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import java.nio.charset.StandardCharsets;

/**
 * What a server says of a statement.
 *
 * @param statement the statement
 * @param message what it says
 */
public record Reply(Statement statement, ServerMessage message) {

  /**
   * The byte of the script that the message points to; of the data of a COPY, where their line
   * begins; of a statement without a position, its first.
   */
  public int offset() {
    if (message.copyLine() > 0) {
      return offsetOfData();
    }
    String text = statement.text();
    int position = message.position();
    if (position < 1 || position > text.codePointCount(0, text.length())) {
      return statement.start();
    }
    String before = text.substring(0, text.offsetByCodePoints(0, position - 1));
    return statement.start() + before.getBytes(StandardCharsets.UTF_8).length;
  }

  private int offsetOfData() {
    byte[] utf8 = statement.script().utf8();
    int offset = statement.end();
    for (int line = 0; line < message.copyLine(); line++) {
      while (offset < utf8.length && utf8[offset] != '\n') {
        offset++;
      }
      offset = Math.min(utf8.length, offset + 1);
    }
    return offset;
  }

  /** The place that the message is about. */
  public Location location() {
    return statement.script().locate(offset());
  }

  /** The line of that place. */
  public String line() {
    return statement.script().lineAt(offset());
  }
}
