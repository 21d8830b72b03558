package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.Variables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that names mean where a body is read, block within block ({@code pl_funcs.c}). */
final class BodyNames implements Variables {

  /**
   * The names of one block.
   *
   * @param label its label; empty if it has none
   * @param variables its variables
   */
  private record Block(String label, Map<String, BodyVariable> variables) {}

  private final Conflict conflict;
  private final Deque<Block> blocks = new ArrayDeque<>();

  BodyNames(Conflict conflict) {
    this.conflict = conflict;
  }

  void open(String label) {
    blocks.push(new Block(label, new HashMap<>()));
  }

  void close() {
    blocks.pop();
  }

  void declare(String name, BodyVariable variable) {
    blocks.element().variables.put(name, variable);
  }

  @Override
  public Conflict conflict() {
    return conflict;
  }

  /** The variable of the names, and how many of them it takes ({@code plpgsql_ns_lookup}). */
  private Optional<Map.Entry<BodyVariable, Integer>> lookUp(List<String> names) {
    for (Block block : blocks) {
      BodyVariable plain = block.variables.get(names.get(0));
      if (plain != null && (names.size() == 1 || plain.isRow())) {
        return Optional.of(Map.entry(plain, 1));
      }
      if (names.size() > 1 && block.label.equals(names.get(0))) {
        BodyVariable qualified = block.variables.get(names.get(1));
        if (qualified != null && (names.size() == 2 || qualified.isRow())) {
          return Optional.of(Map.entry(qualified, 2));
        }
      }
    }
    return Optional.empty();
  }

  /** The variable of which all names are. */
  Optional<BodyVariable> variable(List<String> names) {
    return lookUp(names).filter(found -> found.getValue() == names.size()).map(Map.Entry::getKey);
  }

  @Override
  public Optional<Meaning> find(List<String> names) {
    return lookUp(names)
        .map(
            found -> {
              int left = names.size() - found.getValue();
              return switch (left) {
                case 0 -> new Meaning(found.getKey().type(), "");
                case 1 -> found.getKey().field(names.get(names.size() - 1));
                default -> new Meaning(Types.UNDETERMINED, "");
              };
            });
  }

  /** What a target means of which fields of fields can be set. */
  Optional<Meaning> target(List<String> names) {
    return lookUp(names)
        .filter(found -> found.getValue() < names.size())
        .map(found -> found.getKey().field(names.get(found.getValue())));
  }
}
