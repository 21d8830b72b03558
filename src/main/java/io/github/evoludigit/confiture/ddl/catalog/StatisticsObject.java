package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A statistics object, which disappears with its table. */
public final class StatisticsObject extends Entity {

  private final Relation relation;

  /** Its columns by name and its expressions, as they are written. */
  private List<Value> elements = List.of();

  /** Statistics of a relation without columns yet. */
  public StatisticsObject(Relation relation, String schema, String name, Location where) {
    super(ObjectKind.STATISTICS, schema, name, where);
    this.relation = relation;
    set(Attribute.TABLE, relation.reference());
  }

  /** The columns and expressions that it is over. */
  public void elements(List<Value> all) {
    elements = all;
    TreeSet<String> columns = new TreeSet<>();
    List<Value> expressions = new ArrayList<>();
    for (Value element : all) {
      if (element instanceof ColumnNames names) {
        columns.addAll(names.columns());
      } else {
        expressions.add(element);
      }
    }
    set(Attribute.COLUMNS, new ColumnNames(List.copyOf(columns)));
    if (!expressions.isEmpty()) {
      set(Attribute.EXPRESSIONS, new Expressions(List.copyOf(expressions)));
    }
  }

  /** The name that PostgreSQL gives to statistics of these elements ({@code statscmds.c}). */
  public static String generatedName(Catalog catalog, Relation relation, List<Value> elements) {
    List<String> parts = new ArrayList<>();
    for (Value element : elements) {
      parts.add(element instanceof ColumnNames names ? names.columns().get(0) : "expr");
    }
    return GeneratedName.choose(
        relation.name,
        Token.name(String.join("_", parts)),
        "stat",
        name -> catalog.find(ObjectKind.STATISTICS, relation.schema, name).isPresent());
  }

  /** The same statistics of another table. */
  public StatisticsObject copyFor(Relation other, Catalog catalog, Location where) {
    List<Value> own = new ArrayList<>();
    for (String column : relation.columns.keySet()) {
      ColumnNames name = new ColumnNames(List.of(column));
      if (elements.contains(name)) {
        own.add(name);
      }
    }
    for (Value element : elements) {
      if (element instanceof Expression expression) {
        own.add(other.own(expression));
      }
    }
    StatisticsObject copy =
        new StatisticsObject(other, other.schema, generatedName(catalog, other, own), where);
    copy.set(Attribute.KINDS, get(Attribute.KINDS));
    copy.elements(own);
    return copy;
  }

  /** Whether it is over a column, by name or in an expression. */
  public boolean isOver(Column column) {
    return elements.stream()
        .anyMatch(
            element ->
                element instanceof ColumnNames names && names.columns().contains(column.name)
                    || element.references().contains(column));
  }

  /** Its expressions as one text. */
  private record Expressions(List<Value> all) implements Value {
    @Override
    public String spelling() {
      return String.join(", ", all.stream().map(Value::spelling).toList());
    }

    @Override
    public Collection<Entity> references() {
      return Value.references(all);
    }
  }

  @Override
  void columnRenamed(String column, String newName) {
    elements(elements.stream().map(element -> element.renamed(column, newName)).toList());
  }

  @Override
  public Optional<Entity> container() {
    return Optional.of(relation);
  }
}
