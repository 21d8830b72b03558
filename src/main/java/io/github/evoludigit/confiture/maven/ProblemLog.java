package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.ProblemLines;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Tells the user of problems, a line each. */
final class ProblemLog {

  /** How many problems are told; the hundredth of a kind teaches nobody. */
  private static final int MOST = 50;

  private final Log log;

  ProblemLog(Log log) {
    this.log = log;
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

  private static void tell(String severity, List<Problem> problems, Consumer<CharSequence> line) {
    problems.stream()
        .limit(MOST)
        .flatMap(problem -> ProblemLines.of(severity, problem).stream())
        .forEach(line);
    if (problems.size() > MOST) {
      line.accept("… and " + (problems.size() - MOST) + " more");
    }
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
            : problems.size() + " errors in " + files + (files == 1 ? " file" : " files");
    return what + ": " + count + ", first " + ProblemLines.inOne(problems.get(0));
  }
}
