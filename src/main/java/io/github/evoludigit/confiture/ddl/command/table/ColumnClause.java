package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.catalog.TargetType;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/** What is said of a column behind its type and is no constraint of the table. */
sealed interface ColumnClause {

  /** Says it of a column, which need not be in its relation yet. */
  void applyTo(Column column, Relation relation, Execution execution);

  /** What it says of the column that others may contradict. */
  default Optional<ColumnConflicts.Said> said() {
    return Optional.empty();
  }

  /**
   * Checks that what it names is there.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if it is not
   */
  default void check(Execution execution) {
    // Most name nothing that must be known.
  }

  /** Makes the column's sequence, if the clause is about one; the relation is there then. */
  default void addSequence(Column column, Relation relation, Execution execution) {
    // Most are about none.
  }

  /**
   * {@code COLLATE name}.
   *
   * @param place its first word
   * @param name the collation
   */
  record Collate(Token place, WrittenName name) implements ColumnClause {
    @Override
    public void applyTo(Column column, Relation relation, Execution execution) {
      column.set(Attribute.COLLATION, execution.collation(name, column.type, place, place));
    }
  }

  /** {@code [CONSTRAINT name] NOT NULL [NO INHERIT]}. */
  record NotNull(Optional<Token> name, boolean noInherit) implements ColumnClause {
    @Override
    public Optional<ColumnConflicts.Said> said() {
      return Optional.of(ColumnConflicts.Said.NOT_NULL);
    }

    @Override
    public void applyTo(Column column, Relation relation, Execution execution) {
      column.notNull(name.isPresent() ? Optional.of(name.get().text()) : Optional.empty());
      column.set(Attribute.NOT_NULL_IS_INHERITED, AttributeValue.NO, noInherit);
    }
  }

  /** {@code DEFAULT expression}. */
  record Default(List<Token> expression) implements ColumnClause {
    @Override
    public Optional<ColumnConflicts.Said> said() {
      return Optional.of(ColumnConflicts.Said.DEFAULT);
    }

    @Override
    public void applyTo(Column column, Relation relation, Execution execution) {
      column.set(
          Attribute.DEFAULT,
          execution
              .expression(
                  expression,
                  Optional.empty(),
                  TargetType.of(column),
                  Purpose.defaultOf(column.name))
              .asDefault());
    }
  }

  /** {@code GENERATED ALWAYS AS (expression)}. */
  record Generated(List<Token> expression, Optional<Boolean> virtual) implements ColumnClause {
    @Override
    public Optional<ColumnConflicts.Said> said() {
      return Optional.of(ColumnConflicts.Said.GENERATED);
    }

    @Override
    public void applyTo(Column column, Relation relation, Execution execution) {
      column.set(
          Attribute.GENERATED,
          execution.expression(
              expression,
              Optional.of(relation),
              TargetType.of(column),
              Purpose.generationOf(column.name)));
      // Virtual is the default since PostgreSQL 18; there was only STORED before.
      boolean usual = execution.session().server().isAtLeast(18);
      column.set(Attribute.GENERATED_KIND, AttributeValue.VIRTUAL, virtual.orElse(usual));
    }
  }

  /** {@code GENERATED … AS IDENTITY}. */
  record Identity(boolean always, SequenceOptions options) implements ColumnClause {
    @Override
    public Optional<ColumnConflicts.Said> said() {
      return Optional.of(ColumnConflicts.Said.IDENTITY);
    }

    @Override
    public void applyTo(Column column, Relation relation, Execution execution) {
      column.set(Attribute.IDENTITY, always ? AttributeValue.ALWAYS : AttributeValue.BY_DEFAULT);
      column.setNotNull();
    }

    @Override
    public void check(Execution execution) {
      options.check(execution);
    }

    @Override
    public void addSequence(Column column, Relation relation, Execution execution) {
      SequenceCheck.type("identity column", column.type, execution);
      Sequence sequence = ColumnSequence.of(column, relation, execution.catalog());
      sequence.identity = true;
      options.applyTo(sequence, execution);
      execution.catalog().add(sequence);
    }
  }

  /** {@code STORAGE strategy}. */
  record Storage(Token strategy) implements ColumnClause {
    @Override
    public void applyTo(Column column, Relation relation, Execution execution) {
      ColumnStorage.judge(column, strategy.text(), execution);
      ColumnStorage.set(column, strategy.text(), execution.catalog());
    }
  }

  /** {@code COMPRESSION method}. */
  record Compression(Token method) implements ColumnClause {
    @Override
    public void applyTo(Column column, Relation relation, Execution execution) {
      ColumnStorage.judgeCompression(column, method.text(), execution);
      column.compression(method.text());
    }
  }

  /** {@code OPTIONS (…)} of a foreign table's column. */
  record Options(ForeignOptions options) implements ColumnClause {
    @Override
    public void applyTo(Column column, Relation relation, Execution execution) {
      options.applyTo(column);
    }
  }
}
