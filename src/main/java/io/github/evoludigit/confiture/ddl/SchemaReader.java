package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.witness.Witness;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the schema that a script makes when PostgreSQL runs it from the beginning. */
public final class SchemaReader {

  private final ReadingOptions options;

  /** A reader with these options. */
  public SchemaReader(ReadingOptions options) {
    this.options = options;
  }

  /** The schema of a script. */
  public SchemaReading read(Script script) {
    return read(script.statements());
  }

  private Session session(List<Statement> statements) {
    ReadingOptions side = options.ofSide(statements);
    return new Session(side.loader(), side.serverVersion(), side.comparedVersion());
  }

  /** The schema of statements, in order. */
  public SchemaReading read(List<Statement> statements) {
    Catalog catalog = new Catalog(session(statements));
    Namespace namespace = new Namespace(catalog);
    Map<Treatment, Integer> treatments = new EnumMap<>(Treatment.class);
    List<Statement> definitions = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    LoadTimeNotes notes = new LoadTimeNotes();
    try (Witness witness = new Witness()) {
      StatementReader reader =
          new StatementReader(namespace, witness, options.withData(), refusals);
      for (Statement statement : statements) {
        Treatment treatment = reader.read(statement);
        treatments.merge(treatment, 1, Integer::sum);
        notes.of(statement, treatment);
        if (treatment == Treatment.DEFINITION) {
          definitions.add(statement);
        }
      }
    }
    return new SchemaReading(
        new Settlement(catalog).schema(),
        treatments,
        definitions,
        refusals,
        notes.notes(),
        catalog.problems());
  }
}
