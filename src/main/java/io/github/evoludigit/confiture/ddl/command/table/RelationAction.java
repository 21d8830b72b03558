package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An action of ALTER TABLE on a table as a whole, or on its triggers and rules. */
sealed interface RelationAction extends TableAction
    permits RelationAction.Own, PropertyAction, KinshipAction {

  @Override
  default Pass pass() {
    return Pass.MISCELLANEOUS;
  }

  /** An action that only tables have. */
  sealed interface Own extends RelationAction {

    /** A token of the action, where an error about it is. */
    Token token();

    @Override
    default void check(TableOutline table) {
      check(table.relation(token()), table.execution());
    }

    /** Checks that what it names is there. */
    default void check(Relation relation, Execution execution) {
      // Most name nothing.
    }

    @Override
    default void apply(AlteredTable table) {
      apply(table.relation(), table);
    }

    /** Changes the table. */
    void apply(Relation relation, AlteredTable table);
  }

  /** {@code [NO] FORCE ROW LEVEL SECURITY} and the like: a property that is there or not. */
  record SetProperty(Token token, String property, String value) implements Own {
    @Override
    public void apply(Relation relation, AlteredTable table) {
      relation.set(property, value);
    }
  }

  /** {@code CLUSTER ON index}; {@code SET WITHOUT CLUSTER} is one without a name. */
  record ClusterOn(Token token, String index) implements Own {
    @Override
    public void check(Relation relation, Execution execution) {
      if (!index.isEmpty()) {
        new OwnIndex(relation, index, execution).expectClusterable();
      }
    }

    @Override
    public void apply(Relation relation, AlteredTable table) {
      relation.clusterOn(index);
    }
  }

  /** {@code REPLICA IDENTITY USING INDEX}. */
  record IdentityOfIndex(Token token, String index) implements Own {
    @Override
    public void check(Relation relation, Execution execution) {
      new OwnIndex(relation, index, execution).expectIdentity();
    }

    @Override
    public void apply(Relation relation, AlteredTable table) {
      relation.set(Attribute.REPLICA_IDENTITY, identity());
    }

    private String identity() {
      return "index " + index;
    }
  }

  /** {@code SET ACCESS METHOD}. */
  record SetAccessMethod(Token token) implements Own {
    @Override
    public void apply(Relation relation, AlteredTable table) {
      new Storage(table.execution().session())
          .changeMethod(relation, token.isWord("default") ? "" : token.text());
    }
  }

  /** {@code OF type}. */
  record OfType(WrittenName type) implements Own {
    @Override
    public Token token() {
      return type.token();
    }

    @Override
    public void check(Relation relation, Execution execution) {
      execution.type(type);
    }

    @Override
    public void apply(Relation relation, AlteredTable table) {
      UserDefinedType composite = table.execution().type(type);
      relation.set(Attribute.OF_TYPE, composite.reference());
    }
  }

  /** {@code ENABLE} and {@code DISABLE} of triggers and rules. */
  record Enable(ObjectKind kind, boolean all, Token token, String state) implements Own {
    @Override
    public void check(Relation relation, Execution execution) {
      if (!all && !relation.parts(kind).containsKey(token.text())) {
        if (relation.mayHaveOfWhole(kind, token.text())) {
          // The trigger of a partitioned table, of which each partition has its own.
          throw Unreadable.outside("a trigger of the whole table", token);
        }
        String whole = kind == ObjectKind.TRIGGER ? "\" for table \"" : "\" for relation \"";
        throw new Unreadable(
                SqlState.UNDEFINED_OBJECT,
                kind.label() + " \"" + token.text() + whole + relation.name + "\" does not exist",
                token,
                "")
            .about(Missing.of(kind.label(), token.text()).of(relation.name));
      }
    }

    @Override
    public void apply(Relation relation, AlteredTable table) {
      Map<String, Entity> parts = relation.parts(kind);
      Collection<Entity> chosen = all ? parts.values() : List.of(parts.get(token.text()));
      chosen.forEach(each -> each.set(Attribute.ENABLED, state));
    }
  }
}
