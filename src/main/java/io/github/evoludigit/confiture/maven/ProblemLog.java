package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.ProblemLines;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Tells the user of problems, a line each. */
final class ProblemLog {

  /** How many problems are told; the hundredth of a kind teaches nobody. */
  private static final int MOST = 50;

  private final Log log;
  private final Optional<AbstractConfitureMojo> goal;

  /** A log of problems whose files are named as they are. */
  ProblemLog(Log log) {
    this.log = log;
    this.goal = Optional.empty();
  }

  /** A log of problems in the files of a goal's module. */
  ProblemLog(AbstractConfitureMojo goal) {
    this.log = goal.getLog();
    this.goal = Optional.of(goal);
  }

  void errors(List<Problem> problems) {
    if (!problems.isEmpty()) {
      tell("error", problems, log::error);
    }
  }

  void warnings(List<Problem> problems) {
    if (!problems.isEmpty()) {
      tell("warning", problems, log::warn);
    }
  }

  private void tell(String severity, List<Problem> problems, Consumer<CharSequence> line) {
    problems.stream()
        .limit(MOST)
        .map(this::shown)
        .flatMap(problem -> ProblemLines.of(severity, problem).stream())
        .forEach(line);
    if (problems.size() > MOST) {
      line.accept("… and " + (problems.size() - MOST) + " more");
    }
  }

  private Problem shown(Problem problem) {
    Location location = problem.location();
    return goal.isEmpty()
        ? problem
        : new Problem(
            new Location(goal.get().fromStart(location.file()), location.line(), location.column()),
            problem.code(),
            problem.message(),
            problem.remedy(),
            problem.sourceLine());
  }

  /**
   * What ends a goal that could not do its work.
   *
   * @param what what could not be done
   * @param problems why; at least one
   */
  static MojoExecutionException failure(String what, List<Problem> problems) {
    return new MojoExecutionException(sentence(what, problems));
  }

  /** What happened because of problems: how many there are, and the first. */
  static String sentence(String what, List<Problem> problems) {
    long files = problems.stream().map(problem -> problem.location().file()).distinct().count();
    String count =
        problems.size() == 1
            ? "1 error"
            : problems.size() + " errors in " + Quantity.of(files, "file");
    return what + ": " + count + ", first " + ProblemLines.inOne(problems.get(0));
  }
}
