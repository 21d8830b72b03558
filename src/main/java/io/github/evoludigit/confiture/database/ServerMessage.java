package io.github.evoludigit.confiture.database;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of PostgreSQL's by its fields (manual, section 54.8).
 *
 * @param state its code
 * @param text what it says
 * @param detail more of it; empty if there is none
 * @param hint what it suggests; empty if there is none
 * @param position the character of the statement that it points to, from 1; 0 if to none
 * @param copyLine the line of the data that it is about, from 1; 0 if about none
 */
public record ServerMessage(
    String state, String text, String detail, String hint, int position, int copyLine) {

  private static final Pattern COPY_LINE = Pattern.compile("^COPY .*, line (\\d+)");

  /**
   * The fields of what the driver throws or warns of. The driver is in a class loader of its own,
   * so that they are asked for by name.
   */
  static ServerMessage of(SQLException thrown) {
    String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
    try {
      Object message = thrown.getClass().getMethod("getServerErrorMessage").invoke(thrown);
      if (message != null) {
        Matcher copy = COPY_LINE.matcher(field(message, "getWhere"));
        return new ServerMessage(
            state,
            field(message, "getMessage"),
            field(message, "getDetail"),
            field(message, "getHint"),
            (int) message.getClass().getMethod("getPosition").invoke(message),
            copy.find() ? Integer.parseInt(copy.group(1)) : 0);
      }
    } catch (ReflectiveOperationException e) {
      // Not the server's but the driver's own: it has no fields.
    }
    return new ServerMessage(state, String.valueOf(thrown.getMessage()), "", "", 0, 0);
  }

  private static String field(Object message, String getter) throws ReflectiveOperationException {
    Object value = message.getClass().getMethod(getter).invoke(message);
    return value == null ? "" : value.toString();
  }
}
