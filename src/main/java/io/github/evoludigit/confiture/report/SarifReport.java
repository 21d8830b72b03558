package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.AllowedProblems;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.Harm;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.policy.Rule;
import io.github.evoludigit.confiture.policy.Rules;
import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.JsonWriter;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A report in SARIF 2.1.0 (OASIS), which code scanning shows on the lines concerned: one result for
 * each rule a change falls under, and one for a change that no rule knows of.
 */
public final class SarifReport {

  private static final String HOME = "https://github.com/evoludigit/confiture-maven-plugin";

  /** The rule of changes without risk, and of what is wrong with the text of a side. */
  private static final String PLAIN_CHANGE = "schema-changed";

  private final ReportText text;
  private final JsonWriter json;
  private final DriftReport report;
  private final RepositoryPaths paths;

  private SarifReport(DriftReport report, RepositoryPaths paths, ReportText text) {
    this.text = text;
    this.json = new JsonWriter(text.piece());
    this.report = report;
    this.paths = paths;
  }

  /**
   * Writes the whole report.
   *
   * @param report what was found
   * @param paths where files are in the repository
   * @param text what is written to
   */
  static void write(DriftReport report, RepositoryPaths paths, ReportText text) {
    new SarifReport(report, paths, text).write();
    text.piece().append('\n');
  }

  private void write() {
    json.object();
    json.name("version").value("2.1.0");
    json.member("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("runs").array().object();
    json.name("tool").object().name("driver").object();
    json.name("name").value("Confiture");
    json.name("informationUri").value(HOME);
    json.name("rules").array();
    rules();
    objections().keySet().forEach(this::objectionRule);
    json.end().end().end();
    json.name("columnKind").value("unicodeCodePoints");
    json.name("invocations").array().object();
    json.name("executionSuccessful").value(report.outcome() != Outcome.ERROR);
    json.name("toolExecutionNotifications").array();
    notifications("error", report.errors());
    notifications("warning", report.warnings());
    json.end().end().end();
    json.name("results").array();
    objections("error", report.errors());
    objections("warning", report.warnings());
    report.verdict().changes().forEach(this::results);
    json.end().end().end().end();
  }

  /** Those that a result has, and no other. */
  private void rules() {
    Set<String> fired = new HashSet<>();
    boolean plain = false;
    for (JudgedChange change : report.verdict().changes()) {
      plain |= change.findings().isEmpty();
      change.findings().forEach(finding -> fired.add(finding.rule().id()));
    }
    if (plain) {
      plainRule();
    }
    for (Rule rule : Rules.all()) {
      if (fired.contains(rule.id())) {
        rule(rule);
      }
    }
  }

  private void plainRule() {
    json.object();
    json.name("id").value(PLAIN_CHANGE);
    message("shortDescription", "The schema has changed");
    message(
        "fullDescription",
        "The object differs from the baseline; no rule says that it" + " does harm.");
    json.name("defaultConfiguration").inline().name("level").value("note").end();
    json.end();
  }

  private void rule(Rule rule) {
    json.object();
    json.name("id").value(rule.id());
    message("shortDescription", rule.id().replace('-', ' '));
    message("fullDescription", rule.lesson());
    json.name("help").object();
    json.name("text").value(rule.lesson() + "\nWhat to do: " + rule.remedy());
    json.name("markdown").value(rule.lesson() + "\n\n**What to do**: " + rule.remedy());
    json.end();
    json.name("helpUri").value(rule.source());
    json.name("defaultConfiguration").inline().name("level").value(level(rule.risk())).end();
    json.name("properties").object();
    json.name("tags").array().value(rule.harm().word()).value(rule.risk().word() + "-risk");
    json.end();
    if (rule.harm() == Harm.SECURITY) {
      json.member("security-severity").value(rule.risk() == Risk.HIGH ? "8.0" : "5.0");
    }
    json.end().end();
  }

  private static String level(Risk risk) {
    return switch (risk) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, NONE -> "note";
    };
  }

  /** What PostgreSQL objects to, by its code; each is a result on its line. */
  private Map<String, Problem> objections() {
    Map<String, Problem> byCode = new TreeMap<>();
    for (List<Problem> problems : List.of(report.errors(), report.warnings())) {
      for (Problem problem : problems) {
        if (isObjection(problem)) {
          byCode.putIfAbsent(problem.code(), problem);
        }
      }
    }
    return byCode;
  }

  /** Whether a problem is about a statement, and not about what keeps the tool from its work. */
  private static boolean isObjection(Problem problem) {
    return !problem.sourceLine().isEmpty();
  }

  private void objectionRule(String code) {
    json.object();
    json.name("id").value(code);
    boolean body = code.startsWith("body-");
    message("shortDescription", "PostgreSQL objects with code " + code);
    message(
        "fullDescription",
        body
            ? "PostgreSQL would load the schema, and refuse to run a body in it: " + code + '.'
            : "PostgreSQL would not load the schema: error code " + code + '.');
    json.name("helpUri").value("https://www.postgresql.org/docs/18/errcodes-appendix.html");
    json.name("defaultConfiguration").inline();
    json.name("level").value(body ? "warning" : "error").end();
    json.end();
  }

  private void objections(String level, List<Problem> problems) {
    for (Problem problem : problems) {
      if (isObjection(problem)) {
        json.object();
        json.name("ruleId").value(problem.code());
        json.name("level").value(level);
        message("message", sentence(problem));
        json.name("locations").array();
        location(problem.location(), "");
        json.end();
        json.name("partialFingerprints").inline();
        json.member("problem/v1").value(fingerprint(AllowedProblems.entry(problem))).end();
        json.end();
      }
    }
  }

  private static String sentence(Problem problem) {
    String remedy = problem.remedy();
    return problem.message() + (remedy.isEmpty() ? "" : ". " + remedy);
  }

  private void notifications(String level, List<Problem> problems) {
    for (Problem problem : problems) {
      if (isObjection(problem)) {
        continue;
      }
      json.object();
      json.name("level").value(level);
      String remedy = problem.remedy().isEmpty() ? "" : "; " + problem.remedy();
      message("message", problem.message() + remedy);
      json.name("descriptor").inline().name("id").value(problem.code()).end();
      json.name("locations").array();
      location(problem.location(), "");
      json.end().end();
    }
  }

  private void results(JudgedChange judged) {
    if (judged.findings().isEmpty()) {
      String message = judged.change() + "; allow it by " + IgnoreEntry.of(judged);
      result(judged, PLAIN_CHANGE, "note", message);
    }
    for (Finding finding : judged.findings()) {
      Rule rule = finding.rule();
      String message = judged.change() + ": " + finding.message() + ". " + rule.remedy();
      result(judged, rule.id(), level(rule.risk()), message);
    }
    text.pause();
  }

  private void result(JudgedChange judged, String rule, String level, String message) {
    Change change = judged.change();
    json.object();
    json.name("ruleId").value(rule);
    json.name("level").value(level);
    message("message", message);
    Optional<Location> place = change.newLocation().or(change::oldLocation);
    if (place.isPresent()) {
      json.name("locations").array();
      location(place.get(), change.key().toString());
      json.end();
    }
    if (change.newLocation().isPresent() && change.oldLocation().isPresent()) {
      json.name("relatedLocations").array();
      location(change.oldLocation().get(), "");
      json.end();
    }
    json.name("partialFingerprints").inline();
    json.member("change/v1").value(fingerprint(rule + '\0' + change)).end();
    if (judged.ignoredBy().isPresent()) {
      json.name("suppressions").array().inline();
      json.name("kind").value("external");
      json.name("justification").value(VerdictText.reason(report.verdict(), judged));
      json.end().end();
    }
    json.end();
  }

  /** What stays the same while the same thing is wrong, wherever it stands. */
  private static String fingerprint(String what) {
    byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
    return Digest.of(Digest.sha256().digest(bytes)).toString();
  }

  private void location(Location location, String object) {
    json.object().name("physicalLocation").object();
    json.name("artifactLocation")
        .inline()
        .name("uri")
        .value(Markup.reference(paths.of(location.file())))
        .end();
    if (location.line() > 0) {
      json.name("region").inline().name("startLine").value(location.line());
      if (location.column() > 0) {
        json.name("startColumn").value(location.column());
      }
      json.end();
    }
    json.end();
    if (!object.isEmpty()) {
      json.name("logicalLocations").array().inline();
      json.name("fullyQualifiedName").value(object).end().end();
    }
    json.end();
  }

  private void message(String name, String message) {
    json.name(name).inline().name("text").value(message).end();
  }
}
