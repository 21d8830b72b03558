package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.JsonWriter;
import io.github.evoludigit.confiture.text.Location;
import java.nio.charset.StandardCharsets;

/** A report as GitLab's code quality artifact, which merge requests show on the lines concerned. */
public final class CodeQualityReport {

  private CodeQualityReport() {}

  /** The whole report: one issue for each change that fails the build. */
  public static String of(DriftReport report) {
    StringBuilder text = new StringBuilder(1_024);
    JsonWriter json = new JsonWriter(text);
    json.array();
    for (JudgedChange change : report.verdict().failing()) {
      issue(change, json);
    }
    json.end();
    return text.append('\n').toString();
  }

  private static void issue(JudgedChange judged, JsonWriter json) {
    Change change = judged.change();
    Location place =
        change.newLocation().or(change::oldLocation).orElse(Location.ofFile("unknown"));
    json.object();
    json.name("description").value(description(judged));
    json.member("check_name").value(rule(judged));
    byte[] identity = change.toString().getBytes(StandardCharsets.UTF_8);
    json.name("fingerprint").value(Digest.of(Digest.sha256().digest(identity)));
    json.name("severity").value(severity(judged.risk()));
    json.name("location").inline();
    json.name("path").value(place.file());
    json.name("lines").inline().name("begin").value(Math.max(1, place.line())).end();
    json.end();
    json.end();
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
