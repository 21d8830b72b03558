package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterStatements;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;

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
    ObjectKind kind = ObjectReference.requiredKind(in);
    if (kind == ObjectKind.COLUMN || kind == ObjectKind.CONSTRAINT) {
      throw in.unknown();
    }
    Token first = in.peek(-in.position());
    boolean concurrently = kind == ObjectKind.INDEX && in.takeWord("concurrently");
    boolean ifExists = clauses.ifExists();
    List<WrittenReference> references = new ArrayList<>();
    do {
      references.add(WrittenReference.readPlain(in, kind));
    } while (areMany(kind) && in.takeComma());
    boolean cascade = kind != ObjectKind.USER_MAPPING && clauses.reader().cascade();
    in.expectEnd();
    if (concurrently) {
      clauses.expectNoTransaction(first, "DROP INDEX CONCURRENTLY");
    }
    return new DropObjects(references, ifExists, cascade).apply(clauses.execution());
  }

  /** Whether one statement can drop several objects of a kind. */
  private static boolean areMany(ObjectKind kind) {
    return switch (kind) {
      case POLICY,
          RULE,
          TRIGGER,
          CAST,
          TRANSFORM,
          SUBSCRIPTION,
          OPERATOR_CLASS,
          OPERATOR_FAMILY,
          USER_MAPPING ->
          false;
      default -> true;
    };
  }
}
