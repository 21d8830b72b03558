package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.ForeignReference;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.ColumnTypeCheck;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.dependency.ObjectDescription;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the values of a column become those of another type ({@code ATPrepAlterColumnType},
 * {@code ATExecAlterColumnType}).
 *
 * @param column the column
 * @param execution what else there is
 */
record ColumnCastCheck(Column column, Execution execution) {

  /** The types that an identity column can be of. */
  private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

  private Relation relation() {
    return (Relation) column.parent.get();
  }

  private Misfits misfits() {
    PathScope scope = execution.namespace().scope();
    return new Misfits(new Types(scope), scope);
  }

  /**
   * Says that nothing makes values of the new type of the former ones.
   *
   * @param type the new type
   * @param using the expression that does; empty for a cast
   */
  void change(String type, List<Token> using) {
    Relation relation = relation();
    if (relation.kind != ObjectKind.TABLE || column.inheritors > 0 || column.type.isEmpty()) {
      return;
    }
    if (!ColumnTypeCheck.isStored(column.name, type, execution)) {
      return;
    }
    if (!using.isEmpty()) {
      PathScope scope = execution.namespace().scope();
      new CanonicalForm(scope)
          .expression(
              using,
              Optional.of(scope.describe(relation, using)),
              type,
              Purpose.transformationOf(column.name));
    } else if (misfits().isNeverAssigned(Types.base(column.type), Types.base(type))) {
      String shown = shown(type);
      refuse(
          "column \""
              + column.name
              + "\" cannot be cast automatically to type "
              + shown(Types.base(type)),
          column.has(Attribute.GENERATED)
              ? ""
              : "You might need to specify \"USING "
                  + SqlName.quoted(column.name)
                  + "::"
                  + shown
                  + "\".");
    }
  }

  /** Says that the default does not become one of the new type. */
  void initial(String type) {
    if (column.has(Attribute.IDENTITY) && !INTEGERS.contains(type)) {
      execution.refuse(
          new Unreadable(
              SqlState.INVALID_PARAMETER_VALUE,
              "identity column type must be smallint, integer, or bigint",
              Token.END,
              ""));
    }
    String initial = column.get(Attribute.DEFAULT);
    if (initial.isEmpty() || column.has(Attribute.GENERATED)) {
      return;
    }
    for (String from : typesOf(initial)) {
      if (!from.equals(Types.UNKNOWN)
          && misfits().isNeverAssigned(Types.base(from), Types.base(type))) {
        refuse(
            "default for column \""
                + column.name
                + "\" cannot be cast automatically to type "
                + shown(Types.base(type)),
            "Drop the default before, and set it anew.");
      }
    }
  }

  private String shown(String type) {
    return new ObjectDescription(execution.namespace().searchPath()).type(type);
  }

  private List<String> typesOf(String initial) {
    List<Token> tokens = Token.of(initial);
    if (tokens.size() == 1 && tokens.get(0).isString()) {
      return List.of(column.type);
    }
    try {
      return new CanonicalForm(execution.namespace().scope()).typesOf(tokens);
    } catch (Unreadable unreadable) {
      return List.of();
    }
  }

  /** Says which foreign keys compare what cannot be compared any more. */
  static void references(Relation relation, Execution execution) {
    for (Constraint each : relation.constraints.values()) {
      reference(each, relation, execution);
    }
    for (Constraint each : relation.referencedBy) {
      if (each.parent.get() instanceof Relation owner && owner != relation) {
        reference(each, owner, execution);
      }
    }
  }

  private static void reference(Constraint key, Relation owner, Execution execution) {
    if (!(key.attributes.get(Attribute.REFERENCES.spelling()) instanceof ForeignReference to)
        || to.relation().isEmpty()
        || owner.constraints.get(key.name) != key) {
      return;
    }
    Relation target = to.relation().get();
    List<String> referenced = to.columns();
    if (referenced.isEmpty()) {
      referenced = target.primaryKey().map(primary -> primary.columns).orElse(List.of());
    }
    if (referenced.size() != key.columns.size()
        || ConstraintCheck.hasOwnOperators(target, referenced)) {
      return;
    }
    for (int i = 0; i < referenced.size(); i++) {
      Column own = owner.columns.get(key.columns.get(i));
      Column other = target.columns.get(referenced.get(i));
      if (own != null
          && other != null
          && new ColumnCastCheck(own, execution)
              .misfits()
              .isNeverReference(Types.base(own.type), Types.base(other.type))) {
        execution.refuse(
            new Unreadable(
                SqlState.DATATYPE_MISMATCH,
                "foreign key constraint \"" + key.name + "\" cannot be implemented",
                Token.END,
                "Drop it before, and add it when both columns have their new type."));
        return;
      }
    }
  }

  private void refuse(String message, String hint) {
    execution.refuse(new Unreadable(SqlState.DATATYPE_MISMATCH, message, Token.END, hint));
  }
}
