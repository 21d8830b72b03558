package io.github.evoludigit.confiture.ddl.command.view;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.QueryText;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CREATE VIEW.
 *
 * @param replace whether it may take the place of a view that is there
 * @param temporary whether it is said to be temporary
 * @param name its name
 * @param columns the names of its first columns; empty for the query's
 * @param parameters WITH
 * @param query the query; of a recursive view the one that PostgreSQL makes of it
 * @param checkOption {@code local}, {@code cascaded} or empty
 */
public record CreateView(
    boolean replace,
    boolean temporary,
    WrittenName name,
    List<String> columns,
    ParameterClause parameters,
    List<Token> query,
    String checkOption)
    implements Command {

  /** The parameters of a view that say nothing where they are false. */
  private static final List<String> SECURITY = List.of("security_barrier", "security_invoker");

  /** After {@code CREATE [OR REPLACE] [TEMPORARY] [RECURSIVE] VIEW}. */
  public static Command read(
      TokenReader in, boolean replace, boolean temporary, boolean recursive) {
    ClauseReader clauses = new ClauseReader(in);
    WrittenName name = clauses.name();
    List<String> columns =
        recursive || in.at(TokenKind.OPEN_PAREN)
            ? ClauseReader.texts(clauses.columns())
            : List.of();
    ParameterClause parameters =
        in.takeWord("with") ? ParameterClause.read(in) : ParameterClause.NONE;
    in.expectWord("as");
    List<Token> rest = in.rest();
    String checkOption = checkOption(rest);
    List<Token> query = clauses.completeQuery(rest.subList(0, rest.size() - words(checkOption)));
    if (recursive) {
      query = recursive(name.name().name(), columns, query);
    }
    return new CreateView(
        replace,
        temporary,
        name,
        columns,
        parameters,
        query,
        checkOption.equals("with") ? "cascaded" : checkOption);
  }

  /** The word before CHECK OPTION, with which the statement ends; empty if it does not. */
  private static String checkOption(List<Token> query) {
    int end = query.size();
    if (end < 3 || !query.get(end - 1).isWord("option") || !query.get(end - 2).isWord("check")) {
      return "";
    }
    Token before = query.get(end - 3);
    boolean known = before.isWord("local") || before.isWord("cascaded") || before.isWord("with");
    return known ? before.text() : "";
  }

  /** How many words the clause has. */
  private static int words(String checkOption) {
    return checkOption.isEmpty() ? 0 : checkOption.equals("with") ? 3 : 4;
  }

  /** {@code WITH RECURSIVE name (columns) AS (query) SELECT columns FROM name}. */
  private static List<Token> recursive(String name, List<String> columns, List<Token> query) {
    String names = new ColumnNames(columns).spelling();
    String quoted = new ColumnNames(List.of(name)).spelling();
    List<Token> tokens =
        new ArrayList<>(Token.of("with recursive " + quoted + " (" + names + ") as ("));
    tokens.addAll(query);
    tokens.addAll(Token.of(") select " + names + " from " + quoted));
    return tokens;
  }

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    String schema = temporary ? SearchPath.TEMPORARY : namespace.home(name.name());
    Relation view = new Relation(ObjectKind.VIEW, schema, name.name().name(), execution.location());
    parameters.applyTo(view, execution);
    view.set(AttributeFamily.PARAMETER.of("check_option"), checkOption(view));
    QueryText text = new QueryText(query, namespace.scope());
    CanonicalForm.Query form = text.addColumns(view, columns);
    view.set(Attribute.QUERY, text.ofView(view, columns, form));
    removeDefaults(view);
    if (text.isOfTemporary()) {
      // A view of a temporary table is temporary, said or not (CREATE VIEW, parameters).
      view.schema = SearchPath.TEMPORARY;
    }
    if (replace) {
      Optional<Relation> old = namespace.findRelation(QualifiedName.of(view.schema, view.name));
      if (old.isPresent() && old.get().kind == ObjectKind.VIEW) {
        new ReplacedViewCheck(old.get(), execution).check(view);
        replace(old.get(), view);
        old.get().set(Attribute.QUERY, text.ofView(old.get(), columns, form));
        return Treatment.MODEL;
      }
    }
    if (replace && execution.judges() && new ReplacedViewCheck(view, execution).isOtherKind()) {
      return Treatment.MODEL;
    }
    execution.catalog().add(view);
    execution.catalog().begin(view);
    return Treatment.MODEL;
  }

  private String checkOption(Relation view) {
    return checkOption.isEmpty()
        ? view.get(AttributeFamily.PARAMETER.of("check_option"))
        : checkOption;
  }

  /** {@code security_barrier=false} and the like say nothing. */
  private static void removeDefaults(Relation view) {
    for (String parameter : SECURITY) {
      if (view.get(AttributeFamily.PARAMETER.of(parameter)).equals("false")) {
        view.set(AttributeFamily.PARAMETER.of(parameter), "");
      }
    }
  }

  private static void replace(Relation old, Relation view) {
    old.attributes
        .keySet()
        .removeIf(key -> key.equals("query") || AttributeFamily.PARAMETER.contains(key));
    view.attributes.forEach(old::set);
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
}
