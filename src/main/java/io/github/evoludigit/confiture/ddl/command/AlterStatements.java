package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.command.privilege.AlterPolicy;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterStatements;
import io.github.evoludigit.confiture.ddl.command.privilege.PrivilegeStatements;
import io.github.evoludigit.confiture.ddl.command.routine.AlterEventTrigger;
import io.github.evoludigit.confiture.ddl.command.routine.AlterRoutine;
import io.github.evoludigit.confiture.ddl.command.server.ForeignStatements;
import io.github.evoludigit.confiture.ddl.command.server.ReplicationStatements;
import io.github.evoludigit.confiture.ddl.command.table.AlterSequence;
import io.github.evoludigit.confiture.ddl.command.table.AlterTable;
import io.github.evoludigit.confiture.ddl.command.table.AlterTableReader;
import io.github.evoludigit.confiture.ddl.command.table.SequenceOptions;
import io.github.evoludigit.confiture.ddl.command.type.AlterOperator;
import io.github.evoludigit.confiture.ddl.command.type.AlterOperatorFamily;
import io.github.evoludigit.confiture.ddl.command.type.AlterTextSearch;
import io.github.evoludigit.confiture.ddl.command.type.AlterTypeReader;
import io.github.evoludigit.confiture.ddl.command.type.DomainReader;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/** ALTER of any object: what all have in common here, the rest where the kind is served. */
final class AlterStatements {

  private final Clauses clauses;
  private final TokenReader in;

  AlterStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code ALTER}. */
  Treatment read() {
    if (in.takeWords("default", "privileges")) {
      return new PrivilegeStatements(clauses).readDefault();
    }
    if (ClusterStatements.follow(in)) {
      return new ClusterStatements(clauses).alter();
    }
    ObjectKind kind = ObjectReference.requiredKind(in);
    boolean ifExists = clauses.ifExists();
    boolean only = in.atWord("only");
    AlterTarget target = new AlterTarget(WrittenReference.read(in, kind), ifExists);
    Optional<Command> command =
        ofAny(target, kind)
            .or(() -> isOfRelation(kind) ? ofRelation(target, kind, only) : ofKind(target, kind));
    if (command.isPresent()) {
      return command.get().apply(clauses.execution());
    }
    Optional<Entity> found = target.find(clauses.execution());
    if (found.isEmpty()) {
      in.rest();
      return Treatment.MODEL;
    }
    return special(found.get());
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
      command = new ChangeOwner(target, clauses.reader().role());
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

  private Optional<Command> ofRelation(AlterTarget target, ObjectKind kind, boolean only) {
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
    return Optional.of(command);
  }

  /** What a kind has of its own. */
  private Optional<Command> ofKind(AlterTarget target, ObjectKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case FUNCTION, PROCEDURE -> AlterRoutine.read(target, in);
          case TYPE -> new AlterTypeReader(in).read(target);
          case DOMAIN -> new DomainReader(in).alter(target);
          case EVENT_TRIGGER -> AlterEventTrigger.read(target, in);
          case OPERATOR -> AlterOperator.read(target, in);
          case OPERATOR_FAMILY -> AlterOperatorFamily.read(target, in);
          case TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY ->
              AlterTextSearch.read(target, kind, in);
          default -> null;
        });
  }

  private Treatment special(Entity entity) {
    return switch (entity.kind) {
      case POLICY -> new AlterPolicy(clauses).read(entity, (Relation) entity.parent.get());
      case FOREIGN_DATA_WRAPPER, SERVER, USER_MAPPING ->
          new ForeignStatements(clauses).alter(entity);
      case PUBLICATION -> new ReplicationStatements(clauses).alterPublication(entity);
      case SUBSCRIPTION -> new ReplicationStatements(clauses).alterSubscription(entity);
      case STATISTICS -> statistics(entity);
      case EXTENSION -> extension(entity);
      case COLLATION -> definition(entity);
      default -> throw in.unreadable();
    };
  }

  /** {@code UPDATE [TO version]}, or what is added to an extension and taken from it. */
  private Treatment extension(Entity extension) {
    if (!in.takeWord("update")) {
      return definition(extension);
    }
    String version = "";
    if (in.takeWord("to")) {
      version = in.peek().isString() ? in.string() : in.label();
    }
    in.expectEnd();
    extension.set(Attribute.VERSION, version);
    return Treatment.MODEL;
  }

  private Treatment statistics(Entity entity) {
    in.expectWords("set", "statistics");
    String target = clauses.statisticsTarget();
    in.expectEnd();
    entity.set(Attribute.STATISTICS_TARGET, target);
    return Treatment.MODEL;
  }

  private Treatment definition(Entity entity) {
    if (in.atWord("update") || in.atWords("refresh", "version")) {
      in.rest();
      return Treatment.SESSION;
    }
    entity.addDefinition(clauses.spelling(in.rest()));
    return Treatment.DEFINITION;
  }
}
