package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the schema that a script makes when PostgreSQL runs it from the beginning. */
public final class SchemaReader {

  /** The role that owns what says nothing else, unless another is given. */
  public static final String DEFAULT_LOADER = "postgres";

  private final String loader;

  /**
   * A reader.
   *
   * @param loader the role that would run the script
   */
  public SchemaReader(String loader) {
    this.loader = loader;
  }

  /** The schema of a script. */
  public SchemaReading read(Script script) {
    return read(script.statements());
  }

  /** The schema of statements, in order. */
  public SchemaReading read(List<Statement> statements) {
    Database database = new Database(loader);
    Map<Treatment, Integer> treatments = new EnumMap<>(Treatment.class);
    try (SecondOpinion secondOpinion = new SecondOpinion()) {
      StatementReader reader = new StatementReader(database, secondOpinion);
      for (Statement statement : statements) {
        treatments.merge(reader.read(statement), 1, Integer::sum);
      }
    }
    return new SchemaReading(new Settlement(database).schema(), treatments, database.problems());
  }
}
