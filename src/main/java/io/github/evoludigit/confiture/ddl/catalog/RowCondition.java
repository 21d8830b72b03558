package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.sql.KeptTokens;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/** A condition over the rows OLD and NEW. */
public final class RowCondition extends AnalysedText {

  private final KeptTokens tokens;
  private final Relation relation;
  private final String bare;

  /**
   * A condition of the statement that is read now.
   *
   * @param tokens the condition
   * @param scope what its names mean
   * @param relation the relation the rows are of
   * @param bare the row whose columns need no {@code OLD.} or {@code NEW.}; empty if both do
   */
  public RowCondition(List<Token> tokens, PathScope scope, Relation relation, String bare) {
    super(scope);
    this.tokens = new KeptTokens(tokens);
    this.relation = relation;
    this.bare = bare;
  }

  @Override
  protected String analyse() {
    return new CanonicalForm(scope()).rowCondition(tokens.read(), scope().describe(relation), bare);
  }

  @Override
  protected void letGo() {
    tokens.letGo();
  }
}
