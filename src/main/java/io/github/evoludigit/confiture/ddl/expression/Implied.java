package io.github.evoludigit.confiture.ddl.expression;

import io.github.evoludigit.confiture.ddl.expression.Overloads.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes casts away that PostgreSQL would put in itself: those without which the same operator or
 * function is chosen, or the same common type, and the same conversion is made.
 */
final class Implied {

  private final Types types;

  Implied(Types types) {
    this.types = types;
  }

  /**
   * The arguments without their implied casts.
   *
   * @param arguments the arguments
   * @param resolve what is called for arguments of some types
   */
  List<Typed> ofCall(List<Typed> arguments, Function<List<String>, Optional<Choice>> resolve) {
    Optional<Choice> choice = resolve.apply(types(arguments));
    return choice.isEmpty()
        ? arguments
        : without(arguments, choice.get().arguments(), ts -> resolve.apply(ts).equals(choice));
  }

  /** Values that are brought to a common type, without the casts to it. */
  List<Typed> ofCommon(List<Typed> values) {
    String common = types.common(types(values));
    if (common.isEmpty()) {
      return values;
    }
    List<String> wanted = values.stream().map(value -> common).toList();
    return without(values, wanted, ts -> types.common(ts).equals(common));
  }

  /** A constant without the cast to a type that its context brings it to anyway. */
  Typed ofTarget(Typed value, String target) {
    return stripped(value, Types.base(target))
        .filter(stripped -> stripped.term().isUntyped())
        .orElse(value);
  }

  static List<String> types(List<Typed> typed) {
    return typed.stream().map(Typed::type).toList();
  }

  private List<Typed> without(
      List<Typed> arguments, List<String> wanted, Predicate<List<String>> same) {
    List<Typed> bare = new ArrayList<>(arguments);
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      Optional<Typed> stripped = stripped(arguments.get(i), wanted.get(i));
      if (stripped.isPresent()) {
        bare.set(i, stripped.get());
        candidates.add(i);
      }
    }
    if (candidates.isEmpty() || same.test(types(bare))) {
      return bare;
    }
    // Not all at once: as many as can go, from the left, so that equal texts lose the same ones.
    List<Typed> some = new ArrayList<>(arguments);
    for (int candidate : candidates) {
      some.set(candidate, bare.get(candidate));
      if (!same.test(types(some))) {
        some.set(candidate, arguments.get(candidate));
      }
    }
    return some;
  }

  /** The value without its cast to {@code type}, if one is there that could be implied. */
  Optional<Typed> stripped(Typed value, String type) {
    if (!value.type().equals(type) || value.operand().isEmpty()) {
      return Optional.empty();
    }
    Typed operand = value.operand().get();
    if (operand.term().isUntyped()) {
      return Optional.of(operand);
    }
    if (!types.isImplicit(operand.type(), type) || operand.type().isEmpty()) {
      return Optional.empty();
    }
    // ('a'::character varying)::text is what a reload makes of 'a' among varchars.
    Optional<Typed> constant =
        operand
            .operand()
            .filter(inner -> inner.term().isUntyped() && types.isBinary(operand.type(), type));
    return Optional.of(constant.orElse(operand));
  }
}
