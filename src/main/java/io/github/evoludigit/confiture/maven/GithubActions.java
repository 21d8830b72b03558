package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.Annotations;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.MarkdownReport;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Tells a workflow of GitHub Actions what failed: annotations, and the summary of the job. */
final class GithubActions {

  private final Map<String, String> environment;
  private final Path base;
  private final Log log;

  /**
   * The workflow that runs this build.
   *
   * @param environment the environment variables
   * @param base the module's directory
   * @param log where to say what did not work
   */
  GithubActions(Map<String, String> environment, Path base, Log log) {
    this.environment = environment;
    this.base = base;
    this.log = log;
  }

  /** Writes commands to the standard output, on lines of their own as the runner wants them. */
  void tell(DriftReport report) {
    for (String command : Annotations.of(report, directory())) {
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

  /** The module's path from the root of the checkout. */
  private String directory() {
    String workspace = environment.getOrDefault("GITHUB_WORKSPACE", "");
    if (workspace.isEmpty()) {
      return "";
    }
    Path root = Path.of(workspace).toAbsolutePath().normalize();
    Path module = base.toAbsolutePath().normalize();
    return module.startsWith(root)
        ? root.relativize(module).toString().replace(File.separatorChar, '/')
        : "";
  }
}
