package io.github.evoludigit.confiture.ddl.catalog;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The type that the value of an expression is converted to: always the same, or that of a column at
 * the moment.
 */
public final class TargetType implements Supplier<String> {

  /** That of conditions. */
  public static final TargetType BOOLEAN = of("boolean");

  private final String name;
  private final Optional<Column> column;

  private TargetType(String name, Optional<Column> column) {
    this.name = name;
    this.column = column;
  }

  /** A type; empty for none. */
  public static TargetType of(String name) {
    return new TargetType(name, Optional.empty());
  }

  /** The type that a column has when it is asked for. */
  public static TargetType of(Column column) {
    return new TargetType("", Optional.of(column));
  }

  @Override
  public String get() {
    return column.isPresent() ? column.get().type : name;
  }
}
