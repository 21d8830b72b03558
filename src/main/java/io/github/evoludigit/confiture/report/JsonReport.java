package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Rename;
import io.github.evoludigit.confiture.text.JsonWriter;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  private final StringBuilder text = new StringBuilder(1024);
  private final JsonWriter json = new JsonWriter(text);

  private JsonReport() {}

  /** The whole report, ended by a line feed. */
  public static String of(DriftReport report) {
    JsonReport writer = new JsonReport();
    writer.write(report);
    return writer.text.append('\n').toString();
  }

  private void write(DriftReport report) {
    json.object();
    json.name("version").value(VERSION);
    json.name("outcome").value(report.outcome().word());
    json.name("old");
    side(report.oldSide());
    json.name("new");
    side(report.newSide());
    json.name("changes").array();
    for (Change change : report.changes()) {
      change(change);
    }
    json.end();
    json.name("renames").array();
    for (Rename rename : report.renames()) {
      json.inline();
      json.name("kind").value(rename.from().kind().label());
      json.name("from").value(rename.from().identity());
      json.name("to").value(rename.to().identity());
      json.end();
    }
    json.end();
    json.name("problems").array();
    problems("error", report.errors());
    problems("warning", report.warnings());
    json.end();
    json.end();
  }

  private void side(Side side) {
    json.object();
    json.name("path").value(side.path());
    if (side.schemaHash().isPresent()) {
      json.name("schemaHash").value(side.schemaHash().get());
      if (side.contents().isPresent()) {
        Contents contents = side.contents().get();
        json.name("semanticHash").value(contents.semanticHash());
        json.name("objects").value(contents.objects());
      }
      json.name("statements");
      statements(side);
    }
    json.end();
  }

  private void statements(Side side) {
    json.inline();
    json.name("total").value(side.statements());
    if (side.contents().isPresent()) {
      Contents contents = side.contents().get();
      json.name("modelled").value(contents.modelled());
      json.name("definitions").value(contents.definitions());
      json.name("data").value(contents.data());
      json.name("settings").value(contents.settings());
    }
    json.end();
  }

  private void change(Change change) {
    json.object();
    json.name("sort").value(change.sort().name().toLowerCase(Locale.ROOT));
    json.name("kind").value(change.key().kind().label());
    json.name("identity").value(change.key().identity());
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
    place("old", change.oldLocation());
    place("new", change.newLocation());
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
      json.end();
    }
  }
}
