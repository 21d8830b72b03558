package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.Names;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.StatisticsObject;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
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

/** CREATE STATISTICS (section 14.2.2). */
public final class StatisticsStatements {

  private static final Set<String> KINDS = Set.of("dependencies", "mcv", "ndistinct");

  private final Clauses clauses;
  private final TokenReader in;

  /** What follows the first words of the statement. */
  public StatisticsStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** A column, a call, or an expression in parentheses ({@code stats_param} in gram.y). */
  private List<Token> element() {
    int from = in.position();
    if (in.at(TokenKind.OPEN_PAREN)) {
      clauses.reader().parenthesized();
    } else if (in.peek(1).kind() == TokenKind.OPEN_PAREN || in.peek(1).kind() == TokenKind.DOT) {
      Syntax.expression(in);
    } else {
      in.name();
    }
    return List.copyOf(in.since(from));
  }

  private void check(List<List<Token>> elements, Relation relation, List<Unreadable> unknown) {
    Set<String> columns = new HashSet<>();
    for (List<Token> element : elements) {
      Token column = element.get(0);
      if (element.size() == 1 && !columns.add(column.text())) {
        unknown.add(
            new Unreadable(
                SqlState.DUPLICATE_COLUMN,
                "duplicate column name in statistics definition",
                column,
                ""));
      }
      if (element.size() == 1 && relation.known && !relation.columns.containsKey(column.text())) {
        unknown.add(
            new Unreadable(
                SqlState.UNDEFINED_COLUMN,
                "column \"" + column.text() + "\" does not exist",
                column,
                ""));
      }
    }
    if (elements.size() == 1 && elements.get(0).size() == 1 && unknown.isEmpty()) {
      unknown.add(
          new Unreadable(
              SqlState.INVALID_OBJECT_DEFINITION,
              "extended statistics require at least 2 columns",
              elements.get(0).get(0),
              ""));
    }
    unknown.forEach(clauses::refuse);
  }

  /** After {@code CREATE STATISTICS}. */
  public Treatment create() {
    boolean ifNotExists = clauses.ifNotExists();
    Optional<QualifiedName> name = Optional.empty();
    if (!in.at(TokenKind.OPEN_PAREN) && !in.atWord("on")) {
      name = Optional.of(clauses.qualifiedName());
    }
    List<Unreadable> unknown = new ArrayList<>();
    TreeSet<String> kinds = new TreeSet<>(List.of("dependencies", "mcv", "ndistinct"));
    if (in.at(TokenKind.OPEN_PAREN)) {
      kinds.clear();
      for (Token kind : clauses.reader().columns()) {
        if (!KINDS.contains(kind.text())) {
          unknown.add(
              Unreadable.syntax("unrecognized statistics kind \"" + kind.text() + '"', kind));
        }
        kinds.add(kind.text());
      }
    }
    in.expectWord("on");
    List<List<Token>> elements = new ArrayList<>();
    do {
      elements.add(element());
    } while (in.takeComma());
    in.expectWord("from");
    WrittenName table = clauses.reader().relationName();
    in.expectEnd();
    Relation relation =
        clauses
            .namespace
            .findRelation(table.name())
            .orElseThrow(
                () ->
                    new Absence(clauses.execution())
                        .of(new WrittenReference.OfClass(ObjectKind.TABLE, table)));
    check(elements, relation, unknown);
    List<Value> values = new ArrayList<>();
    for (List<Token> element : elements) {
      boolean column = element.size() == 1;
      values.add(
          column
              ? new Names(List.of(element.get(0).text()))
              : clauses.expression(element, Optional.of(relation), () -> ""));
    }
    String own =
        name.map(QualifiedName::name)
            .orElseGet(() -> StatisticsObject.generatedName(clauses.catalog, relation, values));
    String schema = name.map(clauses.namespace::home).orElse(relation.schema);
    StatisticsObject statistics = new StatisticsObject(relation, schema, own, clauses.location());
    boolean single = values.size() == 1 && values.get(0) instanceof Expression;
    statistics.set(Attribute.KINDS, single || kinds.size() == 3 ? "" : String.join(", ", kinds));
    statistics.elements(values);
    if (!ifNotExists || clauses.catalog.find(statistics.key()).isEmpty()) {
      clauses.catalog.add(statistics);
      relation.statistics.add(statistics);
    }
    return Treatment.MODEL;
  }
}
