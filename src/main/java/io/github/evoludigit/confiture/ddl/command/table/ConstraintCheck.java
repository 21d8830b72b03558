package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.AccessMethod;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.analysis.FromItem;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what a key or foreign key names is there, and fits.
 *
 * @param relation the table it is of, with all its columns
 * @param execution what else there is
 */
record ConstraintCheck(Relation relation, Execution execution) {

  /** Says why PostgreSQL would not make a constraint, where that is looked into. */
  void check(ConstraintDefinition definition) {
    if (!execution.judges()) {
      return; // What follows costs more than nothing.
    }
    if (definition.rule() instanceof ConstraintDefinition.Key key) {
      key(key, definition.place());
    } else if (definition.rule() instanceof ConstraintDefinition.ForeignKey key) {
      foreignKey(key);
    } else if (definition.rule() instanceof ConstraintDefinition.Exclusion exclusion) {
      exclusion.elements().missingColumn(this).ifPresent(this::missingInKey);
    }
  }

  private void missingInKey(Token column) {
    refuse(
        SqlState.UNDEFINED_COLUMN,
        "column \"" + column.text() + "\" named in key does not exist",
        Token.END);
  }

  private void refuse(SqlState state, String message, Token place) {
    execution.refuse(new Unreadable(state, message, place, ""));
  }

  private static boolean isKnown(Relation relation) {
    return relation.known
        && !relation.hasDefinitions()
        && relation.parents.stream().allMatch(ConstraintCheck::isKnown);
  }

  /** Whether the relation certainly has no column of that name. */
  boolean isMissing(Token column) {
    return isMissing(column, relation);
  }

  /** Whether a relation certainly has no column of that name. */
  private boolean isMissing(Token column, Relation of) {
    return isKnown(of)
        && !execution.catalog().refusals().areIncomplete()
        && !of.columns.containsKey(column.text())
        && !FromItem.isSystemColumn(column.text());
  }

  /** {@code transformIndexConstraint}. */
  private void key(ConstraintDefinition.Key key, Token place) {
    Set<String> names = new HashSet<>();
    for (Token column : key.columns()) {
      if (isMissing(column, relation)) {
        refuse(
            SqlState.UNDEFINED_COLUMN,
            "column \"" + column.text() + "\" named in key does not exist",
            place);
        return;
      }
      if (!names.add(column.text())) {
        boolean primary = key.sort() == Constraint.Sort.PRIMARY_KEY;
        refuse(
            SqlState.DUPLICATE_COLUMN,
            "column \""
                + column.text()
                + "\" appears twice in "
                + (primary ? "primary key constraint" : "unique constraint"),
            place);
        return;
      }
    }
    for (Token column : key.options().include()) {
      if (isMissing(column, relation)) {
        refuse(
            SqlState.UNDEFINED_COLUMN,
            "column \"" + column.text() + "\" named in key does not exist",
            place);
        return;
      }
    }
    new PartitionCheck(relation, execution).unique(names);
    for (String name : key.withoutOverlaps() ? Set.<String>of() : names) {
      Column column = relation.columns.get(name);
      if (column != null) {
        new OperatorClassCheck(execution, AccessMethod.OF_INDEXES).expectDefault(column.type);
      }
    }
  }

  /** Says that a table has a primary key already. */
  void oneMorePrimaryKey(ConstraintDefinition definition) {
    refuse(
        SqlState.INVALID_TABLE_DEFINITION,
        "multiple primary keys for table \"" + relation.name + "\" are not allowed",
        definition.place());
  }

  /** {@code ATAddForeignKeyConstraint}. */
  private void foreignKey(ConstraintDefinition.ForeignKey key) {
    Optional<Relation> found = execution.namespace().findRelation(key.target().name());
    if (found.isEmpty()) {
      missing(key.target());
      return;
    }
    Relation target = found.get();
    if (target.kind != ObjectKind.TABLE) {
      refuse(
          SqlState.WRONG_OBJECT_TYPE,
          "referenced relation \"" + target.name + "\" is not a table",
          key.target().token());
      return;
    }
    if (areThere(key.columns(), relation) && areThere(key.referenced(), target)) {
      unique(key, target);
    }
  }

  private void missing(WrittenName target) {
    Scope scope = execution.namespace().scope();
    QualifiedName name = target.name();
    if (name.schema().isPresent() && scope.isNewlyMissing(name.schema().get())) {
      execution.refuse(Unreadable.missing(Missing.schema(name.schema().get()), target.token()));
    } else if (!scope.isOpen(Scope.Space.RELATION, name.schema())
        && !scope.hasClass(name.schema(), name.name())) {
      execution.refuse(MissingObject.relation(target));
    }
  }

  private boolean areThere(List<Token> columns, Relation of) {
    for (Token column : columns) {
      if (isMissing(column, of)) {
        refuse(
            SqlState.UNDEFINED_COLUMN,
            "column \"" + column.text() + "\" referenced in foreign key constraint does not exist",
            column);
        return false;
      }
    }
    return true;
  }

  /** {@code transformFkeyGetPrimaryKey} and {@code transformFkeyCheckAttrs}. */
  private void unique(ConstraintDefinition.ForeignKey key, Relation target) {
    if (!isKnown(target) || key.period() || execution.catalog().refusals().areIncomplete()) {
      return;
    }
    int referenced = key.referenced().size();
    if (referenced == 0) {
      Optional<Constraint> primary = target.primaryKey();
      if (primary.isEmpty()) {
        refuse(
            SqlState.UNDEFINED_OBJECT,
            "there is no primary key for referenced table \"" + target.name + '"',
            key.target().token());
        return;
      }
      referenced = primary.get().columns.size();
    }
    if (!key.referenced().isEmpty() && !isUnique(key.referenced(), target)) {
      refuse(
          SqlState.INVALID_FOREIGN_KEY,
          "there is no unique constraint matching given keys for referenced table \""
              + target.name
              + '"',
          key.target().token());
    } else if (referenced != key.columns().size()) {
      refuse(
          SqlState.INVALID_FOREIGN_KEY,
          "number of referencing and referenced columns for foreign key disagree",
          key.target().token());
    } else {
      types(key, target);
    }
  }

  /** Each pair of columns has an operator of the referenced index that compares them. */
  private void types(ConstraintDefinition.ForeignKey key, Relation target) {
    List<String> referenced =
        key.referenced().isEmpty()
            ? target.primaryKey().map(primary -> primary.columns).orElse(List.of())
            : ClauseReader.texts(key.referenced());
    if (!isKnown(relation) || hasOwnOperators(target, referenced)) {
      return;
    }
    Scope scope = execution.namespace().scope();
    Misfits misfits = new Misfits(new Types(scope), scope);
    for (int i = 0; i < referenced.size(); i++) {
      Column own = relation.columns.get(key.columns().get(i).text());
      Column other = target.columns.get(referenced.get(i));
      if (own != null
          && other != null
          && misfits.isNeverReference(Types.base(own.type), Types.base(other.type))) {
        refuse(
            SqlState.DATATYPE_MISMATCH,
            "foreign key constraint \"" + nameOf(key) + "\" cannot be implemented",
            Token.END);
        return;
      }
    }
  }

  /** Whether the index over these columns may have other operator classes than the usual ones. */
  static boolean hasOwnOperators(Relation target, List<String> columns) {
    return target.indexes.stream()
        .anyMatch(each -> each.unique && Set.copyOf(each.columns).equals(Set.copyOf(columns)));
  }

  private String nameOf(ConstraintDefinition.ForeignKey key) {
    List<String> columns = ClauseReader.texts(key.columns());
    String name = "";
    for (Constraint constraint : relation.constraints.values()) {
      if (constraint.sort == Constraint.Sort.FOREIGN_KEY && constraint.columns.equals(columns)) {
        name = constraint.name;
      }
    }
    return name;
  }

  private static boolean isUnique(List<Token> columns, Relation target) {
    Set<String> names = Set.copyOf(ClauseReader.texts(columns));
    return target.constraints.values().stream()
            .anyMatch(
                each ->
                    each.hasIndex()
                        && each.sort != Constraint.Sort.EXCLUDE
                        && names.equals(Set.copyOf(each.columns)))
        || target.indexes.stream()
            .anyMatch(
                each ->
                    each.unique
                        && !each.has(Attribute.WHERE)
                        && names.equals(Set.copyOf(each.columns)));
  }
}
