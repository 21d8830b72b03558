package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** CREATE STATISTICS (section 14.2.2). */
final class StatisticsStatements {

  private final Clauses clauses;
  private final TokenReader in;

  StatisticsStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code CREATE STATISTICS}. */
  Treatment create() {
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
        clauses.database.findRelation(clauses.relationName()).orElseThrow(in::unreadable);
    in.expectEnd();
    TreeSet<String> columns = new TreeSet<>();
    List<Value> expressions = new ArrayList<>();
    List<String> nameParts = new ArrayList<>();
    for (List<Token> element : elements) {
      if (element.size() == 1) {
        columns.add(element.get(0).text());
        nameParts.add(element.get(0).text());
      } else {
        expressions.add(clauses.expression(element, Optional.of(relation), () -> ""));
        nameParts.add("expr");
      }
    }
    String own =
        name.map(QualifiedName::name)
            .orElseGet(
                () ->
                    GeneratedName.choose(
                        relation.name, GeneratedName.ofColumns(nameParts), "stat", taken -> false));
    String schema = name.map(clauses.database::home).orElse(relation.schema);
    StatisticsObject statistics = new StatisticsObject(schema, own, relation, clauses);
    boolean single = elements.size() == 1 && columns.isEmpty();
    statistics.set("kinds", single || kinds.size() == 3 ? "" : String.join(", ", kinds));
    statistics.set("columns", new Names(List.copyOf(columns)));
    if (!expressions.isEmpty()) {
      statistics.set(
          "expressions",
          () -> String.join(", ", expressions.stream().map(Value::spelling).toList()));
    }
    if (!ifNotExists || clauses.database.find(statistics.key()).isEmpty()) {
      clauses.database.add(statistics);
      relation.statistics.add(statistics);
    }
    return Treatment.MODEL;
  }

  /** A statistics object, which disappears with its table. */
  private static final class StatisticsObject extends Entity {
    private final Relation relation;

    StatisticsObject(String schema, String name, Relation relation, Clauses clauses) {
      super(ObjectKind.STATISTICS, schema, name, clauses.location());
      this.relation = relation;
      set("table", () -> relation.key().identity());
    }

    @Override
    Optional<Entity> container() {
      return Optional.of(relation);
    }
  }
}
