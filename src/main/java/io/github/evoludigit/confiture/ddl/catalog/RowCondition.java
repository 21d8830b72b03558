package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Set;

/**
 * A condition over the rows OLD and NEW.
 *
 * @param tokens the condition
 * @param scope what its names meant when it was read
 * @param relation the relation the rows are of
 * @param bare the row whose columns need no {@code OLD.} or {@code NEW.}; empty if both do
 */
public record RowCondition(List<Token> tokens, PathScope scope, Relation relation, String bare)
    implements Value {

  /** Keeps its own list. */
  public RowCondition {
    tokens = List.copyOf(tokens);
  }

  @Override
  public String spelling() {
    return new CanonicalForm(scope).rowCondition(tokens, relation.describe(scope.moment()), bare);
  }

  @Override
  public Set<Entity> references() {
    return scope.references(this);
  }
}
