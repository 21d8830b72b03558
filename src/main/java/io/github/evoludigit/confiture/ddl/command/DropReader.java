package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.KindWords;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterReader;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads DROP of any object. */
final class DropReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  DropReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /**
   * After {@code DROP}.
   *
   * @param first that word
   */
  Command read(Token first) {
    if (ClusterReader.follow(in)) {
      return new ClusterReader(in).drop();
    }
    if (in.takeWord("owned")) {
      return new OwnedReader(in).drop();
    }
    ObjectKind kind = KindWords.requiredKind(in);
    if (kind == ObjectKind.COLUMN || kind == ObjectKind.CONSTRAINT) {
      throw in.unknown();
    }
    boolean concurrently = kind == ObjectKind.INDEX && in.takeWord("concurrently");
    boolean ifExists = clauses.ifExists();
    List<WrittenReference> references = new ArrayList<>();
    do {
      references.add(WrittenReference.readPlain(in, kind));
    } while (areMany(kind) && in.takeComma());
    boolean cascade = kind != ObjectKind.USER_MAPPING && clauses.cascade();
    in.expectEnd();
    return new DropObjects(
        List.copyOf(references),
        ifExists,
        cascade,
        concurrently ? Optional.of(first) : Optional.empty());
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
