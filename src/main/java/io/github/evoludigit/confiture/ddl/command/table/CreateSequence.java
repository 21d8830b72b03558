package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.TokenReader;

/**
 * CREATE SEQUENCE.
 *
 * @param persistence {@code unlogged}, {@code temporary} or empty
 * @param ifNotExists whether nothing is made if there is something of that name
 * @param name its name
 * @param options its options
 */
public record CreateSequence(
    String persistence, boolean ifNotExists, WrittenName name, SequenceOptions options)
    implements Command {

  /** After {@code CREATE … SEQUENCE}. */
  public static Command read(TokenReader in, String persistence) {
    ClauseReader clauses = new ClauseReader(in);
    boolean ifNotExists = clauses.ifNotExists();
    WrittenName name = clauses.name();
    SequenceOptions options = SequenceOptions.read(in);
    in.expectEnd();
    return new CreateSequence(persistence, ifNotExists, name, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    String schema =
        persistence.equals("temporary") ? SearchPath.TEMPORARY : namespace.home(name.name());
    QualifiedName home = QualifiedName.of(schema, name.name().name());
    if (!ifNotExists || namespace.findClass(home).isEmpty()) {
      options.check(execution);
      Sequence sequence = new Sequence(schema, name.name().name(), execution.location());
      sequence.set(
          Attribute.PERSISTENCE, AttributeValue.UNLOGGED, AttributeValue.UNLOGGED.is(persistence));
      options.applyTo(sequence, execution);
      execution.catalog().add(sequence);
      execution.catalog().begin(sequence);
    }
    return Treatment.MODEL;
  }
}
