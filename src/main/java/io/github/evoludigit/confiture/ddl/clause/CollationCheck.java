package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/**
 * Whether a collation that a definition names is there, and its type can have one ({@code
 * get_collation_oid}, {@code GetColumnDefCollation}).
 *
 * @param execution what there is
 */
public record CollationCheck(Execution execution) {

  /**
   * Says what is wrong with the collation of something of a type.
   *
   * @param name the collation
   * @param type the type; empty if it is not known
   * @param missing where PostgreSQL says that the collation is not there
   * @param unfit where it says that the type has none
   */
  public void check(QualifiedName name, String type, Token missing, Token unfit) {
    if (!execution.judges() || isMissing(name, missing)) {
      return;
    }
    PathScope scope = execution.namespace().scope();
    String plain = Types.base(type);
    if (!plain.isEmpty()
        && scope.collation(plain).isEmpty()
        && new Misfits(new Types(scope), scope).isNeverImplicit(plain, Types.TEXT)) {
      execution.refuse(
          new Unreadable(
              SqlState.DATATYPE_MISMATCH,
              "collations are not supported by type " + new DisplayedType(scope).of(plain),
              unfit,
              ""));
    }
  }

  private boolean isMissing(QualifiedName name, Token place) {
    if (execution.namespace().scope().hasCollation(name.schema(), name.name())) {
      return false;
    }
    Optional<Unreadable> schema = new Absence(execution).schema(name, place);
    execution.refuse(schema.orElseGet(() -> AbsenceWords.collation(name, place)));
    return true;
  }
}
