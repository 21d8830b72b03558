package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterStatements;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DROP of any object. */
final class DropStatements {

  private final Clauses clauses;
  private final TokenReader in;

  DropStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code DROP}. */
  Treatment read() {
    if (ClusterStatements.follow(in)) {
      return new ClusterStatements(clauses).drop();
    }
    if (in.takeWord("owned")) {
      return new OwnedStatements(clauses).drop();
    }
    ObjectKind kind = ObjectReference.kind(in).orElseThrow(in::unreadable);
    in.takeWord("concurrently");
    boolean ifExists = clauses.ifExists();
    List<Entity> dropped = new ArrayList<>();
    do {
      Optional<Entity> found = new ObjectReference(clauses).findIfThere(kind);
      found.ifPresent(dropped::add);
      if (found.isEmpty() && !ifExists) {
        throw new Unreadable("an object that is not known", clauses.in.peek());
      }
    } while (in.takeComma());
    boolean cascade = in.takeWord("cascade");
    in.takeWord("restrict");
    in.expectEnd();
    Removal removal = new Removal(clauses.catalog);
    dropped.forEach(cascade ? removal::cascade : removal::of);
    return Treatment.MODEL;
  }
}
