package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.Typed;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import io.github.evoludigit.confiture.expression.type.Polymorphism;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.WrittenCasts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes casts away that PostgreSQL would put in itself: those without which the same operator or
 * function is chosen, or the same common type, and the same conversion is made.
 *
 * <p>What a person leaves out the deparser prints in full, so both are first written in full; then
 * as many casts go as can, in one order.
 */
final class Implied {

  private final Types types;

  private final WrittenCasts casts;

  Implied(Types types, WrittenCasts casts) {
    this.types = types;
    this.casts = casts;
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
    String type = Types.base(target);
    return stripped(value, type)
        .or(() -> stripped(value, types.ofDomain(type)))
        .filter(stripped -> stripped.term().isUntyped())
        .orElse(value);
  }

  /** The value without the cast, if it is a constant that was cast to any type. */
  static Typed bareConstant(Typed value) {
    return value.operand().filter(operand -> operand.term().isUntyped()).orElse(value);
  }

  /** The value without the cast to the type that its domain is of. */
  Typed ofDomain(Typed value) {
    return value
        .operand()
        .filter(inner -> !inner.type().equals(value.type()))
        .filter(inner -> types.ofDomain(inner.type()).equals(value.type()))
        .orElse(value);
  }

  /** The value without a cast to text that changes nothing in it. */
  Typed ofText(Typed value) {
    return stripped(value, Types.TEXT)
        .filter(bare -> bare.term().isUntyped() || types.isBinary(bare.type(), Types.TEXT))
        .orElse(value);
  }

  static List<String> types(List<Typed> typed) {
    return typed.stream().map(Typed::type).toList();
  }

  private List<Typed> without(
      List<Typed> arguments, List<String> wanted, Predicate<List<String>> same) {
    List<Typed> full = new ArrayList<>();
    List<Typed> bare = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Typed value = full(arguments.get(i), wanted.get(i));
      full.add(value);
      bare.add(stripped(value, wanted.get(i)).orElse(value));
    }
    if (casts == WrittenCasts.NONE || casts == WrittenCasts.NEEDED && same.test(types(bare))) {
      return bare;
    }
    if (!same.test(types(full))) {
      return arguments;
    }
    if (casts == WrittenCasts.ALL) {
      return full;
    }
    for (int i = 0; i < full.size(); i++) {
      Typed written = full.set(i, bare.get(i));
      if (!same.test(types(full))) {
        full.set(i, written);
      }
    }
    return full;
  }

  /** The value with the cast that it is brought to {@code type} by. */
  Typed full(Typed value, String type) {
    boolean cast =
        !type.isEmpty()
            && !type.startsWith("\"any")
            && !Polymorphism.isPolymorphic(type)
            && !value.type().isEmpty()
            && !value.type().equals(type)
            && types.isImplicit(value.type(), type);
    return cast
        ? new Typed(Term.of(Kind.CAST, type, value.term()), type, Optional.of(value))
        : value;
  }

  /** The value without its cast to {@code type}, if one is there that could be implied. */
  Optional<Typed> stripped(Typed value, String type) {
    if (casts == WrittenCasts.ALL || !value.type().equals(type) || value.operand().isEmpty()) {
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
            .filter(
                inner ->
                    inner.term().isUntyped()
                        && types.category(type) == 'S'
                        && types.isBinary(operand.type(), type));
    return Optional.of(constant.orElse(operand));
  }
}
