package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.command.Foresight;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.NestedTooDeeply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema with how it was read, whose objects are still at hand: they can be printed, and further
 * statements can change them. Reading the same statements again is never needed for that.
 */
public final class OpenReading {

  private final SchemaReader reader;
  private final List<Statement> statements;
  private final SchemaReading reading;
  private final Catalog catalog;
  private final NormalForm form;

  /** Whether others have gone on, so that the objects are not those that were read. */
  private boolean spent;

  OpenReading(
      SchemaReader reader,
      List<Statement> statements,
      SchemaReading reading,
      Catalog catalog,
      NormalForm form) {
    this.reader = reader;
    this.statements = statements;
    this.reading = reading;
    this.catalog = catalog;
    this.form = form;
  }

  /** What was read. */
  public SchemaReading reading() {
    return reading;
  }

  /** Its objects as PostgreSQL prints them, until others go on. */
  public PrintedSchema printed() {
    return spent
        ? reader.open(statements).printed()
        : PrintedSchema.later(reading.schema(), catalog, form);
  }

  /**
   * What further statements make of the schema, in the same session. What was printed before must
   * not be asked for more.
   *
   * @return a reading whose refusals are those of the further statements
   */
  public OpenReading goOn(List<Statement> further) {
    Set<Refusal> known = new HashSet<>(reading.refusals());
    if (!spent) {
      spent = true;
      try {
        NormalForm next = form.again();
        SchemaReading all = reader.goOn(catalog, next, further);
        return new OpenReading(reader, further, all.without(known), catalog, next);
      } catch (Foresight.ReadAgain | NestedTooDeeply | StackOverflowError fromTheBeginning) {
        // Nothing of that counts.
      }
    }
    List<Statement> all = new ArrayList<>(statements);
    all.addAll(further);
    OpenReading again = reader.open(all);
    return new OpenReading(reader, all, again.reading.without(known), again.catalog, again.form);
  }
}
