package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL would refuse to make of a value: a cast, a collation, a field of it. */
final class ConversionObjections {

  private final Scope scope;
  private final Types types;
  private final Misfits misfits;
  private final DisplayedType displayed;
  private final Objections objections;

  ConversionObjections(Scope scope, Types types, Objections objections) {
    this.scope = scope;
    this.types = types;
    this.misfits = new Misfits(types, scope);
    this.displayed = new DisplayedType(scope);
    this.objections = objections;
  }

  /**
   * That a value cannot be cast to a type ({@code transformTypeCast}).
   *
   * @param at where the cast is written
   */
  void cast(TypedTerm value, String type, Token at) {
    if (scope.judges()
        && at.end() > 0
        && !scope.isOpen(Scope.Space.ROUTINE, Optional.empty())
        && misfits.isNeverCast(value.type(), type)) {
      throw new Unreadable(
          SqlState.CANNOT_COERCE,
          "cannot cast type " + displayed.of(value.type()) + " to " + displayed.of(type),
          at,
          "");
    }
  }

  /**
   * That a value can have no collation, or that there is none of the name ({@code
   * transformCollateClause}).
   */
  void collation(Term collate, TypedTerm value, List<Token> names) {
    if (!scope.judges() || !collate.isPlaced() || names.size() != 1 && names.size() != 3) {
      return;
    }
    String type = value.type();
    if (!type.equals(Types.UNKNOWN)
        && scope.collation(type).isEmpty()
        && misfits.isNeverImplicit(type, Types.TEXT)) {
      throw new Unreadable(
          SqlState.DATATYPE_MISMATCH,
          "collations are not supported by type " + displayed.of(type),
          collate.at(),
          "");
    }
    String name = names.get(names.size() - 1).text();
    Optional<String> schema =
        names.size() == 3 ? Optional.of(names.get(0).text()) : Optional.empty();
    objections.schema(schema, collate);
    if (!scope.hasCollation(schema, name)) {
      throw new Unreadable(
              SqlState.UNDEFINED_OBJECT,
              "collation \""
                  + schema.map(home -> home + '.').orElse("")
                  + name
                  + "\" for encoding \"UTF8\" does not exist",
              collate.at(),
              "")
          .about(Missing.of("collation", schema, name));
    }
  }

  /** That a row has no field of the name ({@code ParseComplexProjection}). */
  void field(Term field, TypedTerm value) {
    boolean composite =
        types
            .user(value.type())
            .filter(user -> user.sort() == Scope.UserType.Sort.COMPOSITE)
            .filter(user -> !user.fields().isEmpty())
            .isPresent();
    if (scope.judges() && composite && field.leftmost().end() > 0) {
      throw new Unreadable(
              SqlState.UNDEFINED_COLUMN,
              "column \""
                  + field.text()
                  + "\" not found in data type "
                  + displayed.of(value.type()),
              field.leftmost(),
              "")
          .about(Missing.of("field", field.text()));
    }
  }
}
