package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.Annotations;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.MarkdownReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Tells a workflow of GitHub Actions what changed: annotations, and the summary of the job. */
final class GithubActions {

  private final Map<String, String> environment;
  private final RepositoryPaths paths;
  private final Log log;

  /**
   * The workflow that runs this build.
   *
   * @param environment the environment variables
   * @param paths where the source files are in the repository
   * @param log where to say what did not work
   */
  GithubActions(Map<String, String> environment, RepositoryPaths paths, Log log) {
    this.environment = environment;
    this.paths = paths;
    this.log = log;
  }

  /** Writes the commands and, if something changed, the summary. */
  void tell(DriftReport report) {
    StringBuilder commands = new StringBuilder();
    for (String command : Annotations.of(report, paths)) {
      commands.append(command).append('\n');
    }
    print(commands.toString());
    String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    boolean news = !report.verdict().changes().isEmpty() || report.outcome() == Outcome.REFUSED;
    if (!summary.isEmpty() && news) {
      try {
        Files.writeString(
            Path.of(summary),
            MarkdownReport.of(report) + "\n",
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        log.warn("the summary of the job was not written: " + e);
      }
    }
  }

  /**
   * Writes to the standard output of the process, where the runner looks for commands at the
   * beginning of a line. Maven 4 puts words of its own before what is printed by {@link
   * System#out}.
   */
  private static void print(String text) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
  }
}
