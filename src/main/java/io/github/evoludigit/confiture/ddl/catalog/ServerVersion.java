package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The major version of the PostgreSQL server that runs the statements of a side. It decides what
 * some of them make: which privileges ALL are, for example.
 *
 * @param major {@code 14} to {@code 18}
 */
public record ServerVersion(int major) implements Comparable<ServerVersion> {

  /** The oldest one that is known; those before it are taken for it. */
  public static final ServerVersion OLDEST = new ServerVersion(14);

  /** The newest one that is known, which a side is for unless it says another. */
  public static final ServerVersion NEWEST = new ServerVersion(18);

  /** How a dump says which server it is from ({@code pg_backup_archiver.c}). */
  private static final String DUMPED_FROM = "-- Dumped from database version ";

  /** With what a dump sees to it that names are written in full. */
  private static final String SEARCH_PATH_OF_DUMP = "set_config('search_path', '', false)";

  /** So many statements of settings come first in a dump, or a few more. */
  private static final int PREAMBLE = 20;

  /** Checks that the version is known. */
  public ServerVersion {
    if (major < 14 || major > 18) {
      throw new IllegalArgumentException("PostgreSQL " + major + " is not known");
    }
  }

  /**
   * The version that a parameter names, {@code 16} or {@code 16.4}.
   *
   * @throws IllegalArgumentException if it names none that is known
   */
  public static ServerVersion parse(String text) {
    int major = leadingNumber(text.strip(), 0);
    if (major < OLDEST.major || major > NEWEST.major || !text.strip().matches("\\d+(\\.\\d+)?")) {
      throw new IllegalArgumentException(
          "serverVersion is \""
              + text
              + "\", but must be the major version of a PostgreSQL server, from "
              + OLDEST.major
              + " to "
              + NEWEST.major);
    }
    return new ServerVersion(major);
  }

  /** The server that the script of these statements was dumped from, if it says so. */
  public static Optional<ServerVersion> ofDump(List<Statement> statements) {
    return statements.isEmpty() ? Optional.empty() : ofDump(statements.get(0).script());
  }

  /**
   * The server that a script was dumped from, if the comments say so with which it begins. Before
   * and between them pg_dump writes empty lines and commands of psql.
   */
  public static Optional<ServerVersion> ofDump(Script script) {
    byte[] utf8 = script.utf8();
    int start = 0;
    while (start < utf8.length) {
      int end = start;
      while (end < utf8.length && utf8[end] != '\n') {
        end++;
      }
      String line = new String(utf8, start, end - start, StandardCharsets.UTF_8).strip();
      if (line.startsWith(DUMPED_FROM)) {
        return Optional.of(nearest(leadingNumber(line, DUMPED_FROM.length())));
      }
      if (!line.isEmpty() && !line.startsWith("--") && !line.startsWith("\\")) {
        return Optional.empty();
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  /** Whether statements were dumped, but do not say from which server. */
  public static boolean isMissingIn(List<Statement> statements) {
    int last = Math.min(PREAMBLE, statements.size());
    for (int i = 0; i < last; i++) {
      if (statements.get(i).text().contains(SEARCH_PATH_OF_DUMP)) {
        return ofDump(statements).isEmpty();
      }
    }
    return false;
  }

  private static ServerVersion nearest(int major) {
    return new ServerVersion(Math.max(OLDEST.major, Math.min(NEWEST.major, major)));
  }

  /** The number whose digits begin at a place; 0 if there are none. */
  private static int leadingNumber(String text, int from) {
    int number = 0;
    for (int i = from; i < text.length() && i < from + 4; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        break;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  /** Whether it is this major version or a later one. */
  public boolean isAtLeast(int version) {
    return major >= version;
  }

  /** The older one of two. */
  public static ServerVersion older(ServerVersion one, ServerVersion other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return Integer.compare(major, other.major);
  }

  @Override
  public String toString() {
    return "PostgreSQL " + major;
  }
}
