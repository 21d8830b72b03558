package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.catalog.TargetType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a routine, with or without names (manual, CREATE FUNCTION).
 *
 * @param direct the parameters; of an ordered-set aggregate, those before ORDER BY
 * @param sorted those after ORDER BY, of an ordered-set aggregate
 */
public record RoutineParameters(List<Written> direct, Optional<List<Written>> sorted) {

  /** No parameters. */
  public static final RoutineParameters NONE = new RoutineParameters(List.of(), Optional.empty());

  /**
   * A parameter.
   *
   * @param place its first token
   * @param mode {@code in}, {@code out}, {@code inout}, {@code variadic} or {@code table}
   * @param name its name; empty if it has none
   * @param type its type, whose modifiers are forgotten
   * @param defaultValue its default; empty if it has none
   */
  public record Written(
      Token place, String mode, String name, WrittenType type, List<Token> defaultValue) {

    private Parameter resolve(Execution execution) {
      String meant = type.plain(execution.namespace());
      Optional<Value> value = Optional.empty();
      if (!defaultValue.isEmpty()) {
        value =
            Optional.of(
                execution.expression(
                    defaultValue, Optional.empty(), TargetType.of(meant), Purpose.ARGUMENT));
      }
      return new Parameter(mode, name, meant, value);
    }
  }

  /** Keeps its own copies. */
  public RoutineParameters {
    direct = List.copyOf(direct);
    sorted = sorted.isPresent() ? Optional.of(List.copyOf(sorted.get())) : sorted;
  }

  /** All of them; a variadic one that stands before and after ORDER BY is one. */
  public List<Written> all() {
    List<Written> all = new ArrayList<>(direct);
    List<Written> after = sorted.orElse(List.of());
    boolean same =
        !direct.isEmpty()
            && !after.isEmpty()
            && direct.get(direct.size() - 1).mode().equals("variadic")
            && after.get(0).mode().equals("variadic");
    all.addAll(same ? after.subList(1, after.size()) : after);
    return all;
  }

  /** All of them with what their types mean now. */
  public List<Parameter> resolve(Execution execution) {
    return resolve(all(), execution);
  }

  /** Parameters with what their types mean now. */
  public static List<Parameter> resolve(List<Written> parameters, Execution execution) {
    List<Parameter> resolved = new ArrayList<>(parameters.size());
    for (Written parameter : parameters) {
      resolved.add(parameter.resolve(execution));
    }
    return resolved;
  }

  /** The types of input parameters in parentheses, as an object's key has them. */
  public static String arguments(List<Parameter> parameters) {
    StringBuilder types = new StringBuilder("(");
    for (Parameter parameter : parameters) {
      if (parameter.isInput()) {
        types.append(types.length() > 1 ? ", " : "").append(parameter.type());
      }
    }
    return types.append(')').toString();
  }
}
