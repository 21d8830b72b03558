package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.StatisticsObject;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * CREATE STATISTICS (section 14.2.2).
 *
 * @param ifNotExists whether nothing is made if there is something of that name
 * @param name its name; empty for one that PostgreSQL chooses
 * @param kinds what is collected; none for all
 * @param elements the columns and expressions
 * @param table the table
 */
public record CreateStatistics(
    boolean ifNotExists,
    Optional<WrittenName> name,
    List<Token> kinds,
    List<List<Token>> elements,
    WrittenName table)
    implements Command {

  private static final Set<String> KINDS = Set.of("dependencies", "mcv", "ndistinct");

  /** After {@code CREATE STATISTICS} ({@code CreateStatsStmt} in gram.y). */
  public static Command read(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    boolean ifNotExists = clauses.ifNotExists();
    boolean named = !in.at(TokenKind.OPEN_PAREN) && !in.atWord("on");
    Optional<WrittenName> name = named ? Optional.of(clauses.name()) : Optional.empty();
    List<Token> kinds = in.at(TokenKind.OPEN_PAREN) ? clauses.columns() : List.of();
    in.expectWord("on");
    List<List<Token>> elements = new ArrayList<>();
    do {
      elements.add(element(in, clauses));
    } while (in.takeComma());
    in.expectWord("from");
    WrittenName table = clauses.relationName();
    in.expectEnd();
    return new CreateStatistics(ifNotExists, name, kinds, List.copyOf(elements), table);
  }

  /** A column, a call, or an expression in parentheses ({@code stats_param} in gram.y). */
  private static List<Token> element(TokenReader in, ClauseReader clauses) {
    int from = in.position();
    TokenKind after = in.peek(1).kind();
    if (in.at(TokenKind.OPEN_PAREN)) {
      clauses.parenthesized();
    } else if (after == TokenKind.OPEN_PAREN || after == TokenKind.DOT) {
      Syntax.expression(in);
    } else {
      in.name();
    }
    return List.copyOf(in.since(from));
  }

  @Override
  public Treatment apply(Execution execution) {
    Catalog catalog = execution.catalog();
    Relation relation =
        execution
            .namespace()
            .findRelation(table.name())
            .orElseThrow(
                () ->
                    new Absence(execution)
                        .of(new WrittenReference.OfClass(ObjectKind.TABLE, table)));
    check(relation, execution);
    List<Value> values = new ArrayList<>();
    for (List<Token> element : elements) {
      values.add(
          element.size() == 1
              ? new ColumnNames(List.of(element.get(0).text()))
              : execution.expression(element, Optional.of(relation), () -> "", Purpose.ANY));
    }
    Optional<QualifiedName> written = name.map(WrittenName::name);
    String own =
        written
            .map(QualifiedName::name)
            .orElseGet(() -> StatisticsObject.generatedName(catalog, relation, values));
    String schema = written.map(execution.namespace()::home).orElse(relation.schema);
    StatisticsObject statistics = new StatisticsObject(relation, schema, own, execution.location());
    TreeSet<String> all = new TreeSet<>(ClauseReader.texts(kinds));
    boolean single = values.size() == 1 && values.get(0) instanceof Expression;
    boolean usual = single || all.isEmpty() || all.size() == KINDS.size();
    statistics.set(Attribute.KINDS, usual ? "" : String.join(", ", all));
    statistics.elements(values);
    if (!ifNotExists || catalog.find(statistics.key()).isEmpty()) {
      catalog.add(statistics);
      relation.statistics.add(statistics);
    }
    return Treatment.MODEL;
  }

  private void check(Relation relation, Execution execution) {
    List<Unreadable> wrong = new ArrayList<>();
    for (Token kind : kinds) {
      if (!KINDS.contains(kind.text())) {
        wrong.add(Unreadable.syntax("unrecognized statistics kind \"" + kind.text() + '"', kind));
      }
    }
    Set<String> columns = new HashSet<>();
    for (List<Token> element : elements) {
      Token column = element.get(0);
      if (element.size() == 1 && !columns.add(column.text())) {
        wrong.add(
            new Unreadable(
                SqlState.DUPLICATE_COLUMN,
                "duplicate column name in statistics definition",
                column,
                ""));
      }
      if (element.size() == 1 && relation.known && !relation.columns.containsKey(column.text())) {
        wrong.add(Unreadable.missing(Missing.column(column.text()), column));
      }
    }
    if (elements.size() == 1 && elements.get(0).size() == 1 && wrong.isEmpty()) {
      wrong.add(
          new Unreadable(
              SqlState.INVALID_OBJECT_DEFINITION,
              "extended statistics require at least 2 columns",
              elements.get(0).get(0),
              ""));
    }
    wrong.forEach(execution::refuse);
  }
}
