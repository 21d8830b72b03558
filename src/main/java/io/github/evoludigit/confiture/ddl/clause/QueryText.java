package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.AnalysedText;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.KeptTokens;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A query as it is written, brought into canonical form at once: what {@code *} stands for is
 * settled when a view is made.
 *
 * @param tokens the query
 * @param scope what its names mean
 */
public record QueryText(List<Token> tokens, PathScope scope) {

  /** The query with other names for its first columns. */
  public CanonicalForm.Query form(List<String> names) {
    return new CanonicalForm(scope).query(tokens, names);
  }

  /** The query as that of a view, under the names that the view's columns have at any time. */
  public Value ofView(Relation view, List<String> names, CanonicalForm.Query first) {
    return new OfView(this, view, names, first.text());
  }

  private static final class OfView extends AnalysedText {

    private final KeptTokens query;
    private final Relation view;
    private final List<String> names;

    OfView(QueryText query, Relation view, List<String> names, String first) {
      super(query.scope, first);
      this.query = new KeptTokens(query.tokens);
      this.view = view;
      this.names = names;
    }

    @Override
    protected String analyse() {
      return new QueryText(query.read(), scope())
          .form(view.known ? List.copyOf(view.columns.keySet()) : names)
          .text();
    }

    @Override
    protected void letGo() {
      query.letGo();
    }

    @Override
    protected long context() {
      return view.columns.keySet().hashCode();
    }
  }

  /** Whether a relation of the query is temporary ({@code isQueryUsingTempRelation}). */
  public boolean isOfTemporary() {
    for (Entity used : scope.references()) {
      if (used instanceof Relation && used.schema.equals(SearchPath.TEMPORARY)) {
        return true;
      }
    }
    return false;
  }

  /** Each column has a name of its own. */
  private void judge(List<Scope.Column> columns) {
    Set<String> names = new HashSet<>();
    for (Scope.Column column : columns) {
      if (!names.add(column.name())) {
        scope
            .catalog()
            .refusals()
            .refuse(
                new Unreadable(
                    SqlState.DUPLICATE_COLUMN,
                    "column \"" + column.name() + "\" specified more than once",
                    Token.END,
                    ""));
        return;
      }
    }
  }

  /** Gives a relation the columns of the query. */
  public CanonicalForm.Query addColumns(Relation relation, List<String> names) {
    scope.begin();
    CanonicalForm.Query form = form(names);
    scope.end();
    scope.keep();
    if (scope.catalog().refusals().judging() && form.known()) {
      judge(form.columns());
    }
    relation.known = form.known() && !form.columns().isEmpty();
    if (relation.known) {
      for (Scope.Column column : form.columns()) {
        Column own = new Column(relation, column.name(), column.type(), relation.location);
        if (!column.collation().isEmpty()) {
          own.set(
              Attribute.COLLATION,
              column.collation().equals(Collations.usual(column.type(), scope.catalog()))
                  ? ""
                  : column.collation());
        }
        relation.columns.put(column.name(), own);
      }
    }
    return form;
  }
}
