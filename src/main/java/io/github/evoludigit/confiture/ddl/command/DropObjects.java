package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.OtherKind;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.dependency.DependentCheck;
import io.github.evoludigit.confiture.ddl.dependency.ObjectDescription;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
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
    if (execution.judges() && !execution.catalog().refusals().areIncomplete()) {
      expectUnneeded(dropped, execution);
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

  /** Says that others need what is dropped ({@code reportDependentObjects}). */
  private void expectUnneeded(List<Entity> dropped, Execution execution) {
    ObjectDescription description = new ObjectDescription(execution.namespace().searchPath());
    for (Entity each : dropped) {
      if (each instanceof Index part
          && part.origin.isPresent()
          && !dropped.contains(part.origin.get())) {
        String whole = description.of(part.origin.get());
        refuse(
            "cannot drop index " + description.shown(part) + " because " + whole + " requires it",
            "You can drop " + whole + " instead.",
            execution);
        return;
      }
      if (each instanceof Constraint key && key.hasIndex()) {
        String constraint =
            "constraint " + SqlName.quoted(key.name) + " on " + description.of(key.parent.get());
        refuse(
            "cannot drop index "
                + SqlName.quoted(key.name)
                + " because "
                + constraint
                + " requires it",
            "You can drop " + constraint + " instead.",
            execution);
        return;
      }
    }
    if (!cascade) {
      new DependentCheck(execution.catalog())
          .of(dropped)
          .ifPresent(
              user ->
                  refuse(
                      dropped.size() == 1
                          ? "cannot drop "
                              + description.of(dropped.get(0))
                              + " because other objects depend on it"
                          : "cannot drop desired object(s) because other objects depend on them",
                      description.hintAt(user),
                      execution));
    }
  }

  private static void refuse(String message, String hint, Execution execution) {
    execution.refuse(
        new Unreadable(SqlState.DEPENDENT_OBJECTS_STILL_EXIST, message, Token.END, hint));
  }
}
