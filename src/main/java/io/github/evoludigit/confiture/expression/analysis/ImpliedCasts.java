package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import io.github.evoludigit.confiture.expression.type.Polymorphism;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.WrittenCasts;
import java.util.ArrayList;
import java.util.Collections;
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
final class ImpliedCasts {

  private final Types types;

  private final WrittenCasts casts;

  ImpliedCasts(Types types, WrittenCasts casts) {
    this.types = types;
    this.casts = casts;
  }

  /**
   * The arguments without their implied casts.
   *
   * @param arguments the arguments
   * @param resolve what is called for arguments of some types
   */
  List<TypedTerm> ofCall(
      List<TypedTerm> arguments, Function<List<String>, Optional<Choice>> resolve) {
    Optional<Choice> choice = resolve.apply(types(arguments));
    return choice.isEmpty() ? arguments : ofCall(arguments, choice.get(), resolve);
  }

  /**
   * The arguments of a call without their implied casts.
   *
   * @param arguments the arguments
   * @param choice what is called for them
   * @param resolve what is called for arguments of some types
   */
  List<TypedTerm> ofCall(
      List<TypedTerm> arguments, Choice choice, Function<List<String>, Optional<Choice>> resolve) {
    return without(arguments, choice.arguments(), new SameCall(choice, resolve));
  }

  /** Whether arguments of some types make the same call. */
  private record SameCall(Choice choice, Function<List<String>, Optional<Choice>> resolve)
      implements Predicate<List<String>> {
    @Override
    public boolean test(List<String> types) {
      Optional<Choice> other = resolve.apply(types);
      return other.isPresent() && other.get().equals(choice);
    }
  }

  /** Whether the same is called without the casts, so that nobody needs to ask what is. */
  boolean keepCalls() {
    return casts != WrittenCasts.NONE;
  }

  /** Values that are converted to a common type, without the casts to it. */
  List<TypedTerm> ofCommon(List<TypedTerm> values) {
    String common = types.common(types(values));
    if (common.isEmpty()) {
      return values;
    }
    return without(values, Collections.nCopies(values.size(), common), new SameType(types, common));
  }

  /** Whether values of some types have the same type in common. */
  private record SameType(Types types, String common) implements Predicate<List<String>> {
    @Override
    public boolean test(List<String> all) {
      return types.common(all).equals(common);
    }
  }

  /** A constant without the cast to a type that its context converts it to anyway. */
  TypedTerm ofTarget(TypedTerm value, String target) {
    String type = Types.base(target);
    Optional<TypedTerm> stripped = stripped(value, type);
    if (stripped.isEmpty()) {
      stripped = stripped(value, types.ofDomain(type));
    }
    return stripped.isPresent() && stripped.get().term().isUntyped() ? stripped.get() : value;
  }

  /** The value without the cast, if it is a constant that was cast to any type. */
  static TypedTerm bareConstant(TypedTerm value) {
    Optional<TypedTerm> operand = value.operand();
    return operand.isPresent() && operand.get().term().isUntyped() ? operand.get() : value;
  }

  /** The value without the cast to the type that its domain is of. */
  TypedTerm ofDomain(TypedTerm value) {
    if (value.operand().isEmpty()) {
      return value;
    }
    TypedTerm inner = value.operand().get();
    boolean domain =
        !inner.type().equals(value.type()) && types.ofDomain(inner.type()).equals(value.type());
    return domain ? inner : value;
  }

  /** The value without a cast to text that changes nothing in it. */
  TypedTerm ofText(TypedTerm value) {
    Optional<TypedTerm> stripped = stripped(value, Types.TEXT);
    if (stripped.isEmpty()) {
      return value;
    }
    TypedTerm bare = stripped.get();
    return bare.term().isUntyped() || types.isBinary(bare.type(), Types.TEXT) ? bare : value;
  }

  static List<String> types(List<TypedTerm> typed) {
    List<String> types = new ArrayList<>(typed.size());
    for (TypedTerm each : typed) {
      types.add(each.type());
    }
    return types;
  }

  private List<TypedTerm> without(
      List<TypedTerm> arguments, List<String> wanted, Predicate<List<String>> same) {
    List<TypedTerm> full = new ArrayList<>(arguments.size());
    List<TypedTerm> bare = new ArrayList<>(arguments.size());
    boolean written = true;
    for (int i = 0; i < arguments.size(); i++) {
      TypedTerm argument = arguments.get(i);
      TypedTerm value = full(argument, wanted.get(i));
      full.add(value);
      TypedTerm stripped = stripped(value, wanted.get(i)).orElse(value);
      bare.add(stripped);
      written &= stripped.type().equals(argument.type());
    }
    if (casts == WrittenCasts.NONE
        || casts == WrittenCasts.NEEDED && (written || same.test(types(bare)))) {
      return bare;
    }
    if (!same.test(types(full))) {
      return arguments;
    }
    if (casts == WrittenCasts.ALL) {
      return full;
    }
    for (int i = 0; i < full.size(); i++) {
      TypedTerm cast = full.set(i, bare.get(i));
      if (!same.test(types(full))) {
        full.set(i, cast);
      }
    }
    return full;
  }

  /**
   * The elements of the array that IN makes of its list. Where all casts are written, constants
   * have their type: an array of none but constants is one of texts, whatever it is compared with.
   */
  List<TypedTerm> inArray(List<TypedTerm> elements, String type) {
    if (casts != WrittenCasts.ALL || type.isEmpty() || isText(type)) {
      return elements;
    }
    List<TypedTerm> typed = new ArrayList<>(elements.size());
    for (TypedTerm element : elements) {
      typed.add(
          element.term().isUntyped()
              ? new TypedTerm(Term.of(Kind.CAST, type, element.term()), type, Optional.of(element))
              : element);
    }
    return typed;
  }

  private static boolean isText(String type) {
    return type.equals(Types.TEXT)
        || type.equals(Types.UNKNOWN)
        || type.equals("character varying");
  }

  /** The value with the cast that converts it to {@code type}. */
  TypedTerm full(TypedTerm value, String type) {
    boolean cast =
        !type.isEmpty()
            && !type.startsWith("\"any")
            && !Polymorphism.isPolymorphic(type)
            && !value.type().isEmpty()
            && !value.type().equals(type)
            && types.isImplicit(value.type(), type);
    return cast
        ? new TypedTerm(Term.of(Kind.CAST, type, value.term()), type, Optional.of(value))
        : value;
  }

  /** The value without its cast to {@code type}, if one is there that could be implied. */
  Optional<TypedTerm> stripped(TypedTerm value, String type) {
    if (casts == WrittenCasts.ALL || !value.type().equals(type) || value.operand().isEmpty()) {
      return Optional.empty();
    }
    TypedTerm operand = value.operand().get();
    if (operand.term().isUntyped()) {
      return Optional.of(operand);
    }
    if (!types.isImplicit(operand.type(), type) || operand.type().isEmpty()) {
      return Optional.empty();
    }
    // ('a'::character varying)::text is what a reload makes of 'a' among varchars.
    Optional<TypedTerm> inner = operand.operand();
    boolean constant =
        inner.isPresent()
            && inner.get().term().isUntyped()
            && types.category(type) == 'S'
            && types.isBinary(operand.type(), type);
    return constant ? inner : Optional.of(operand);
  }
}
