package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.ConstraintAttribute;
import io.github.evoludigit.confiture.ddl.dependency.Inheritance;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/** An action of ALTER TABLE on a constraint. */
sealed interface ConstraintAction extends TableAction {

  /** {@code ADD CONSTRAINT}. */
  record Add(ConstraintDefinition definition) implements ConstraintAction {
    @Override
    public Pass pass() {
      ConstraintDefinition.Rule rule = definition.rule();
      if (rule instanceof ConstraintDefinition.NotNull) {
        return Pass.COLUMN_ATTRIBUTES;
      }
      if (rule instanceof ConstraintDefinition.KeyOfIndex) {
        return Pass.ADD_INDEX_CONSTRAINT;
      }
      boolean index =
          rule instanceof ConstraintDefinition.Key
              || rule instanceof ConstraintDefinition.Exclusion;
      return index ? Pass.ADD_INDEX : Pass.ADD_OTHER_CONSTRAINT;
    }

    @Override
    public void check(TableOutline table) {
      Relation relation = table.relation(definition.place());
      if (definition.rule() instanceof ConstraintDefinition.NotNull rule) {
        table.expectColumn(rule.column());
      } else if (definition.rule() instanceof ConstraintDefinition.KeyOfIndex rule) {
        rule.index(relation);
      }
      table.addConstraint(definition);
    }

    @Override
    public void apply(AlteredTable table) {
      Relation relation = table.relation();
      if (definition.rule() instanceof ConstraintDefinition.NotNull rule) {
        table
            .column(rule.column().text())
            .ifPresent(column -> definition.applyNotNull(column, relation, table.catalog()));
        return;
      }
      ConstraintCheck check = new ConstraintCheck(relation, table.execution());
      if (definition.isPrimaryKey() && relation.primaryKey().isPresent()) {
        check.oneMorePrimaryKey(definition);
      }
      definition
          .on(relation, table.execution())
          .add(table.catalog(), table.only(), table.execution().location());
      check.check(definition);
    }
  }

  /** {@code DROP CONSTRAINT}. */
  record Drop(Token name, boolean ifExists, boolean cascade) implements ConstraintAction {
    @Override
    public Pass pass() {
      return Pass.DROP;
    }

    @Override
    public void check(TableOutline table) {
      table.relation(name);
      if (!ifExists) {
        table.expectConstraint(name);
      }
      table.dropConstraint(name.text());
    }

    @Override
    public void apply(AlteredTable table) {
      Constraint constraint = table.relation().constraints.get(name.text());
      if (constraint != null) {
        new ConstraintUseCheck(constraint, table).drop(cascade);
        new Removal(table.catalog()).constraint(constraint, table.only());
      } else {
        // NOT NULL is a constraint with a name since PostgreSQL 18.
        table
            .relation()
            .notNullColumn(name.text())
            .ifPresent(
                column ->
                    new Inheritance(table.catalog())
                        .dropNotNull(column, table.relation(), table.only()));
      }
    }
  }

  /** {@code VALIDATE CONSTRAINT}. */
  record Validate(Token name) implements ConstraintAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void check(TableOutline table) {
      table.relation(name);
      table.expectConstraint(name);
    }

    @Override
    public void apply(AlteredTable table) {
      Constraint constraint = table.relation().constraints.get(name.text());
      if (constraint != null) {
        validate(constraint);
        return;
      }
      Optional<Column> column = table.relation().notNullColumn(name.text());
      column.ifPresent(
          own -> {
            own.set(Attribute.NOT_NULL_IS_VALID, "");
            table.toChildren(own.name, child -> child.set(Attribute.NOT_NULL_IS_VALID, ""));
          });
    }

    private static void validate(Constraint constraint) {
      constraint.set(Attribute.VALID, "");
      Inheritance.heirs(constraint).forEach(Validate::validate);
    }
  }

  /** {@code ALTER CONSTRAINT … [NOT] DEFERRABLE}, ENFORCED and the like. */
  record Alter(Token name, List<ConstraintAttribute> attributes) implements ConstraintAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void check(TableOutline table) {
      table.relation(name);
      table.expectConstraint(name);
    }

    @Override
    public void apply(AlteredTable table) {
      Constraint constraint = table.relation().constraints.get(name.text());
      if (constraint != null) {
        alter(constraint);
      } else if (attributes.contains(ConstraintAttribute.NO_INHERIT)) {
        table.relation().notNullColumn(name.text()).ifPresent(column -> keep(column, table));
      }
    }

    private void alter(Constraint constraint) {
      attributes.forEach(attribute -> attribute.applyTo(constraint));
      Inheritance.heirs(constraint).forEach(this::alter);
    }

    /** A NOT NULL is inherited no more: children keep theirs as their own. */
    private static void keep(Column column, AlteredTable table) {
      column.set(Attribute.NOT_NULL_IS_INHERITED, AttributeValue.NO);
      table.toChildren(column.name, child -> child.notNullIsLocal = true);
    }
  }

  /** {@code ALTER CONSTRAINT … INHERIT} of a NOT NULL. */
  record Inherit(Token name) implements ConstraintAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void check(TableOutline table) {
      table.relation(name);
      table.expectConstraint(name);
    }

    @Override
    public void apply(AlteredTable table) {
      table
          .relation()
          .notNullColumn(name.text())
          .ifPresent(
              column -> {
                column.set(Attribute.NOT_NULL_IS_INHERITED, "");
                new Inheritance(table.catalog()).notNull(column, table.relation());
              });
    }
  }
}
