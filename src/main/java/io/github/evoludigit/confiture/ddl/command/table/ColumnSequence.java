package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.Location;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The sequence of a serial or identity column. */
final class ColumnSequence {

  private ColumnSequence() {}

  /** A sequence that a column owns, which is not added yet. */
  static Sequence of(Column column, Relation relation, Catalog catalog) {
    return of(column, relation, catalog, column.location);
  }

  static Sequence of(Column column, Relation relation, Catalog catalog, Location location) {
    String name =
        GeneratedName.choose(
            relation.name, column.name, "seq", catalog.takenAmongClasses(relation.schema));
    Sequence sequence = new Sequence(relation.schema, name, location);
    sequence.ownedBy(Optional.of(column));
    sequence.type = column.type;
    sequence.giveTo(relation.owner());
    if (relation.has(Attribute.PERSISTENCE)) {
      sequence.set(Attribute.PERSISTENCE, relation.get(Attribute.PERSISTENCE));
    }
    catalog.begin(sequence);
    return sequence;
  }

  /** Makes the sequence of a serial column, and the default that takes its next value. */
  static void addSerial(Column column, Relation relation, Namespace namespace) {
    Sequence sequence = of(column, relation, namespace.catalog());
    namespace.catalog().add(sequence);
    column.set(Attribute.DEFAULT, new NextValue(column, sequence, namespace));
  }

  /** The default of a serial column, under whatever name the sequence has in the end. */
  private record NextValue(Column column, Sequence sequence, Namespace namespace) implements Value {
    @Override
    public String spelling() {
      return new CanonicalForm(namespace.scope())
          .expression(Token.of(sequence.nextValue()), Optional.empty(), column.type);
    }

    @Override
    public Collection<Entity> references() {
      return List.of(sequence);
    }
  }
}
