package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is no change of its own where a type has changed. A cast that the old type implied stands
 * out beside the new one, though it was there all the time: written in full, as PostgreSQL prints
 * it, the definition is the same. Both sides are read once more for that, and only then.
 */
public final class UnchangedDefinitions {

  private final SchemaReader reader;
  private final List<Statement> oldStatements;
  private final List<Statement> newStatements;

  /**
   * The definitions of two sides.
   *
   * @param reader what has read them
   * @param oldStatements the statements of the old side that it has read
   * @param newStatements those of the new side
   */
  public UnchangedDefinitions(
      SchemaReader reader, List<Statement> oldStatements, List<Statement> newStatements) {
    this.reader = reader.inFull();
    this.oldStatements = oldStatements;
    this.newStatements = newStatements;
  }

  /** The changes without those of definitions that are the same. */
  public SchemaDiff without(SchemaDiff diff) {
    if (diff.changes().stream().noneMatch(UnchangedDefinitions::changesType)
        || diff.changes().stream().noneMatch(UnchangedDefinitions::changesText)) {
      return diff;
    }
    Schema oldSchema = reader.read(oldStatements).schema();
    Schema newSchema = reader.read(newStatements).schema();
    List<Change> changes = new ArrayList<>();
    for (Change change : diff.changes()) {
      List<AttributeChange> real = new ArrayList<>(change.attributes());
      real.removeIf(
          attribute ->
              value(oldSchema, change, attribute.name())
                  .filter(
                      full -> full.equals(value(newSchema, change, attribute.name()).orElse("")))
                  .isPresent());
      if (real.size() == change.attributes().size()) {
        changes.add(change);
      } else if (!real.isEmpty()) {
        changes.add(change.of(real));
      }
    }
    return new SchemaDiff(changes, diff.renames());
  }

  /** Whether a column, a domain or the result of a routine is of another type now. */
  private static boolean changesType(Change change) {
    return change.attributes().stream().anyMatch(UnchangedDefinitions::isType);
  }

  private static boolean isType(AttributeChange attribute) {
    return attribute.name().equals("type") || attribute.name().equals("returns");
  }

  /** Whether something that can be written in full is different. */
  private static boolean changesText(Change change) {
    return change.attributes().stream().anyMatch(attribute -> !isType(attribute));
  }

  private static Optional<String> value(Schema schema, Change change, String attribute) {
    return Optional.ofNullable(schema.objects().get(change.key()))
        .map(SchemaObject::attributes)
        .map(attributes -> attributes.get(attribute));
  }
}
