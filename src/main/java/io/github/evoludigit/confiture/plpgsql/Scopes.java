package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that names mean, block within block ({@code pl_funcs.c}). */
final class Scopes {

  /**
   * The names of one block.
   *
   * @param label its label; empty if it has none
   * @param variables its variables
   */
  private record Names(String label, Map<String, Declaration> variables) {}

  private final Deque<Names> names = new ArrayDeque<>();

  void open(String label) {
    names.push(new Names(label, new HashMap<>()));
  }

  void close() {
    names.pop();
  }

  /** Declares a variable in the innermost block; whether its name was free there. */
  boolean declare(Declaration variable) {
    return names.element().variables.putIfAbsent(variable.name(), variable) == null;
  }

  void declareAll(Collection<Declaration> variables) {
    variables.forEach(this::declare);
  }

  /** The variable that a name means. */
  Optional<Declaration> find(String name) {
    for (Names block : names) {
      Declaration variable = block.variables.get(name);
      if (variable != null) {
        return Optional.of(variable);
      }
    }
    return Optional.empty();
  }

  /** Whether a token names a variable, or a block whose variable the next one names. */
  boolean isVariable(Token first, Token afterDot) {
    if (find(first.text()).isPresent()) {
      return true;
    }
    for (Names block : names) {
      if (!block.label.isEmpty() && block.label.equals(first.text())) {
        return block.variables.containsKey(afterDot.text());
      }
    }
    return false;
  }

  boolean hasLabel(String label) {
    return names.stream().anyMatch(block -> block.label.equals(label));
  }
}
