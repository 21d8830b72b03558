package io.github.evoludigit.confiture.ddl.command.view;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.QueryText;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Optional;

/**
 * CREATE MATERIALIZED VIEW.
 *
 * @param ifNotExists whether nothing is made if there is something of that name
 * @param name its name
 * @param columns the names of its first columns; empty for the query's
 * @param method USING, if it is said
 * @param parameters WITH
 * @param tablespace TABLESPACE, if it is said
 * @param query the query
 */
public record CreateMaterializedView(
    boolean ifNotExists,
    WrittenName name,
    List<String> columns,
    Optional<Token> method,
    ParameterClause parameters,
    Optional<Token> tablespace,
    List<Token> query)
    implements Command {

  /** After {@code CREATE MATERIALIZED VIEW} ({@code CreateMatViewStmt} in gram.y). */
  public static Command read(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    boolean ifNotExists = clauses.ifNotExists();
    WrittenName name = clauses.name();
    List<String> columns =
        in.at(TokenKind.OPEN_PAREN) ? ClauseReader.texts(clauses.columns()) : List.of();
    Optional<Token> method = in.takeWord("using") ? Optional.of(in.nameToken()) : Optional.empty();
    ParameterClause parameters =
        in.takeWord("with") ? ParameterClause.read(in) : ParameterClause.NONE;
    Optional<Token> tablespace =
        in.takeWord("tablespace") ? Optional.of(in.nameToken()) : Optional.empty();
    in.expectWord("as");
    List<Token> query = clauses.query(in.rest());
    return new CreateMaterializedView(
        ifNotExists, name, columns, method, parameters, tablespace, query);
  }

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    String schema = namespace.home(name.name());
    String own = name.name().name();
    if (ifNotExists && namespace.findClass(QualifiedName.of(schema, own)).isPresent()) {
      return Treatment.MODEL;
    }
    Relation view = new Relation(ObjectKind.MATERIALIZED_VIEW, schema, own, execution.location());
    ServerNames names = new ServerNames(execution.catalog());
    method.ifPresent(written -> Storage.accessMethod(view, written.text()));
    method.ifPresent(written -> names.tableMethod(written.text(), written));
    parameters.applyTo(view, execution);
    tablespace.ifPresent(space -> Storage.tablespace(view, space.text()));
    new Storage(execution.session()).ofRelation(view, Optional.empty());
    QueryText text = new QueryText(query, namespace.scope());
    view.set(Attribute.QUERY, text.ofView(view, columns, text.addColumns(view, columns)));
    execution.catalog().add(view);
    execution.catalog().begin(view);
    return Treatment.MODEL;
  }
}
