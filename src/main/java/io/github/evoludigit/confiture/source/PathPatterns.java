package io.github.evoludigit.confiture.source;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.util.MatchPattern;

/**
 * Ant patterns in the order in which they are configured, as Maven users know them: {@code **} for
 * any number of directories, {@code *} and {@code ?} within a name, {@code dir/} for all below it,
 * {@code %regex[…]}. Case counts, on every operating system.
 */
final class PathPatterns {

  private static final String SPECIAL = "*?/[]{}\\";

  private final List<MatchPattern> patterns = new ArrayList<>();

  /** For each pattern the ending it asks for, where it is of the form {@code **&#47;*.ending}. */
  private final List<String> endings = new ArrayList<>();

  /** The patterns that take whole directories: whatever matches one is not even listed. */
  private final List<MatchPattern> wholeDirectories = new ArrayList<>();

  PathPatterns(List<String> patterns) {
    for (String pattern : patterns) {
      String portable = pattern.trim().replace('\\', '/');
      boolean raw = pattern.startsWith("%regex[") || pattern.startsWith("%ant[");
      if (raw) {
        portable = pattern;
      } else if (portable.endsWith("/")) {
        portable += "**";
      }
      String local = raw ? portable : portable.replace('/', File.separatorChar);
      MatchPattern compiled = MatchPattern.fromString(local);
      this.patterns.add(compiled);
      endings.add(ending(portable));
      if (!raw && portable.endsWith("/**")) {
        wholeDirectories.add(compiled);
      }
    }
  }

  /** {@code .sql} for {@code **&#47;*.sql}; empty when the pattern says more than an ending. */
  private static String ending(String pattern) {
    if (!pattern.startsWith("**/*.")) {
      return "";
    }
    String ending = pattern.substring("**/*".length());
    for (int i = 0; i < ending.length(); i++) {
      if (SPECIAL.indexOf(ending.charAt(i)) >= 0) {
        return "";
      }
    }
    return ending;
  }

  /**
   * The index of the first pattern that a file matches; -1 if none.
   *
   * @param name the file's path relative to the include directory, with {@code /}
   */
  int firstMatch(String name) {
    for (int i = 0; i < patterns.size(); i++) {
      String ending = endings.get(i);
      if (ending.isEmpty() ? matches(patterns.get(i), name) : name.endsWith(ending)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether every file below a directory matches. */
  boolean matchesAllBelow(String directory) {
    for (MatchPattern pattern : wholeDirectories) {
      if (matches(pattern, directory)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(MatchPattern pattern, String name) {
    return pattern.matchPath(name.replace('/', File.separatorChar), true);
  }
}
