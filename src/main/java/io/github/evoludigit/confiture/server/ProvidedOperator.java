package io.github.evoludigit.confiture.server;

import java.util.List;

/**
 * An operator that an extension has.
 *
 * @param schema its schema
 * @param name its name
 * @param operands the types of its operands, one or two, in canonical spelling
 * @param result its result's type in canonical spelling
 */
public record ProvidedOperator(String schema, String name, List<String> operands, String result) {
  /** Takes a copy of the operands. */
  public ProvidedOperator {
    operands = List.copyOf(operands);
  }
}
