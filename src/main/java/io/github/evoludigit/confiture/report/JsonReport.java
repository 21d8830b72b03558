package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Consequence;
import io.github.evoludigit.confiture.diff.Rename;
import io.github.evoludigit.confiture.policy.AllowedProblems;
import io.github.evoludigit.confiture.policy.Finding;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Rule;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.JsonWriter;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A report for programs.
 *
 * <p>Its structure is described by the JSON Schema {@code
 * io/github/evoludigit/confiture/drift.schema.json} in the plugin's jar, whose {@code $id} ends
 * with the {@linkplain #VERSION version}, and for people in {@code src/site/markdown/drift.md}.
 * Members may be added without a new version.
 */
public final class JsonReport {

  /** The version of the structure; it moves when a reader would have to change. */
  static final int VERSION = 1;

  private final ReportText text;
  private final JsonWriter json;

  private JsonReport(ReportText text) {
    this.text = text;
    this.json = new JsonWriter(text.piece());
  }

  /** The whole report, ended by a line feed. */
  public static String of(DriftReport report) {
    ReportText text = new ReportText();
    write(report, text);
    return text.toString();
  }

  /** Writes the whole report, ended by a line feed. */
  static void write(DriftReport report, ReportText text) {
    new JsonReport(text).write(report);
    text.piece().append('\n');
  }

  private void write(DriftReport report) {
    json.object();
    json.name("version").value(VERSION);
    json.name("outcome").value(report.outcome().word());
    if (!report.isCheck()) {
      json.name("old");
      side(report.oldSide());
    }
    json.name("new");
    side(report.newSide());
    if (report.outcome().isComparison()) {
      json.name("verdict");
      verdict(report.verdict());
    }
    json.name("changes").array();
    for (JudgedChange change : report.verdict().changes()) {
      change(change, report);
    }
    json.end();
    rules(report.verdict());
    json.name("renames").array();
    for (Rename rename : report.renames()) {
      json.inline();
      json.name("kind").value(rename.from().kind().label());
      json.name("from").value(rename.from().identity());
      json.name("to").value(rename.to().identity());
      json.name("comment").value(ConsoleReport.comment(rename));
      json.end();
    }
    json.end();
    if (report.agreement().isPresent()) {
      json.name("crossCheck");
      agreement(report.agreement().get());
    }
    json.name("problems").array();
    problems("error", report.errors());
    problems("warning", report.warnings());
    problems("note", report.notes());
    json.end();
    json.end();
  }

  private void agreement(Agreement agreement) {
    json.inline();
    json.name("statements").value(agreement.statements());
    json.name("same").value(agreement.same());
    json.name("different").value(agreement.different());
    json.name("silent").value(agreement.silent());
    json.name("unread").value(agreement.unread());
    json.name("unasked").value(agreement.unasked());
    json.end();
  }

  private void side(Side side) {
    json.object();
    json.name("path").value(side.path());
    if (side.schemaHash().isPresent()) {
      json.name("schemaHash").value(side.schemaHash().get());
      Optional<StatementCounts.Whole> whole = side.contents().flatMap(StatementCounts::whole);
      if (whole.isPresent()) {
        json.name("semanticHash").value(whole.get().semanticHash());
        json.name("objects").value(whole.get().objects());
      }
      json.name("statements");
      statements(side);
      if (side.contents().isPresent()) {
        statements("definitions", side.definitions());
        statements("cluster", side.cluster());
      }
    }
    json.end();
  }

  private void statements(Side side) {
    json.inline();
    json.name("total").value(side.statements());
    if (side.contents().isPresent()) {
      StatementCounts contents = side.contents().get();
      json.name("same").value(contents.same());
      json.name("modelled").value(contents.modelled());
      json.name("definitions").value(contents.definitions().size());
      json.name("rows").value(contents.rows());
      json.name("session").value(contents.session());
      json.name("cluster").value(contents.cluster().size());
    }
    json.end();
  }

  private void statements(String name, List<TokenStatement> statements) {
    json.name(name).array();
    for (TokenStatement statement : statements) {
      json.inline();
      location(statement.location());
      json.name("beginning").value(statement.beginning());
      json.end();
    }
    json.end();
  }

  private void verdict(Verdict verdict) {
    json.object();
    json.name("text").value(VerdictText.of(verdict));
    json.name("failOn").value(verdict.failOn().word());
    json.name("failing").value(verdict.failing().size());
    json.name("allowed").value(verdict.allowed().size());
    json.name("idle").array();
    for (Verdict.IdleIgnore idle : verdict.idle()) {
      json.inline();
      json.name("object").value(idle.ignore().pattern());
      json.name("expired").value(idle.expired());
      json.end();
    }
    json.end();
    json.end();
  }

  /** The rules that changes fall under, each once. */
  private void rules(Verdict verdict) {
    Map<String, Rule> rules = new TreeMap<>();
    for (JudgedChange change : verdict.changes()) {
      change.findings().forEach(finding -> rules.put(finding.rule().id(), finding.rule()));
    }
    json.name("rules").array();
    for (Rule rule : rules.values()) {
      json.object();
      json.name("id").value(rule.id());
      json.name("danger").value(rule.harm().word());
      json.name("risk").value(rule.risk().word());
      json.name("lesson").value(rule.lesson());
      json.name("remedy").value(rule.remedy());
      json.name("source").value(rule.source());
      json.end();
    }
    json.end();
  }

  private void change(JudgedChange judged, DriftReport report) {
    Change change = judged.change();
    json.object();
    json.name("sort").value(change.sort().name().toLowerCase(Locale.ROOT));
    json.name("kind").value(change.key().kind().label());
    json.name("identity").value(change.key().identity());
    value("formerly", change.formerly().map(ObjectKey::identity));
    if (!change.attributes().isEmpty()) {
      json.name("attributes").array();
      for (AttributeChange attribute : change.attributes()) {
        json.inline();
        json.name("name").value(attribute.name());
        value("old", attribute.oldValue());
        value("new", attribute.newValue());
        json.end();
      }
      json.end();
    }
    if (!change.consequences().isEmpty()) {
      json.name("consequences").array();
      change.consequences().forEach(this::consequence);
      json.end();
    }
    place("old", change.oldLocation());
    place("new", change.newLocation());
    json.name("risk").value(judged.risk().word());
    if (!judged.findings().isEmpty()) {
      json.name("findings").array();
      for (Finding finding : judged.findings()) {
        json.inline();
        json.name("rule").value(finding.rule().id());
        json.name("message").value(finding.message());
        json.end();
      }
      json.end();
    }
    json.name("fails").value(judged.fails());
    if (judged.ignoredBy().isPresent()) {
      json.name("ignoredBy");
      ignore(judged.ignoredBy().get());
    }
    json.name("entry").value(judged.entry());
    value("oldText", report.definitions().oldText(change.key()));
    value("newText", report.definitions().newText(change.key()));
    json.end();
    text.pause();
  }

  private void consequence(Consequence consequence) {
    json.inline();
    json.name("kind").value(consequence.key().kind().label());
    json.name("identity").value(consequence.key().identity());
    json.name("name").value(consequence.attribute().name());
    value("old", consequence.attribute().oldValue());
    value("new", consequence.attribute().newValue());
    json.end();
  }

  private void ignore(Ignore ignore) {
    json.inline();
    json.name("object").value(ignore.pattern());
    if (!ignore.reason().isEmpty()) {
      json.name("reason").value(ignore.reason());
    }
    if (ignore.lastDay().isPresent()) {
      json.name("until").value(ignore.lastDay().get().toString());
    }
    json.end();
  }

  private void value(String name, Optional<String> value) {
    if (value.isPresent()) {
      json.name(name).value(value.get());
    }
  }

  private void place(String name, Optional<Location> place) {
    if (place.isPresent()) {
      json.name(name).inline();
      location(place.get());
      json.end();
    }
  }

  private void location(Location location) {
    json.name("file").value(location.file());
    if (location.line() > 0) {
      json.name("line").value(location.line());
    }
    if (location.column() > 0) {
      json.name("column").value(location.column());
    }
  }

  private void problems(String severity, List<Problem> problems) {
    for (Problem problem : problems) {
      json.inline();
      json.name("severity").value(severity);
      location(problem.location());
      json.name("code").value(problem.code());
      json.name("message").value(problem.message());
      if (!problem.remedy().isEmpty()) {
        json.name("remedy").value(problem.remedy());
      }
      if (!problem.sourceLine().isEmpty()) {
        json.name("text").value(problem.sourceLine());
        json.name("entry").value(AllowedProblems.entry(problem));
      }
      json.end();
    }
  }
}
