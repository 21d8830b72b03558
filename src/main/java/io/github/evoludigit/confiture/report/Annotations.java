package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as workflow commands of GitHub Actions, which become annotations on the lines that
 * changed: errors and warnings where the build fails, notices where a change only has too little
 * risk for that. What an entry of the policy allows is no news. What PostgreSQL would refuse comes
 * first.
 */
public final class Annotations {

  /** GitHub shows ten errors, ten warnings and ten notices of a step. */
  private static final int MOST = 10;

  private Annotations() {}

  /**
   * The commands, the most dangerous changes first.
   *
   * @param report what was found
   * @param paths where files are in the repository
   */
  public static List<String> of(DriftReport report, RepositoryPaths paths) {
    List<JudgedChange> changes = new ArrayList<>(report.verdict().changes());
    changes.removeIf(change -> change.ignoredBy().isPresent());
    changes.sort(Comparator.comparing(JudgedChange::risk).reversed());
    List<String> commands = new ArrayList<>();
    Map<String, Integer> told = new HashMap<>();
    problems("error", report.errors(), paths, commands, told);
    problems("warning", report.warnings(), paths, commands, told);
    for (JudgedChange change : changes) {
      String level = level(change);
      if (told.merge(level, 1, Integer::sum) <= MOST) {
        commands.add(command(level, change, paths));
      }
    }
    return commands;
  }

  /** What PostgreSQL objects to. */
  private static void problems(
      String level,
      List<Problem> problems,
      RepositoryPaths paths,
      List<String> commands,
      Map<String, Integer> told) {
    for (Problem problem : problems) {
      if (!problem.sourceLine().isEmpty() && told.merge(level, 1, Integer::sum) <= MOST) {
        StringBuilder command = new StringBuilder("::").append(level).append(' ');
        place(problem.location(), paths, command);
        command.append("title=").append(property("PostgreSQL " + problem.code())).append("::");
        String remedy = problem.remedy().isEmpty() ? "" : "\n" + problem.remedy();
        commands.add(command.append(data(problem.message() + remedy)).toString());
      }
    }
  }

  private static void place(Location place, RepositoryPaths paths, StringBuilder command) {
    if (!place.file().isEmpty()) {
      command.append("file=").append(property(paths.of(place.file()))).append(',');
    }
    if (place.line() > 0) {
      command.append("line=").append(place.line()).append(",col=").append(place.column());
      command.append(',');
    }
  }

  private static String level(JudgedChange change) {
    if (!change.fails()) {
      return "notice";
    }
    return change.risk().compareTo(Risk.MEDIUM) >= 0 ? "error" : "warning";
  }

  private static String command(String level, JudgedChange judged, RepositoryPaths paths) {
    Change change = judged.change();
    StringBuilder command = new StringBuilder("::").append(level).append(' ');
    Location place = change.newLocation().or(change::oldLocation).orElse(Location.ofFile(""));
    place(place, paths, command);
    command.append("title=").append(property("Schema drift: " + change)).append("::");
    List<String> sentences = new ArrayList<>();
    for (Finding finding : judged.findings()) {
      sentences.add(finding.message() + " [" + finding.rule().id() + "]");
    }
    String message =
        sentences.isEmpty() ? "differs from the baseline" : String.join("\n", sentences);
    return command.append(data(message)).toString();
  }

  private static String data(String text) {
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      lines.append(lines.length() == 0 ? "" : "\n").append(LogLine.of(line));
    }
    return lines.toString().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
