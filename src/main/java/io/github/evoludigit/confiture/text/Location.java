package io.github.evoludigit.confiture.text;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A place in a source file.
 *
 * @param file the file's path as people read it: relative to the project's base directory, {@code
 *     /} between names
 * @param line the line, from 1; 0 when the place is the file as a whole
 * @param column the column in characters (Unicode code points; a tab is one), from 1; 0 when the
 *     place is the line or the file as a whole
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

  /** Checks that there is a file and that line and column are not negative. */
  public Location {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("negative line or column: " + line + ":" + column);
    }
  }

  /** The file as a whole. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0);
  }

  /**
   * The place of one byte in a text.
   *
   * @param file the file the text came from
   * @param utf8 the text in UTF-8
   * @param from where the file's text begins in {@code utf8}
   * @param offset the byte whose place is asked for, at or after {@code from}
   */
  public static Location ofOffset(String file, byte[] utf8, int from, int offset) {
    int line = 1;
    int lineStart = from;
    for (int i = from; i < offset; i++) {
      if (utf8[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    String before = new String(utf8, lineStart, offset - lineStart, StandardCharsets.UTF_8);
    return new Location(file, line, before.codePointCount(0, before.length()) + 1);
  }

  @Override
  public int compareTo(Location other) {
    int order = file.compareTo(other.file);
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  /** {@code file:line:column}, the form that terminals and IDEs make clickable. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ':' + line : file + ':' + line + ':' + column;
  }

  /** Written out: what Java makes of a record costs a young JVM more than all files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Location place
        && line == place.line
        && column == place.column
        && file.equals(place.file);
  }

  @Override
  public int hashCode() {
    return (file.hashCode() * 31 + line) * 31 + column;
  }
}
