package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;

/**
 * What a server says of a statement.
 *
 * @param statement the statement
 * @param message what it says
 */
public record Reply(Statement statement, ServerMessage message) {

  /** The byte of the script that the message points to: the statement's first, if to none. */
  public int offset() {
    String text = statement.text();
    int position = message.position();
    if (position < 1 || position > text.codePointCount(0, text.length())) {
      return statement.start();
    }
    String before = text.substring(0, text.offsetByCodePoints(0, position - 1));
    int offset = statement.start();
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      // Of the four bytes of a pair of surrogates, two are counted for each.
      offset += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return offset;
  }

  /** The place that the message is about; of the data of a COPY, their line. */
  public Location location() {
    if (message.copyLine() == 0) {
      return statement.script().locate(offset());
    }
    Location end = statement.script().locate(statement.end());
    return new Location(end.file(), end.line() + message.copyLine(), 0);
  }

  /** The line of that place. */
  public String line() {
    return message.copyLine() == 0 ? statement.script().lineAt(offset()) : "";
  }
}
