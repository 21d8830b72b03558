package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/** An action of ALTER TABLE on what makes a column an identity column (section 5.3). */
sealed interface IdentityAction extends ColumnAction {

  /** The column's sequence. */
  static Optional<Sequence> sequence(Column column, Relation relation) {
    return relation.sequences.stream().filter(each -> each.isOwnedBy(column)).findFirst();
  }

  /** Partitions have their parent's identity (section 5.12.2), other children have none. */
  static void set(Column column, AttributeValue identity, AlteredTable table) {
    set(column, identity.spelling(), table);
  }

  private static void set(Column column, String identity, AlteredTable table) {
    column.set(Attribute.IDENTITY, identity);
    table.toChildren(
        column.name,
        child -> {
          if (((Relation) child.parent.get()).partition) {
            child.set(Attribute.IDENTITY, identity);
          }
        });
  }

  /** {@code ADD GENERATED … AS IDENTITY}. */
  record Add(Token column, ColumnClause.Identity identity) implements IdentityAction {
    @Override
    public Pass pass() {
      return Pass.ADD_OTHER_CONSTRAINT;
    }

    @Override
    public void check(TableOutline table) {
      identity.check(table.execution());
      table.addIdentity(column);
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      identity.applyTo(own, table.relation(), table.execution());
      identity.addSequence(own, table.relation(), table.execution());
      set(own, own.get(Attribute.IDENTITY), table);
    }
  }

  /** {@code DROP IDENTITY}. */
  record Drop(Token column, boolean ifExists) implements IdentityAction {
    @Override
    public Pass pass() {
      return Pass.DROP;
    }

    @Override
    public void check(TableOutline table) {
      IdentityAction.super.check(table);
      table.dropIdentity(column, ifExists);
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      if (own.has(Attribute.IDENTITY)) {
        set(own, "", table);
        sequence(own, table.relation()).ifPresent(new Removal(table.catalog())::of);
      }
    }
  }

  /**
   * {@code SET GENERATED ALWAYS SET START WITH 5 RESTART}.
   *
   * @param always whether it is {@code ALWAYS} or {@code BY DEFAULT}, if that is said
   * @param options what its sequence is told
   */
  record Change(Token column, Optional<Boolean> always, List<SequenceOptions> options)
      implements IdentityAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void check(TableOutline table) {
      IdentityAction.super.check(table);
      table.expectIdentity(column);
      options.forEach(each -> each.check(table.execution()));
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      always.ifPresent(
          yes -> set(own, yes ? AttributeValue.ALWAYS : AttributeValue.BY_DEFAULT, table));
      sequence(own, table.relation())
          .ifPresent(
              sequence -> options.forEach(each -> each.applyTo(sequence, table.execution())));
    }
  }
}
