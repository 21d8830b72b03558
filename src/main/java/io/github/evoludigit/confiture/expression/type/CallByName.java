package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is called by a name, for arguments of some types.
 *
 * @param overloads what can be called
 * @param name the name
 * @param operator whether it is that of an operator, and not of a function
 */
record CallByName(Overloads overloads, String name, boolean operator)
    implements Function<List<String>, Optional<Choice>> {
  @Override
  public Optional<Choice> apply(List<String> types) {
    return operator ? overloads.operator(name, types) : overloads.function(name, types);
  }
}
