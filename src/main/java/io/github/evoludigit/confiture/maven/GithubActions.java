package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.Annotations;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.MarkdownReport;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import java.io.IOException;
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

  /** Writes commands to the standard output, on lines of their own as the runner wants them. */
  void tell(DriftReport report) {
    for (String command : Annotations.of(report, paths)) {
      System.out.println(command);
    }
    String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (!summary.isEmpty() && !report.verdict().changes().isEmpty()) {
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
}
