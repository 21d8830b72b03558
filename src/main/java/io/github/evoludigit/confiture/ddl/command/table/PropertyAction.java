package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.ddl.dependency.Alteration;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.Token;
import java.util.Map;
import java.util.Optional;

/** An action of ALTER TABLE that indexes, sequences and views have as well. */
sealed interface PropertyAction extends RelationAction {

  @Override
  default void check(TableOutline table) {
    // They name nothing that must be there.
  }

  @Override
  default void apply(AlteredTable table) {
    apply(table.entity(), table.execution());
  }

  /** Changes the object. */
  void apply(Entity entity, Execution execution);

  /** {@code SET (…)} and {@code RESET (…)}, which sets parameters to nothing. */
  record SetParameters(Map<String, String> parameters) implements PropertyAction {
    @Override
    public void apply(Entity entity, Execution execution) {
      new ServerNames(execution.catalog()).storageParameters(entity, parameters, Token.END);
      ParameterClause.set(entity, parameters);
      if (entity instanceof Relation relation) {
        new ToastTable(execution.catalog()).settle(relation);
      }
    }
  }

  /** {@code SET TABLESPACE}. */
  record SetTablespace(Token name) implements PropertyAction {
    @Override
    public void apply(Entity entity, Execution execution) {
      Storage.moved(entity, name.text());
    }
  }

  /** {@code SET LOGGED} and {@code SET UNLOGGED}, also of the sequences of a table. */
  record SetPersistence(String persistence) implements PropertyAction {
    @Override
    public void apply(Entity entity, Execution execution) {
      entity.set(Attribute.PERSISTENCE, persistence);
      if (entity instanceof Relation relation) {
        relation.sequences.forEach(sequence -> sequence.set(Attribute.PERSISTENCE, persistence));
      }
    }
  }

  /** {@code OWNER TO}. */
  record ChangeOwner(WrittenRole role) implements PropertyAction {
    @Override
    public void apply(Entity entity, Execution execution) {
      new Alteration(execution.catalog()).changeOwner(entity, role.resolve(execution.session()));
    }
  }

  /** {@code OPTIONS (…)} of a foreign table. */
  record ChangeForeignOptions(ForeignOptions options) implements PropertyAction {
    @Override
    public void apply(Entity entity, Execution execution) {
      options.applyTo(entity);
    }
  }

  /** {@code ALTER COLUMN number SET STATISTICS} of an index. */
  record SetIndexStatistics(String column, String target) implements PropertyAction {
    @Override
    public void apply(Entity entity, Execution execution) {
      entity.set(AttributeFamily.STATISTICS_TARGET.of(column), target);
    }
  }

  /** {@code ATTACH PARTITION} of an index. */
  record AttachIndex(WrittenName part) implements PropertyAction {
    @Override
    public void check(TableOutline table) {
      table.execution().index(part);
    }

    @Override
    public void apply(Entity whole, Execution execution) {
      Entity entity = execution.index(part);
      if (entity instanceof Index index) {
        index.origin = Optional.of(whole);
      } else if (entity instanceof Constraint key && whole instanceof Constraint origin) {
        key.origin = Optional.of(origin);
        key.local = false;
      }
    }
  }

  /** What changes nothing that is kept: {@code SET WITHOUT OIDS}. */
  record Nothing() implements PropertyAction {
    @Override
    public void apply(Entity entity, Execution execution) {
      // Tables have had no OIDs since PostgreSQL 12.
    }
  }
}
