package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.JsonWriter;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;

/** A report as GitLab's code quality artifact, which merge requests show on the lines concerned. */
public final class CodeQualityReport {

  private final ReportText text;
  private final JsonWriter json;
  private final RepositoryPaths paths;

  private CodeQualityReport(RepositoryPaths paths, ReportText text) {
    this.text = text;
    this.json = new JsonWriter(text.piece());
    this.paths = paths;
  }

  /**
   * Writes the whole report: one issue for each change that fails the build, for each error, and
   * for each warning of the check.
   *
   * @param report what was found
   * @param paths where files are in the repository
   * @param text what is written to
   */
  static void write(DriftReport report, RepositoryPaths paths, ReportText text) {
    new CodeQualityReport(paths, text).write(report);
    text.piece().append('\n');
  }

  private void write(DriftReport report) {
    json.array();
    for (Problem error : report.errors()) {
      issue(error.toString(), error.code(), "blocker", error.message(), error.location());
    }
    for (Problem warning : report.warnings()) {
      if (!warning.sourceLine().isEmpty()) {
        issue(warning.toString(), warning.code(), "minor", warning.message(), warning.location());
      }
    }
    for (JudgedChange judged : report.verdict().failing()) {
      Change change = judged.change();
      issue(
          description(judged),
          rule(judged),
          severity(judged.risk()),
          change.toString(),
          change.newLocation().or(change::oldLocation).orElse(Location.ofFile("unknown")));
    }
    json.end();
  }

  private void issue(
      String description, String rule, String severity, String identity, Location place) {
    json.object();
    json.name("description").value(description);
    json.member("check_name").value(rule);
    String file = paths.of(place.file());
    byte[] bytes = (file + '\0' + identity).getBytes(StandardCharsets.UTF_8);
    json.name("fingerprint").value(Digest.of(Digest.sha256().digest(bytes)));
    json.name("severity").value(severity);
    json.name("location").inline();
    json.name("path").value(file);
    json.name("lines").inline().name("begin").value(Math.max(1, place.line())).end();
    json.end();
    json.end();
    text.pause();
  }

  private static String description(JudgedChange judged) {
    for (Finding finding : judged.findings()) {
      return judged.change() + ": " + finding.message();
    }
    return judged.change().toString();
  }

  private static String rule(JudgedChange judged) {
    for (Finding finding : judged.findings()) {
      return finding.rule().id();
    }
    return "schema-changed";
  }

  private static String severity(Risk risk) {
    return switch (risk) {
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
      case NONE -> "info";
    };
  }
}
