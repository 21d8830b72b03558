package io.github.evoludigit.confiture.ddl.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The key of an index or exclusion constraint.
 *
 * @param elements its columns and expressions
 */
public record IndexElements(List<Element> elements) implements Value {

  /**
   * A column or expression.
   *
   * @param value what is indexed
   * @param options collation, operator class, order and operator, in canonical spelling
   */
  public record Element(Value value, String options) {}

  /** Keeps its own list. */
  public IndexElements {
    elements = List.copyOf(elements);
  }

  @Override
  public String spelling() {
    StringBuilder text = new StringBuilder();
    for (Element element : elements) {
      text.append(text.isEmpty() ? "" : ", ").append(element.value.spelling());
      text.append(element.options);
    }
    return text.toString();
  }

  @Override
  public Collection<Entity> references() {
    return Value.references(elements.stream().map(Element::value).toList());
  }

  @Override
  public IndexElements renamed(String column, String newName) {
    List<Element> renamed = new ArrayList<>();
    for (Element element : elements) {
      renamed.add(new Element(element.value.renamed(column, newName), element.options));
    }
    return new IndexElements(renamed);
  }

  /** Whether an element is a column, by its name. */
  public boolean isOver(Column column) {
    return elements.stream()
        .anyMatch(
            each -> each.value instanceof ColumnNames own && own.columns().contains(column.name));
  }

  /** Whether an element has an option: a collation or class of operators. */
  public boolean hasOption(String option) {
    return elements.stream().anyMatch(each -> (each.options + ' ').contains(' ' + option + ' '));
  }

  /** The same key with its options otherwise spelt. */
  public IndexElements withOptions(UnaryOperator<String> spelling) {
    List<Element> changed = new ArrayList<>();
    for (Element element : elements) {
      changed.add(new Element(element.value, spelling.apply(element.options)));
    }
    return new IndexElements(changed);
  }

  /** The same key on another relation. */
  IndexElements of(Relation other) {
    List<Element> moved = new ArrayList<>();
    for (Element element : elements) {
      Value value = element.value instanceof Expression e ? other.own(e) : element.value;
      moved.add(new Element(value, element.options));
    }
    return new IndexElements(moved);
  }
}
