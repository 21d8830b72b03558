package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.TargetType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.CollationCheck;
import io.github.evoludigit.confiture.ddl.clause.Collations;
import io.github.evoludigit.confiture.ddl.clause.DefaultOperatorClass;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an index's key, without what is PostgreSQL's default.
 *
 * @param written as it is written
 * @param relation what it is over
 * @param method the access method
 * @param purpose what the key is for
 * @param execution what there is
 */
record IndexElement(
    IndexKey.Element written,
    Relation relation,
    String method,
    Purpose purpose,
    Execution execution) {

  IndexElements.Element made() {
    Optional<String> column = written.columnOf(relation);
    Value value =
        column.isPresent()
            ? new ColumnNames(List.of(column.get()))
            : execution.expression(
                written.expression(), Optional.of(relation), TargetType.of(""), purpose);
    StringBuilder options = new StringBuilder();
    if (written.collation().isPresent()) {
      options.append(collation(written.collation().get(), column));
    }
    Optional<String> operatorClass = operatorClass();
    if (operatorClass.isPresent()) {
      options.append(' ').append(operatorClass.get());
    }
    boolean descending = written.descending();
    options.append(descending ? " desc" : "");
    if (written.nullsFirst().isPresent() && written.nullsFirst().get() != descending) {
      options.append(descending ? " nulls last" : " nulls first");
    }
    if (written.operator().isPresent()) {
      new ExclusionCheck(execution).check(written.operator().get(), type());
      options.append(" with ").append(operator(written.operator().get()));
    }
    return new IndexElements.Element(value, options.toString());
  }

  private String collation(WrittenName name, Optional<String> column) {
    new CollationCheck(execution).check(name.name(), type(), Token.END, Token.END);
    String collation = Collations.spelling(name.name(), execution.namespace());
    Catalog catalog = execution.catalog();
    String own =
        column
            .map(relation.columns::get)
            .map(indexed -> Collations.usual(indexed, catalog))
            .orElseGet(() -> Collations.usual(Types.TEXT, catalog));
    return collation.equals(own) ? "" : " collate " + collation;
  }

  private static String operator(QualifiedName name) {
    return name.schema().filter(schema -> !schema.equals("pg_catalog")).isPresent()
        ? name.schema().get() + '.' + name.name()
        : name.name();
  }

  private Optional<String> operatorClass() {
    if (written.operatorClass().isEmpty()) {
      new OperatorClassCheck(execution, method).expectDefault(type());
      return Optional.empty();
    }
    new ServerNames(execution.catalog())
        .operatorClass(
            written.operatorClass().get(), method, execution.namespace().searchPath().schemas());
    new OperatorClassCheck(execution, method).check(written.operatorClass().get().name(), type());
    String parameters =
        written.parameters().isPresent() ? spelling(written.parameters().get()) : "";
    Optional<QualifiedName> name =
        new DefaultOperatorClass(execution.namespace(), method)
            .unlessDefault(written.operatorClass().get().name(), type());
    String spelling = name.isPresent() ? name.get() + parameters : parameters;
    return spelling.isEmpty() ? Optional.empty() : Optional.of(spelling);
  }

  /** The type of the element as far as it is known. */
  private String type() {
    Optional<String> column = written.columnOf(relation);
    Column own = column.isPresent() ? relation.columns.get(column.get()) : null;
    return own == null ? "" : own.type;
  }

  private static String spelling(Map<String, String> parameters) {
    return '(' + ParameterClause.spelling(parameters) + ')';
  }
}
