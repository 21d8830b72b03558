package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.OtherKind;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DROP of objects of a kind.
 *
 * @param references what names them
 * @param ifExists whether nothing is said of those that are not there
 * @param cascade whether what depends on them goes along
 * @param concurrently the first word of DROP INDEX CONCURRENTLY; otherwise none
 */
record DropObjects(
    List<WrittenReference> references,
    boolean ifExists,
    boolean cascade,
    Optional<Token> concurrently)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    concurrently.ifPresent(
        first -> execution.expectNoTransaction(first, "DROP INDEX CONCURRENTLY"));
    List<Entity> dropped = new ArrayList<>();
    for (WrittenReference reference : references) {
      Optional<Entity> found = reference.find(execution);
      if (found.isPresent()) {
        Optional<Unreadable> wrong = OtherKind.of(reference, found.get());
        if (wrong.isPresent()) {
          throw wrong.get();
        }
        dropped.add(found.get());
      } else if (!ifExists) {
        throw new Absence(execution).ofDropped(reference);
      }
    }
    Removal removal = new Removal(execution.catalog());
    for (Entity entity : dropped) {
      if (cascade) {
        removal.cascade(entity);
      } else {
        removal.of(entity);
      }
    }
    return Treatment.MODEL;
  }
}
