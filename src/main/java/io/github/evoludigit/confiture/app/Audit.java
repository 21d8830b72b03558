package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.Trial;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is held here of a schema, compared with what the catalogs of a server hold that has loaded
 * it: the server writes its objects as statements, these are read as any others, and the two
 * schemas must be the same. A difference is a mistake of this program, never of the schema.
 *
 * @param findings what differs
 */
record Audit(List<Finding> findings) {

  static final String CODE = "audit";

  static final String PLEA =
      "this is a mistake of Confiture and not of the schema: please report it";

  private static final int LONGEST_VALUE = 120;

  /** What catalogs do not have, or not in a form that can be compared. */
  private static final Set<ObjectKind> NOT_COMPARED =
      EnumSet.of(
          ObjectKind.DATA,
          ObjectKind.SUBSCRIPTION,
          ObjectKind.PRIVILEGES,
          ObjectKind.DATABASE,
          ObjectKind.TABLESPACE,
          ObjectKind.PARAMETER,
          ObjectKind.ROLE);

  /**
   * A difference.
   *
   * @param key the object
   * @param attribute what of it; empty for the object as a whole
   * @param model what is held here; empty for nothing
   * @param server what the server has; empty for nothing
   * @param location where the object is defined
   * @param definition the statement there; empty if it has none
   * @param statement the server's statement; empty if it has none
   * @param unfollowed whether code may have made it that is not followed here
   */
  record Finding(
      ObjectKey key,
      String attribute,
      String model,
      String server,
      Location location,
      String definition,
      String statement,
      boolean unfollowed) {}

  /** Compares what a server has loaded. */
  static Audit of(
      LoadedSchema schema, ProvidedFiles.Loaded provided, Trial.Result trial, int major) {
    List<Statement> all = new ArrayList<>(provided.statements());
    all.addAll(schema.statements());
    return between(
        schema.name(),
        all,
        trial.catalogs().orElseThrow(),
        new ReadingOptions(trial.role(), false, new ServerVersion(major)));
  }

  /**
   * Compares.
   *
   * @param name what people call the schema
   * @param all its statements
   * @param catalogs the server's
   * @param options how both are read
   */
  static Audit between(String name, List<Statement> all, String catalogs, ReadingOptions options) {
    byte[] script = catalogs.getBytes(StandardCharsets.UTF_8);
    List<Statement> statements = Script.of("catalogs", script).statements();
    // The sources may have been dumped from an older server, whose words are read as it means them.
    SchemaReader reader = new SchemaReader(options.comparing(all, statements));
    SchemaReading model = reader.read(all);
    Schema server = reader.read(statements).schema();
    DefinitionTexts sources = new DefinitionTexts(all);
    DefinitionTexts catalogued = new DefinitionTexts(statements);
    List<Finding> findings = new ArrayList<>();
    for (Change change : SchemaDiff.between(model.schema(), server).changes()) {
      if (!isCompared(change)) {
        continue;
      }
      Finding object = object(change, name, sources, catalogued, server, model);
      for (AttributeChange attribute : change.attributes()) {
        if (change.sort() == Change.Sort.CHANGED && isCompared(change, attribute, server)) {
          findings.add(
              new Finding(
                  object.key(),
                  attribute.name(),
                  attribute.oldValue().orElse(""),
                  attribute.newValue().orElse(""),
                  object.location(),
                  object.definition(),
                  object.statement(),
                  false));
        }
      }
      if (change.sort() != Change.Sort.CHANGED) {
        findings.add(object);
      }
    }
    return new Audit(findings);
  }

  private static Finding object(
      Change change,
      String name,
      DefinitionTexts sources,
      DefinitionTexts catalogs,
      Schema server,
      SchemaReading model) {
    Optional<Location> here = change.oldLocation();
    boolean added = change.sort() == Change.Sort.ADDED;
    return new Finding(
        change.key(),
        "",
        added ? "" : "there",
        change.sort() == Change.Sort.REMOVED ? "" : "there",
        here.orElse(Location.ofFile(name)),
        here.flatMap(sources::textAt).orElse(""),
        server.originOf(change.key()).flatMap(catalogs::textAt).orElse(""),
        added && !model.definitions().isEmpty());
  }

  private static boolean isCompared(Change change) {
    ObjectKind kind = change.key().kind();
    boolean tokens = kind == ObjectKind.STATEMENT && change.sort() == Change.Sort.REMOVED;
    return !tokens && !NOT_COMPARED.contains(kind);
  }

  /** Which version an extension has is the server's; the columns of heirs lie as they came. */
  private static boolean isCompared(Change change, AttributeChange attribute, Schema server) {
    ObjectKey key = change.key();
    if (key.kind() == ObjectKind.EXTENSION) {
      return !attribute.name().equals(Attribute.VERSION.spelling());
    }
    boolean heir =
        attribute.name().equals(SchemaDiff.ORDER)
            && server.objects().get(key).attributes().containsKey(Attribute.INHERITS.spelling());
    return !heir;
  }

  /** The findings as warnings. */
  List<Problem> warnings(AuditFile file) {
    List<Problem> warnings = new ArrayList<>();
    int unfollowed = 0;
    for (Finding finding : findings) {
      if (finding.unfollowed()) {
        unfollowed++;
      } else {
        warnings.add(
            new Problem(
                finding.location(), CODE, sentence(finding), PLEA + ", with " + file.name()));
      }
    }
    if (unfollowed > 0) {
      warnings.add(
          new Problem(
              Location.ofFile(file.name()),
              CODE,
              Quantity.of(unfollowed, "object")
                  + (unfollowed == 1 ? " is" : " are")
                  + " on the server that no statement makes which is understood",
              "a DO block may make them: see that file"));
    }
    return warnings;
  }

  static String sentence(Finding finding) {
    if (finding.attribute().isEmpty()) {
      return finding.key()
          + ": "
          + (finding.server().isEmpty()
              ? "the server does not have it, but it is held here"
              : "the server has it, but it is not held here");
    }
    return finding.key()
        + ": "
        + finding.attribute()
        + " is "
        + shown(finding.server())
        + " on the server, but is held for "
        + shown(finding.model());
  }

  private static String shown(String value) {
    String line = value.replaceAll("\\s+", " ").trim();
    if (line.isEmpty()) {
      return "(none)";
    }
    return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line;
  }

  /** Writes the findings into a file, if there are any. */
  void write(AuditFile file, String server, Set<String> words) {
    if (!findings.isEmpty()) {
      file.write(findings, server, words);
    }
  }
}
