package io.github.evoludigit.confiture.ddl;

/** CREATE SEQUENCE and ALTER SEQUENCE. */
final class SequenceStatements {

  private final Clauses clauses;
  private final Namespace namespace;
  private final Catalog catalog;

  SequenceStatements(Clauses clauses) {
    this.clauses = clauses;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE … SEQUENCE}. */
  Treatment create(String persistence) {
    boolean ifNotExists = clauses.ifNotExists();
    QualifiedName name = clauses.qualifiedName();
    String schema = persistence.equals("temporary") ? SearchPath.TEMPORARY : namespace.home(name);
    if (ifNotExists && namespace.findClass(QualifiedName.of(schema, name.name())).isPresent()) {
      clauses.in.rest();
      return Treatment.MODEL;
    }
    Sequence sequence = new Sequence(schema, name.name(), clauses.location());
    sequence.set("persistence", persistence.equals("unlogged") ? "unlogged" : "");
    SequenceOptions options = SequenceOptions.read(clauses.in);
    clauses.in.expectEnd();
    options.applyTo(sequence, clauses.execution());
    catalog.add(sequence);
    catalog.begin(sequence);
    return Treatment.MODEL;
  }
}
