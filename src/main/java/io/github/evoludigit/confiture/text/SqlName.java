package io.github.evoludigit.confiture.text;

/** Writes names as SQL. */
public final class SqlName {

  private SqlName() {}

  /**
   * The name in quotes if it needs them to keep its characters; key words are left without.
   *
   * @param name a name as PostgreSQL keeps it
   */
  public static String quoted(String name) {
    return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty() || Character.isDigit(name.charAt(0)) || name.charAt(0) == '$') {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' && c != '$') {
        return false;
      }
    }
    return true;
  }
}
