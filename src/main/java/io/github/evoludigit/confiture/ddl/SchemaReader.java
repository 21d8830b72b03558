package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the schema that a script makes when PostgreSQL runs it from the beginning. */
public final class SchemaReader {

  /** The role that owns what says nothing else, unless another is given. */
  public static final String DEFAULT_LOADER = "postgres";

  private final String loader;
  private final boolean withData;

  /**
   * A reader of definitions alone.
   *
   * @param loader the role that would run the script
   */
  public SchemaReader(String loader) {
    this(loader, false);
  }

  /**
   * A reader.
   *
   * @param loader the role that would run the script
   * @param withData whether the rows of a table are a part of the schema
   */
  public SchemaReader(String loader, boolean withData) {
    this.loader = loader;
    this.withData = withData;
  }

  /** The schema of a script. */
  public SchemaReading read(Script script) {
    return read(script.statements());
  }

  /** The schema of statements, in order. */
  public SchemaReading read(List<Statement> statements) {
    Catalog catalog = new Catalog(new Session(loader));
    Namespace namespace = new Namespace(catalog);
    Map<Treatment, Integer> treatments = new EnumMap<>(Treatment.class);
    List<Statement> definitions = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    try (SecondOpinion secondOpinion = new SecondOpinion()) {
      StatementReader reader = new StatementReader(namespace, secondOpinion, withData, refusals);
      for (Statement statement : statements) {
        Treatment treatment = reader.read(statement);
        treatments.merge(treatment, 1, Integer::sum);
        if (treatment == Treatment.DEFINITION) {
          definitions.add(statement);
        }
      }
    }
    return new SchemaReading(
        new Settlement(catalog).schema(), treatments, definitions, refusals, catalog.problems());
  }
}
