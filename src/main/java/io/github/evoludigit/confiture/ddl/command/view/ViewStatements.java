package io.github.evoludigit.confiture.ddl.command.view;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Names;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.QueryText;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE VIEW and CREATE MATERIALIZED VIEW. */
public final class ViewStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public ViewStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  private void parameters(Relation view) {
    Token first = in.peek();
    Map<String, String> parameters = clauses.parameters();
    new ServerNames(catalog).storageParameters(view, parameters, first);
    Clauses.setParameters(view, parameters);
  }

  /** After {@code CREATE [OR REPLACE] [TEMPORARY] [RECURSIVE] VIEW}. */
  public Treatment readView(boolean replace, boolean temporary, boolean recursive) {
    QualifiedName name = clauses.qualifiedName();
    List<String> columns = in.at(TokenKind.OPEN_PAREN) ? clauses.columns() : List.of();
    String schema = temporary ? SearchPath.TEMPORARY : namespace.home(name);
    Relation view = new Relation(ObjectKind.VIEW, schema, name.name(), clauses.location());
    if (in.takeWord("with")) {
      parameters(view);
    }
    in.expectWord("as");
    List<Token> query = withoutCheckOption(view, in.rest());
    if (recursive) {
      CanonicalForm.expectCompleteQuery(query);
      query = recursive(name.name(), columns, query);
    }
    QueryText text = QueryText.read(clauses, query);
    CanonicalForm.Query form = text.addColumns(view, columns);
    view.set(Attribute.QUERY, text.ofView(view, columns, form));
    normalizeParameters(view);
    if (text.isOfTemporary()) {
      // A view of a temporary table is temporary, said or not (CREATE VIEW, parameters).
      view.schema = SearchPath.TEMPORARY;
    }
    if (replace) {
      Optional<Relation> old = namespace.findRelation(QualifiedName.of(view.schema, name.name()));
      if (old.isPresent() && old.get().kind == ObjectKind.VIEW) {
        replace(old.get(), view);
        old.get().set(Attribute.QUERY, text.ofView(old.get(), columns, form));
        return Treatment.MODEL;
      }
    }
    catalog.add(view);
    catalog.begin(view);
    return Treatment.MODEL;
  }

  /** {@code security_barrier=false} and the like say nothing. */
  private static void normalizeParameters(Relation view) {
    for (String parameter : List.of("security_barrier", "security_invoker")) {
      if (view.get(AttributeFamily.PARAMETER.of(parameter)).equals("false")) {
        view.set(AttributeFamily.PARAMETER.of(parameter), "");
      }
    }
  }

  private void replace(Relation old, Relation view) {
    old.attributes
        .keySet()
        .removeIf(key -> key.equals("query") || AttributeFamily.PARAMETER.contains(key));
    old.attributes.putAll(view.attributes);
    List<Column> columns = new ArrayList<>();
    for (Column column : view.columns.values()) {
      Column known = old.columns.get(column.name);
      if (known == null) {
        known = new Column(old, column.name, column.type, old.location);
      }
      known.type(column.type);
      columns.add(known);
    }
    old.columns.clear();
    columns.forEach(column -> old.columns.put(column.name, column));
    old.known = view.known;
  }

  private static List<Token> withoutCheckOption(Relation view, List<Token> query) {
    int end = query.size();
    if (end < 3 || !query.get(end - 1).isWord("option") || !query.get(end - 2).isWord("check")) {
      return query;
    }
    boolean local = query.get(end - 3).isWord("local");
    boolean cascaded = query.get(end - 3).isWord("cascaded");
    view.set(AttributeFamily.PARAMETER.of("check_option"), local ? "local" : "cascaded");
    return query.subList(0, end - (local || cascaded ? 4 : 3));
  }

  /** {@code WITH RECURSIVE name (columns) AS (query) SELECT columns FROM name}. */
  private static List<Token> recursive(String name, List<String> columns, List<Token> query) {
    String names = new Names(columns).spelling();
    String quoted = new Names(List.of(name)).spelling();
    List<Token> tokens =
        new ArrayList<>(Token.of("with recursive " + quoted + " (" + names + ") as ("));
    tokens.addAll(query);
    tokens.addAll(Token.of(") select " + names + " from " + quoted));
    return tokens;
  }

  /** After {@code CREATE MATERIALIZED VIEW}. */
  public Treatment readMaterialized() {
    boolean ifNotExists = clauses.ifNotExists();
    QualifiedName name = clauses.qualifiedName();
    String schema = namespace.home(name);
    if (ifNotExists && namespace.findClass(QualifiedName.of(schema, name.name())).isPresent()) {
      in.rest();
      return Treatment.MODEL;
    }
    List<String> columns = in.at(TokenKind.OPEN_PAREN) ? clauses.columns() : List.of();
    Relation view =
        new Relation(ObjectKind.MATERIALIZED_VIEW, schema, name.name(), clauses.location());
    while (!in.takeWord("as")) {
      if (in.takeWord("using")) {
        Token method = in.peek();
        Storage.accessMethod(view, in.name());
        new ServerNames(catalog).tableMethod(method.text(), method);
      } else if (in.takeWord("with")) {
        parameters(view);
      } else {
        in.expectWord("tablespace");
        Storage.tablespace(view, in.name());
      }
    }
    new Storage(clauses.session).ofRelation(view, Optional.empty());
    QueryText text = QueryText.read(clauses, in.rest());
    view.set(Attribute.QUERY, text.ofView(view, columns, text.addColumns(view, columns)));
    catalog.add(view);
    catalog.begin(view);
    return Treatment.MODEL;
  }
}
