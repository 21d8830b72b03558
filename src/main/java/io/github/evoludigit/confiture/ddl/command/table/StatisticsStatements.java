package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.Names;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.StatisticsObject;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** CREATE STATISTICS (section 14.2.2). */
public final class StatisticsStatements {

  private final Clauses clauses;
  private final TokenReader in;

  /** What follows the first words of the statement. */
  public StatisticsStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code CREATE STATISTICS}. */
  public Treatment create() {
    boolean ifNotExists = clauses.ifNotExists();
    Optional<QualifiedName> name = Optional.empty();
    if (!in.at(TokenKind.OPEN_PAREN) && !in.atWord("on")) {
      name = Optional.of(clauses.qualifiedName());
    }
    TreeSet<String> kinds = new TreeSet<>(List.of("dependencies", "mcv", "ndistinct"));
    if (in.at(TokenKind.OPEN_PAREN)) {
      kinds.clear();
      kinds.addAll(clauses.columns());
    }
    in.expectWord("on");
    List<List<Token>> elements = new ArrayList<>();
    do {
      elements.add(in.until("from"));
    } while (in.takeComma());
    in.expectWord("from");
    Relation relation =
        clauses.namespace.findRelation(clauses.relationName()).orElseThrow(in::unreadable);
    in.expectEnd();
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
