package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Admission;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.Attribute;
import java.util.Optional;

/** OR REPLACE: one routine in the place of another keeps whose it is and who may call it. */
final class Replacement {

  private final Namespace namespace;
  private final Catalog catalog;
  private final Execution execution;

  Replacement(Execution execution) {
    this.namespace = execution.namespace();
    this.catalog = execution.catalog();
    this.execution = execution;
  }

  /**
   * Adds a routine; one in the place of another keeps whose it is and who may call it.
   *
   * @param allowed whether there may be another
   */
  void add(Routine routine, boolean allowed) {
    if (!allowed) {
      new Admission(catalog).judge(routine);
    }
    Optional<Entity> old = catalog.find(routine.key());
    for (Routine other : namespace.findRoutines(QualifiedName.of(routine.schema, routine.name))) {
      if (other.arguments.equals(routine.arguments)) {
        old = Optional.of(other);
      }
    }
    if (old.isPresent()) {
      if (allowed && execution.judges() && old.get() instanceof Routine before) {
        new ReplacedRoutineCheck(before, execution).check(routine);
      }
      routine.giveTo(old.get().owner());
      routine.acl().copy(old.get().acl());
      routine.set(Attribute.COMMENT, old.get().get(Attribute.COMMENT));
      catalog.replace(old.get(), routine);
    } else {
      catalog.begin(routine);
      catalog.add(routine);
    }
  }
}
