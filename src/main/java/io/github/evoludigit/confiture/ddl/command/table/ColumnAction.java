package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.TargetType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.ddl.dependency.Inheritance;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An action of ALTER TABLE on a column. */
sealed interface ColumnAction extends TableAction
    permits IdentityAction,
        ColumnAction.Add,
        ColumnAction.Drop,
        ColumnAction.ChangeType,
        ColumnAction.SetDefault,
        ColumnAction.DropDefault,
        ColumnAction.SetNotNull,
        ColumnAction.DropNotNull,
        ColumnAction.SetExpression,
        ColumnAction.DropExpression,
        ColumnAction.SetStatistics,
        ColumnAction.SetStorage,
        ColumnAction.SetCompression,
        ColumnAction.SetParameters,
        ColumnAction.ChangeForeignOptions {

  /** The column's name. */
  Token column();

  @Override
  default void check(TableOutline table) {
    table.relation(column());
    table.expectColumn(column());
  }

  @Override
  default void apply(AlteredTable table) {
    Optional<Column> column = table.column(column().text());
    if (column.isPresent()) {
      apply(column.get(), table);
    }
  }

  /** Changes the column. */
  void apply(Column column, AlteredTable table);

  /** Says that a default is no matter of a column that has its values from elsewhere. */
  private static void expectPlain(Column own, AlteredTable table) {
    boolean identity = own.has(Attribute.IDENTITY);
    if (identity || own.has(Attribute.GENERATED)) {
      table
          .execution()
          .refuse(
              new Unreadable(
                  SqlState.SYNTAX_ERROR,
                  "column \""
                      + own.name
                      + "\" of relation \""
                      + table.relation().name
                      + (identity ? "\" is an identity column" : "\" is a generated column"),
                  Token.END,
                  identity
                      ? "Use ALTER TABLE ... ALTER COLUMN ... DROP IDENTITY instead."
                      : "Use ALTER TABLE ... ALTER COLUMN ... SET or DROP EXPRESSION instead."));
    }
  }

  /** Says that a column has no expression that it is generated from. */
  private static void expectGenerated(Column own, AlteredTable table) {
    if (!own.has(Attribute.GENERATED)) {
      table
          .execution()
          .refuse(
              new Unreadable(
                  SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
                  "column \""
                      + own.name
                      + "\" of relation \""
                      + table.relation().name
                      + "\" is not a generated column",
                  Token.END,
                  ""));
    }
  }

  /** {@code ADD COLUMN}. */
  record Add(ColumnDefinition definition, boolean ifNotExists) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.ADD_COLUMN;
    }

    @Override
    public Token column() {
      return definition.name();
    }

    @Override
    public void check(TableOutline table) {
      table.relation(column());
      if (ifNotExists && table.hasColumn(column().text())) {
        return;
      }
      if (table.hasColumn(column().text())) {
        table
            .execution()
            .refuse(
                new Unreadable(
                    SqlState.DUPLICATE_COLUMN,
                    "column \""
                        + column().text()
                        + "\" of relation \""
                        + table.relation(column()).name
                        + "\" already exists",
                    column(),
                    ""));
      }
      definition.check(table.execution());
      table.addColumn(column().text());
      if (definition.clauses().stream().anyMatch(ColumnClause.Identity.class::isInstance)) {
        table.beginIdentity(column().text());
      }
      definition
          .constraints()
          .forEach(constraint -> new ConstraintAction.Add(constraint).check(table));
    }

    @Override
    public void apply(AlteredTable table) {
      Relation relation = table.relation();
      if (ifNotExists && relation.columns.containsKey(column().text())) {
        return;
      }
      apply(definition.column(relation, table.execution()), table);
    }

    @Override
    public void apply(Column column, AlteredTable table) {
      Relation relation = table.relation();
      relation.columns.put(column.name, column);
      if (table.execution().judges() && column.has(Attribute.GENERATED)) {
        new GenerationCheck(relation, table.execution()).check();
      }
      definition.addSequence(column, relation, table.execution());
      definition
          .constraints()
          .forEach(constraint -> table.add(new ConstraintAction.Add(constraint)));
      table.catalog().constraintNames().useNotNulls(relation);
      if (table.only() && !relation.children.isEmpty()) {
        new InheritanceCheck(relation, table.execution()).leavesHeirs();
      }
      for (Relation child : relation.children) {
        new InheritanceCheck(child, table.execution()).merges(column);
        new Inheritance(table.catalog()).inherit(column, child, table.execution().location());
      }
    }
  }

  /** {@code DROP COLUMN}. */
  record Drop(Token column, boolean ifExists, boolean cascade) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.DROP;
    }

    @Override
    public void check(TableOutline table) {
      table.relation(column);
      if (!ifExists) {
        table.expectColumn(column);
      }
      table.dropColumn(column.text());
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      new ColumnUseCheck(own, table).drop(cascade);
      Removal removal = new Removal(table.catalog());
      if (cascade) {
        removal.cascade(table.relation(), own, table.only());
      } else {
        removal.column(table.relation(), own, table.only());
      }
    }
  }

  /**
   * {@code ALTER COLUMN … TYPE}.
   *
   * @param column the column
   * @param type its new type
   * @param place what follows that, where COLLATE is
   * @param collation its collation, if one is said
   * @param using what makes its values of the former ones; empty for a cast
   */
  record ChangeType(
      Token column,
      WrittenType type,
      Token place,
      Optional<WrittenName> collation,
      List<Token> using)
      implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.ALTER_TYPE;
    }

    @Override
    public void check(TableOutline table) {
      ColumnAction.super.check(table);
      String spelling = type.resolve(table.execution().namespace());
      if (table.execution().judges()) {
        table
            .former(column.text())
            .ifPresent(own -> new ColumnCastCheck(own, table.execution()).change(spelling, using));
      }
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      String spelling = type.resolve(table.execution().namespace());
      if (table.execution().judges()) {
        new ColumnCastCheck(own, table.execution()).initial(spelling);
        new ColumnUseCheck(own, table).changeType(column);
      }
      own.set(
          Attribute.COLLATION,
          collation
              .map(name -> table.execution().collation(name, spelling, place, place))
              .orElse(""));
      if (own.get(Attribute.DEFAULT).isEmpty()) {
        // NULL was no default of the former type, and is none of this one.
        own.set(Attribute.DEFAULT, "");
      }
      own.type(spelling);
      ForgottenSettings.ofType(own);
      table.relation().sequences.stream()
          .filter(sequence -> sequence.isOwnedBy(own) && sequence.identity)
          .forEach(sequence -> sequence.changeType(spelling));
      table.toChildren(
          own.name,
          child -> {
            child.type(spelling);
            ForgottenSettings.ofType(child);
          });
    }
  }

  /** {@code SET DEFAULT}. */
  record SetDefault(Token column, List<Token> expression) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.ADD_OTHER_CONSTRAINT;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      expectPlain(own, table);
      Value value =
          table
              .execution()
              .expression(
                  expression, Optional.empty(), TargetType.of(own), Purpose.defaultOf(own.name))
              .asDefault();
      own.set(Attribute.DEFAULT, value);
      table.toChildren(own.name, new NewDefault(value));
    }
  }

  /** What children take over, too. No lambda: it would be one for each dump. */
  record NewDefault(Value value) implements Consumer<Column> {
    @Override
    public void accept(Column child) {
      child.set(Attribute.DEFAULT, value);
    }
  }

  /** {@code DROP DEFAULT}. */
  record DropDefault(Token column) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.DROP;
    }

    @Override
    public void check(TableOutline table) {
      ColumnAction.super.check(table);
      table.dropDefault(column.text());
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      expectPlain(own, table);
      own.set(Attribute.DEFAULT, "");
      table.toChildren(own.name, child -> child.set(Attribute.DEFAULT, ""));
    }
  }

  /** {@code SET NOT NULL}. */
  record SetNotNull(Token column) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.COLUMN_ATTRIBUTES;
    }

    @Override
    public void check(TableOutline table) {
      ColumnAction.super.check(table);
      table.addNotNull(column.text());
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      boolean isNew = !own.has(Attribute.NOT_NULL);
      own.setNotNull();
      own.set(Attribute.NOT_NULL_IS_VALID, "");
      if (!table.only()) {
        new Inheritance(table.catalog()).notNull(own, table.relation());
        table.toChildren(own.name, child -> child.set(Attribute.NOT_NULL_IS_VALID, ""));
      } else if (isNew && !table.relation().children.isEmpty()) {
        // As if it said NO INHERIT (ATExecSetNotNull in tablecmds.c).
        own.set(Attribute.NOT_NULL_IS_INHERITED, AttributeValue.NO);
      }
    }
  }

  /** {@code DROP NOT NULL}. */
  record DropNotNull(Token column) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.DROP;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      new ColumnUseCheck(own, table).dropNotNull();
      new Inheritance(table.catalog()).dropNotNull(own, table.relation(), table.only());
    }
  }

  /** {@code SET EXPRESSION AS (expression)}. */
  record SetExpression(Token column, List<Token> tokens) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.SET_EXPRESSION;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      expectGenerated(own, table);
      Expression expression =
          table
              .execution()
              .expression(
                  tokens,
                  Optional.of(table.relation()),
                  () -> own.type,
                  Purpose.generationOf(own.name));
      own.set(Attribute.GENERATED, expression);
      ForgottenSettings.ofUsers(own);
      table.toChildren(
          own.name,
          child -> {
            child.set(Attribute.GENERATED, ((Relation) child.parent.get()).own(expression));
            ForgottenSettings.ofUsers(child);
          });
    }
  }

  /** {@code DROP EXPRESSION}. */
  record DropExpression(Token column, boolean ifExists) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.DROP;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      if (!ifExists) {
        expectGenerated(own, table);
      }
      drop(own);
      table.toChildren(own.name, DropExpression::drop);
    }

    private static void drop(Column column) {
      column.set(Attribute.GENERATED, "");
      column.set(Attribute.GENERATED_KIND, "");
    }
  }

  /** {@code SET STATISTICS}. */
  record SetStatistics(Token column, String target) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      own.set(Attribute.STATISTICS_TARGET, target);
      table.toChildren(own.name, child -> child.set(Attribute.STATISTICS_TARGET, target));
    }
  }

  /** {@code SET STORAGE}. */
  record SetStorage(Token column, Token strategy) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      ColumnStorage.judge(own, strategy.text(), table.execution());
      ColumnStorage.set(own, strategy.text(), table.catalog());
      table.toChildren(
          own.name, child -> ColumnStorage.set(child, strategy.text(), table.catalog()));
    }
  }

  /** {@code SET COMPRESSION}. */
  record SetCompression(Token column, Token method) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      ColumnStorage.judgeCompression(own, method.text(), table.execution());
      own.compression(method.text());
    }
  }

  /** {@code SET (…)} and {@code RESET (…)}, which sets parameters to nothing. */
  record SetParameters(Token column, Map<String, String> parameters) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      new ServerNames(table.execution().catalog()).storageParameters(own, parameters, column);
      ParameterClause.set(own, parameters);
    }
  }

  /** {@code OPTIONS (…)} of a foreign table's column. */
  record ChangeForeignOptions(Token column, ForeignOptions options) implements ColumnAction {
    @Override
    public Pass pass() {
      return Pass.MISCELLANEOUS;
    }

    @Override
    public void apply(Column own, AlteredTable table) {
      options.applyTo(own);
    }
  }
}
