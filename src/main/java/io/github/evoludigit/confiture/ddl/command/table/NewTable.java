package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;

/**
 * The table that a statement makes, as it is called.
 *
 * @param kind a table or a foreign table
 * @param persistence {@code unlogged}, {@code temporary} or empty
 * @param ifNotExists whether nothing is made if there is something of that name
 * @param name its name
 * @param place where the name begins
 */
record NewTable(
    ObjectKind kind, String persistence, boolean ifNotExists, WrittenName name, Token place) {

  private String home(Namespace namespace) {
    return persistence.equals("temporary") ? SearchPath.TEMPORARY : namespace.home(name.name());
  }

  /** Whether nothing is made. */
  boolean isThere(Namespace namespace) {
    return ifNotExists
        && namespace.findClass(QualifiedName.of(home(namespace), name.name().name())).isPresent();
  }

  /** The relation, which is not added. */
  Relation relation(Execution execution) {
    Relation relation =
        new Relation(kind, home(execution.namespace()), name.name().name(), execution.location());
    relation.set(
        Attribute.PERSISTENCE, AttributeValue.UNLOGGED, AttributeValue.UNLOGGED.is(persistence));
    return relation;
  }
}
