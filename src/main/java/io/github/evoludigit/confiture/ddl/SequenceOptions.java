package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/** Reads the options of a sequence (manual, CREATE SEQUENCE). */
final class SequenceOptions {

  private final Clauses clauses;
  private final TokenReader in;
  private final Sequence sequence;

  /** {@code LOGGED} or {@code UNLOGGED}, if it is said. */
  private Optional<Boolean> logged = Optional.empty();

  SequenceOptions(Clauses clauses, Sequence sequence) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.sequence = sequence;
  }

  /** Reads options until something else follows. */
  void read() {
    while (!in.atEnd() && !in.at(TokenKind.CLOSE_PAREN) && !in.atWord("set")) {
      option();
    }
  }

  private void option() {
    if (in.takeWord("as")) {
      sequence.changeType(clauses.type());
    } else if (in.takeWord("increment")) {
      in.takeWord("by");
      sequence.increment = in.number();
    } else if (in.takeWord("minvalue")) {
      sequence.minimum = Optional.of(in.number());
    } else if (in.takeWord("maxvalue")) {
      sequence.maximum = Optional.of(in.number());
    } else if (in.takeWord("start")) {
      in.takeWord("with");
      sequence.start = Optional.of(in.number());
    } else if (in.takeWord("cache")) {
      sequence.cache = in.number();
    } else if (in.takeWord("cycle")) {
      sequence.cycle = true;
    } else if (in.takeWord("no")) {
      switch (in.label()) {
        case "minvalue" -> sequence.minimum = Optional.empty();
        case "maxvalue" -> sequence.maximum = Optional.empty();
        case "cycle" -> sequence.cycle = false;
        default -> throw in.unreadable();
      }
    } else if (in.takeWords("owned", "by")) {
      ownedBy();
    } else if (in.takeWord("restart")) {
      in.takeWord("with");
      if (in.at(TokenKind.NUMBER) || in.at(TokenKind.OPERATOR)) {
        in.number();
      }
    } else if (in.takeWords("sequence", "name")) {
      QualifiedName name = clauses.qualifiedName();
      sequence.schema = clauses.namespace.home(name);
      sequence.name = name.name();
    } else if (in.takeWord("unlogged")) {
      logged = Optional.of(false);
      persist(sequence);
    } else if (in.takeWord("logged")) {
      logged = Optional.of(true);
      persist(sequence);
    } else {
      throw in.unreadable();
    }
  }

  private void persist(Sequence changed) {
    logged.ifPresent(yes -> changed.set("persistence", yes ? "" : "unlogged"));
  }

  private void ownedBy() {
    if (in.takeWord("none")) {
      sequence.ownedBy(Optional.empty());
      return;
    }
    MemberName column = clauses.memberName();
    sequence.ownedBy(
        Optional.of(
            clauses
                .namespace
                .findRelation(column.owner())
                .map(relation -> relation.columns.get(column.name()))
                .orElseThrow(in::unreadable)));
  }

  /** Gives another sequence the options that were read. */
  void copyTo(Sequence other) {
    other.copyOptions(sequence);
    persist(other);
  }
}
