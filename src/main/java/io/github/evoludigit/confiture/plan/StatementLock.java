package io.github.evoludigit.confiture.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The strongest lock that a statement takes on a table, view, sequence or index (manual, Explicit
 * Locking, and the pages of the statements; a test measures them). Locks that stop only who changes
 * the same object's definition are none.
 */
public final class StatementLock {

  static final String ACCESS_EXCLUSIVE = "ACCESS EXCLUSIVE";
  static final String SHARE_ROW_EXCLUSIVE = "SHARE ROW EXCLUSIVE";
  static final String SHARE = "SHARE";
  static final String SHARE_UPDATE_EXCLUSIVE = "SHARE UPDATE EXCLUSIVE";
  private static final String NONE = "";

  /** More words than this decide nothing. */
  private static final int WORDS = 16;

  /** Storage parameters of an index that need the strongest lock (reloptions.c). */
  private static final Pattern STRICT_PARAMETER =
      Pattern.compile(
          "\\b(fastupdate|gin_pending_list_limit|buffering|pages_per_range|autosummarize|"
              + "user_catalog_table|security_barrier|security_invoker|check_option)\\b");

  private final List<String> words = new ArrayList<>();
  private final String sql;

  private StatementLock(String sql) {
    this.sql = sql;
    int begin = 0;
    while (begin < sql.length() && words.size() < WORDS) {
      int end = begin;
      while (end < sql.length() && sql.charAt(end) > ' ') {
        end = sql.charAt(end) == '"' ? endOfQuoted(sql, end) : end + 1;
      }
      if (end > begin) {
        words.add(sql.substring(begin, end));
      }
      begin = end + 1;
    }
    words.remove("ONLY");
  }

  /** Where the part of a name ends that begins with a quote. */
  private static int endOfQuoted(String sql, int quote) {
    int end = sql.indexOf('"', quote + 1);
    return end < 0 ? quote + 1 : end + 1;
  }

  /** The lock of a statement as a plan writes it; empty if there is none. */
  public static String of(String sql) {
    return new StatementLock(sql).mode();
  }

  /** The stronger of a lock and that of a new foreign key. */
  static String stronger(String lock) {
    return lock.equals(ACCESS_EXCLUSIVE) ? lock : SHARE_ROW_EXCLUSIVE;
  }

  private String word(int place) {
    return place < words.size() ? words.get(place).toUpperCase(Locale.ROOT) : "";
  }

  /** Whether the words from a place on are these. */
  private boolean at(int place, String... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (!word(place + i).equals(expected[i])) {
        return false;
      }
    }
    return true;
  }

  private String mode() {
    return switch (word(0)) {
      case "CREATE" -> create();
      case "ALTER" -> alter();
      case "DROP" -> drop();
      case "COMMENT" -> comment();
      case "SECURITY" -> SHARE_UPDATE_EXCLUSIVE;
      default -> NONE;
    };
  }

  private String create() {
    int kind = at(1, "OR", "REPLACE") ? 3 : 1;
    while (at(kind, "UNIQUE") || at(kind, "CONSTRAINT") || at(kind, "UNLOGGED")) {
      kind++;
    }
    return switch (word(kind)) {
      case "INDEX" -> at(kind + 1, "CONCURRENTLY") ? SHARE_UPDATE_EXCLUSIVE : SHARE;
      case "TRIGGER" -> SHARE_ROW_EXCLUSIVE;
      case "POLICY", "RULE", "VIEW" -> ACCESS_EXCLUSIVE;
      case "STATISTICS" -> SHARE_UPDATE_EXCLUSIVE;
      case "PUBLICATION" ->
          words.contains("ALL") || !words.contains("TABLE") ? NONE : SHARE_UPDATE_EXCLUSIVE;
      case "TABLE" -> createTable(kind);
      case "FOREIGN" -> at(kind + 1, "TABLE") ? createTable(kind + 1) : NONE;
      default -> NONE;
    };
  }

  /** A parent's. */
  private String createTable(int table) {
    return at(table + 2, "PARTITION", "OF") ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
  }

  private String drop() {
    return switch (word(1)) {
      case "INDEX" -> at(2, "CONCURRENTLY") ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
      case "TABLE", "VIEW", "MATERIALIZED", "SEQUENCE", "TRIGGER", "POLICY", "RULE" ->
          ACCESS_EXCLUSIVE;
      case "FOREIGN" -> at(2, "TABLE") ? ACCESS_EXCLUSIVE : NONE;
      case "STATISTICS" -> SHARE_UPDATE_EXCLUSIVE;
      default -> NONE;
    };
  }

  private String comment() {
    return switch (word(2)) {
      case "TABLE", "VIEW", "INDEX", "SEQUENCE", "COLUMN", "STATISTICS" -> SHARE_UPDATE_EXCLUSIVE;
      case "FOREIGN" -> at(3, "TABLE") ? SHARE_UPDATE_EXCLUSIVE : NONE;
      case "MATERIALIZED" -> SHARE_UPDATE_EXCLUSIVE;
      default -> NONE;
    };
  }

  private String alter() {
    return switch (word(1)) {
      case "TABLE", "VIEW" -> relation(3);
      case "FOREIGN" -> at(2, "TABLE") ? relation(4) : NONE;
      case "MATERIALIZED" -> relation(4);
      case "INDEX" -> index();
      case "SEQUENCE" ->
          at(3, "OWNER", "TO")
                  || at(3, "RENAME")
                  || at(3, "SET", "SCHEMA")
                  || at(3, "SET", "LOGGED")
                  || at(3, "SET", "UNLOGGED")
              ? ACCESS_EXCLUSIVE
              : SHARE_ROW_EXCLUSIVE;
      case "TRIGGER", "POLICY", "RULE" -> ACCESS_EXCLUSIVE;
      case "PUBLICATION" -> at(4, "TABLE") && !at(3, "DROP") ? SHARE_UPDATE_EXCLUSIVE : NONE;
      case "DOMAIN" -> domain();
      default -> NONE;
    };
  }

  /** The tables whose columns are of a domain are read. */
  private String domain() {
    boolean reads =
        at(3, "ADD") && !sql.endsWith(" NOT VALID")
            || at(3, "SET", "NOT", "NULL")
            || at(3, "VALIDATE");
    return reads ? SHARE : NONE;
  }

  private String index() {
    if (at(3, "SET", "TABLESPACE") || at(3, "ATTACH")) {
      return ACCESS_EXCLUSIVE;
    }
    return hasStrictParameter() ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
  }

  private boolean hasStrictParameter() {
    return STRICT_PARAMETER.matcher(sql).find();
  }

  /** An action of ALTER TABLE (AlterTableGetLockLevel). */
  private String relation(int action) {
    switch (word(action)) {
      case "ADD":
        return at(action + 1, "CONSTRAINT") && at(action + 3, "FOREIGN", "KEY")
            ? SHARE_ROW_EXCLUSIVE
            : ACCESS_EXCLUSIVE;
      case "VALIDATE", "CLUSTER":
        return SHARE_UPDATE_EXCLUSIVE;
      case "ENABLE", "DISABLE":
        return words.contains("TRIGGER") ? SHARE_ROW_EXCLUSIVE : ACCESS_EXCLUSIVE;
      case "RESET":
        return parameters();
      case "SET":
        return word(action + 1).startsWith("(")
            ? parameters()
            : at(action + 1, "WITHOUT", "CLUSTER") ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
      case "ALTER":
        return at(action + 1, "COLUMN") ? column(action + 3) : ACCESS_EXCLUSIVE;
      default:
        return ACCESS_EXCLUSIVE;
    }
  }

  private String parameters() {
    return hasStrictParameter() ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
  }

  private String column(int action) {
    boolean weak =
        at(action, "SET", "STATISTICS")
            || at(action, "SET") && word(action + 1).startsWith("(")
            || at(action, "RESET");
    return weak ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
  }
}
