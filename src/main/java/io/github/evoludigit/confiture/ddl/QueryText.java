package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.CanonicalForm;
import io.github.evoludigit.confiture.ddl.expression.Scope;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.List;
import java.util.Optional;

/**
 * A query as it is written, brought into canonical form at once: what {@code *} stands for is
 * settled when a view is made.
 *
 * @param tokens the query
 * @param scope what its names mean
 */
record QueryText(List<Token> tokens, PathScope scope) {

  /** A query without the {@code WITH [NO] DATA} that may follow it. */
  static QueryText read(Clauses clauses, List<Token> tokens) {
    int end = tokens.size();
    if (end > 2 && tokens.get(end - 1).isWord("data")) {
      int with = tokens.get(end - 2).isWord("no") ? end - 3 : end - 2;
      end = tokens.get(with).isWord("with") ? with : end;
    }
    return new QueryText(List.copyOf(tokens.subList(0, end)), clauses.namespace.scope());
  }

  /** The query with other names for its first columns. */
  CanonicalForm.Query form(List<String> names) {
    return new CanonicalForm(scope).query(tokens, names);
  }

  /** The query as that of a view, under the names that the view's columns have at any time. */
  Value ofView(Relation view, List<String> names, CanonicalForm.Query first) {
    return new Followed(
        first.text(),
        scope,
        then -> form(view.known ? List.copyOf(view.columns.keySet()) : names).text());
  }

  /** Gives a relation the columns of the query. */
  CanonicalForm.Query addColumns(Relation relation, List<String> names, Namespace namespace) {
    CanonicalForm.Query form = form(names);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isName()) {
        boolean qualified = i > 1 && tokens.get(i - 1).kind() == TokenKind.DOT;
        Optional<String> schema =
            qualified ? Optional.of(tokens.get(i - 2).text()) : Optional.empty();
        QualifiedName name = new QualifiedName(schema, tokens.get(i).text());
        if (i + 1 < tokens.size() && tokens.get(i + 1).kind() == TokenKind.OPEN_PAREN) {
          List<Routine> routines = namespace.findRoutines(name);
          if (routines.size() == 1) {
            relation.calls.add(routines.get(0));
          }
        }
        namespace.findRelation(name).ifPresent(relation.uses::add);
      }
    }
    relation.known = form.known() && !form.columns().isEmpty();
    if (relation.known) {
      for (Scope.Column column : form.columns()) {
        relation.columns.put(
            column.name(), new Column(relation, column.name(), column.type(), relation.location));
      }
    }
    return form;
  }
}
