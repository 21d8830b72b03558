package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;

/** CREATE SEQUENCE and ALTER SEQUENCE. */
public final class SequenceStatements {

  private final Clauses clauses;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public SequenceStatements(Clauses clauses) {
    this.clauses = clauses;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE … SEQUENCE}. */
  public Treatment create(String persistence) {
    boolean ifNotExists = clauses.ifNotExists();
    QualifiedName name = clauses.qualifiedName();
    String schema = persistence.equals("temporary") ? SearchPath.TEMPORARY : namespace.home(name);
    if (ifNotExists && namespace.findClass(QualifiedName.of(schema, name.name())).isPresent()) {
      clauses.in.rest();
      return Treatment.MODEL;
    }
    Sequence sequence = new Sequence(schema, name.name(), clauses.location());
    sequence.set(Attribute.PERSISTENCE, persistence.equals("unlogged") ? "unlogged" : "");
    SequenceOptions options = SequenceOptions.read(clauses.in);
    clauses.in.expectEnd();
    options.applyTo(sequence, clauses.execution());
    catalog.add(sequence);
    catalog.begin(sequence);
    return Treatment.MODEL;
  }
}
