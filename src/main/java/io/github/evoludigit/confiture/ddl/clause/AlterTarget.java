package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/**
 * The object that an ALTER is about.
 *
 * @param reference its name
 * @param ifExists whether nothing is changed if it is not there
 */
public record AlterTarget(WrittenReference reference, boolean ifExists) {

  /**
   * The object; empty if it is not there and need not be.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if it is not there and must be
   */
  public Optional<Entity> find(Execution execution) {
    Optional<Entity> found = findOfAnyKind(execution);
    if (found.isPresent() && execution.judges()) {
      OtherKind.ofAltered(reference, found.get(), execution).ifPresent(execution::refuse);
    }
    return found;
  }

  /** The same, whatever kind of an object it is. */
  public Optional<Entity> findOfAnyKind(Execution execution) {
    return ifExists ? reference.find(execution) : Optional.of(reference.get(execution));
  }

  /** The same for a relation. */
  public Optional<Relation> relation(Execution execution) {
    Optional<Entity> found = find(execution);
    if (found.isPresent() && !(found.get() instanceof Relation)) {
      throw new Unreadable("no relation", reference.token());
    }
    return found.map(Relation.class::cast);
  }
}
