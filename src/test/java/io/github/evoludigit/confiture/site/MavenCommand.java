package io.github.evoludigit.confiture.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command asks of Maven: goals and phases in their order, and options. Of a value only its
 * sort counts: a revision, a database, migrations, an artifact, a word, or something else.
 */
record MavenCommand(List<String> goals, Set<String> options) {

  private static final Pattern TOKEN = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");

  /** {@code git:main...} is another thing than {@code git:main}: it stands for a merge base. */
  private static final Pattern SORT =
      Pattern.compile("(git|flyway|liquibase|postgresql|artifact):.*?(\\.\\.\\.)?$");

  private static final Set<String> WORDS = Set.of("sources", "baseline", "embedded");

  /** Whose value is the next word. */
  private static final Set<String> WITH_VALUE = Set.of("-T", "-pl", "-f", "-P", "-rf");

  /** Each invoker project is run so. */
  private static final Set<String> ALWAYS =
      Set.of("--batch-mode", "--no-transfer-progress", "-B", "-ntp", "-e");

  /** The command after {@code mvn}. */
  static MavenCommand of(String command) {
    List<String> goals = new ArrayList<>();
    Set<String> options = new TreeSet<>();
    Matcher tokens = TOKEN.matcher(command.replaceFirst("(^|\\s)#.*", ""));
    while (tokens.find()) {
      String token = tokens.group();
      if (token.startsWith("-D")) {
        options.add(property(token.substring(2)));
      } else if (!token.startsWith("-")) {
        goals.add(token.replaceFirst("^[\\w.]+:confiture-maven-plugin:[^:]+:", "confiture:"));
      } else if (!ALWAYS.contains(token)) {
        options.add(token.replace("--quiet", "-q").replace("--offline", "-o"));
        if (WITH_VALUE.contains(token)) {
          tokens.find();
        }
      }
    }
    return new MavenCommand(goals, options);
  }

  /** A property: its name and the sort of its value. */
  static String property(String assignment) {
    int equals = assignment.indexOf('=');
    String name = equals < 0 ? assignment : assignment.substring(0, equals).strip();
    return name + '=' + sort(equals < 0 ? "" : assignment.substring(equals + 1).strip());
  }

  private static String sort(String value) {
    Matcher sort = SORT.matcher(value);
    if (sort.matches()) {
      return sort.group(1) + ':' + Optional.ofNullable(sort.group(2)).orElse("");
    }
    return WORDS.contains(value) ? value : "";
  }

  /** Whether who runs this one has run the other: its goals in its order, with its options. */
  boolean covers(MavenCommand other) {
    int next = 0;
    for (String goal : goals) {
      if (next < other.goals.size() && other.goals.get(next).equals(goal)) {
        next++;
      }
    }
    return next == other.goals.size() && options.containsAll(other.options);
  }
}
