package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.KindWords;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.command.privilege.AlterPolicy;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterReader;
import io.github.evoludigit.confiture.ddl.command.privilege.PrivilegeReader;
import io.github.evoludigit.confiture.ddl.command.routine.AlterEventTrigger;
import io.github.evoludigit.confiture.ddl.command.routine.AlterRoutine;
import io.github.evoludigit.confiture.ddl.command.server.AlterExtension;
import io.github.evoludigit.confiture.ddl.command.server.AlterForeignObject;
import io.github.evoludigit.confiture.ddl.command.server.AlterPublication;
import io.github.evoludigit.confiture.ddl.command.server.AlterSubscription;
import io.github.evoludigit.confiture.ddl.command.table.AlterSequence;
import io.github.evoludigit.confiture.ddl.command.table.AlterStatistics;
import io.github.evoludigit.confiture.ddl.command.table.AlterTable;
import io.github.evoludigit.confiture.ddl.command.table.AlterTableReader;
import io.github.evoludigit.confiture.ddl.command.table.SequenceOptions;
import io.github.evoludigit.confiture.ddl.command.type.AlterOperator;
import io.github.evoludigit.confiture.ddl.command.type.AlterOperatorFamily;
import io.github.evoludigit.confiture.ddl.command.type.AlterTextSearch;
import io.github.evoludigit.confiture.ddl.command.type.AlterTypeReader;
import io.github.evoludigit.confiture.ddl.command.type.DomainReader;
import io.github.evoludigit.confiture.ddl.command.type.RefreshCollation;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/** Reads ALTER of any object: what all have in common here, the rest where the kind is served. */
final class AlterReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  AlterReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code ALTER}. */
  Command read() {
    if (in.takeWords("default", "privileges")) {
      return new PrivilegeReader(in).readDefault();
    }
    if (ClusterReader.follow(in)) {
      return new ClusterReader(in).alter();
    }
    ObjectKind kind = KindWords.requiredKind(in);
    boolean ifExists = clauses.ifExists();
    boolean only = in.atWord("only");
    AlterTarget target = new AlterTarget(WrittenReference.read(in, kind), ifExists);
    Optional<Command> common = ofAny(target, kind);
    if (common.isPresent()) {
      return common.get();
    }
    return isOfRelation(kind) ? ofRelation(target, kind, only) : ofKind(target, kind);
  }

  private static boolean isOfRelation(ObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX, SEQUENCE -> true;
      default -> false;
    };
  }

  /** What every object can be given. */
  private Optional<Command> ofAny(AlterTarget target, ObjectKind kind) {
    int actions = in.position();
    Command command = null;
    if (in.takeWords("rename", "to")) {
      command = new RenameObject(target, in.nameToken());
    } else if (!isOfRelation(kind) && in.takeWords("owner", "to")) {
      command = new ChangeOwner(target, clauses.role());
    } else if (in.takeWords("set", "schema")) {
      command = new MoveObject(target, in.nameToken());
    } else {
      boolean no = in.takeWord("no");
      if (in.takeWords("depends", "on", "extension")) {
        command = new DependOnExtension(target, in.nameToken(), !no);
      } else {
        in.back(actions);
      }
    }
    if (command != null) {
      in.expectEnd();
    }
    return Optional.ofNullable(command);
  }

  private Command ofRelation(AlterTarget target, ObjectKind kind, boolean only) {
    Command command;
    if (in.takeWord("rename")) {
      boolean constraint = in.takeWord("constraint");
      if (!constraint) {
        in.takeWord("column");
      }
      Token old = in.nameToken();
      in.expectWord("to");
      Token name = in.nameToken();
      command =
          constraint
              ? new RenameConstraint(target, old, name)
              : new RenameColumn(target, old, name);
      in.expectEnd();
    } else if (kind == ObjectKind.SEQUENCE && !in.atAnyWord("owner", "set")) {
      command = new AlterSequence(target, SequenceOptions.read(in));
      in.expectEnd();
    } else {
      command = new AlterTable(target, only, new AlterTableReader(in).read());
    }
    return command;
  }

  /** What a kind has of its own. */
  private Command ofKind(AlterTarget target, ObjectKind kind) {
    return switch (kind) {
      case FUNCTION, PROCEDURE -> AlterRoutine.read(target, in);
      case TYPE -> new AlterTypeReader(in).read(target);
      case DOMAIN -> new DomainReader(in).alter(target);
      case EVENT_TRIGGER -> AlterEventTrigger.read(target, in);
      case OPERATOR -> AlterOperator.read(target, in);
      case OPERATOR_FAMILY -> AlterOperatorFamily.read(target, in);
      case TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY ->
          AlterTextSearch.read(target, kind, in);
      case POLICY -> AlterPolicy.read(target, in);
      case FOREIGN_DATA_WRAPPER, SERVER, USER_MAPPING -> AlterForeignObject.read(target, kind, in);
      case PUBLICATION -> AlterPublication.read(target, in);
      case SUBSCRIPTION -> AlterSubscription.read(target, in);
      case STATISTICS -> AlterStatistics.read(target, in);
      case EXTENSION -> AlterExtension.read(target, in);
      case COLLATION -> RefreshCollation.read(target, in);
      default -> throw in.unreadable();
    };
  }
}
