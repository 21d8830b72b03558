package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A schema with how it was read.
 *
 * @param schema the schema
 * @param treatments how many statements were understood in which way
 * @param definitions the statements that are compared by their tokens, in order
 * @param cluster the statements about objects of the cluster, which are not compared, in order
 * @param refusals why PostgreSQL would not run the statements that are kept by their tokens, in
 *     order
 * @param doubts what statements make that PostgreSQL would refuse when it is used, in order; only
 *     of a reading that judges
 * @param notes what becomes one thing or another when it is loaded
 * @param problems what is wrong or ambiguous in the text: an object defined twice
 */
public record SchemaReading(
    Schema schema,
    Map<Treatment, Integer> treatments,
    List<Statement> definitions,
    List<Statement> cluster,
    List<Refusal> refusals,
    List<Refusal> doubts,
    List<Problem> notes,
    List<Problem> problems) {

  /** Takes copies. */
  public SchemaReading {
    treatments = Map.copyOf(treatments);
    definitions = List.copyOf(definitions);
    cluster = List.copyOf(cluster);
    refusals = List.copyOf(refusals);
    doubts = List.copyOf(doubts);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }

  /** The same without some refusals. */
  SchemaReading without(Collection<Refusal> known) {
    List<Refusal> others = new ArrayList<>(refusals);
    others.removeAll(known);
    return new SchemaReading(
        schema, treatments, definitions, cluster, others, doubts, notes, problems);
  }

  /** How many statements were understood in that way. */
  public int count(Treatment treatment) {
    return treatments.getOrDefault(treatment, 0);
  }
}
