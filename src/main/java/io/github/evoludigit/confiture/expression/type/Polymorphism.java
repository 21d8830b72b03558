package io.github.evoludigit.confiture.expression.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code anyelement} and its like stand for in a call (manual, section 36.2.5). */
public final class Polymorphism {

  /**
   * The types that polymorphic parameters stand for; not determined where nothing says it.
   *
   * @param element for {@code anyelement}
   * @param range for {@code anyrange}
   * @param compatible for {@code anycompatible}
   * @param compatibleRange for {@code anycompatiblerange}
   * @param types which multirange a range has
   */
  record Binding(
      String element, String range, String compatible, String compatibleRange, Types types) {

    /** The type that stands in the place of {@code parameter}. */
    String type(String parameter) {
      return switch (parameter) {
        case "anyelement", "anynonarray", "anyenum" -> element;
        case "anyarray" -> array(element);
        case "anyrange" -> range;
        case "anycompatible", "anycompatiblenonarray" -> compatible;
        case "anycompatiblearray" -> array(compatible);
        case "anycompatiblerange" -> compatibleRange;
        case "anymultirange" -> types.multirange(range);
        case "anycompatiblemultirange" -> types.multirange(compatibleRange);
        default -> parameter;
      };
    }

    List<String> types(List<String> parameters) {
      List<String> types = new ArrayList<>(parameters.size());
      for (String parameter : parameters) {
        types.add(type(parameter));
      }
      return types;
    }

    private static String array(String element) {
      return element.isEmpty() ? element : element + "[]";
    }
  }

  private final Types types;

  Polymorphism(Types types) {
    this.types = types;
  }

  /** Whether a type stands for any of several. */
  public static boolean isPolymorphic(String type) {
    return type.startsWith("any");
  }

  /** What the arguments make of the parameters; empty if they do not fit together. */
  Optional<Binding> bind(List<String> parameters, List<String> arguments) {
    String element = Types.UNDETERMINED;
    String range = Types.UNDETERMINED;
    String compatibleRange = Types.UNDETERMINED;
    List<String> compatible = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String parameter = parameters.get(i);
      String argument = arguments.get(i);
      if (!isPolymorphic(parameter) || argument.equals(Types.UNKNOWN)) {
        continue;
      }
      String bound = Types.UNDETERMINED;
      String whole = argument;
      switch (parameter) {
        case "anyelement", "anycompatible" -> bound = argument;
        case "anynonarray", "anycompatiblenonarray" -> {
          if (Types.isArray(types.ofDomain(argument))) {
            return Optional.empty();
          }
          bound = argument;
        }
        case "anyenum" -> {
          if (!types.isEnum(argument)) {
            return Optional.empty();
          }
          bound = argument;
        }
        case "anyarray", "anycompatiblearray" -> {
          bound = types.element(argument);
          if (bound.isEmpty()) {
            return Optional.empty();
          }
        }
        case "anyrange", "anycompatiblerange" -> {
          bound = types.subtype(argument);
          if (bound.isEmpty() || types.isMultirange(argument)) {
            return Optional.empty();
          }
        }
        default -> {
          whole = types.range(argument);
          bound = types.subtype(whole);
          if (whole.isEmpty() && !types.isMultirange(argument)) {
            return Optional.empty();
          }
        }
      }
      if (parameter.startsWith("anycompatible")) {
        compatible.add(bound);
        compatibleRange = parameter.endsWith("range") ? whole : compatibleRange;
      } else if (!bound.isEmpty()) {
        if (!element.isEmpty() && !element.equals(bound)) {
          return Optional.empty();
        }
        element = bound;
        range = parameter.endsWith("range") ? whole : range;
      }
    }
    String common = compatible.isEmpty() ? Types.UNDETERMINED : types.common(compatible);
    if (!compatible.isEmpty() && common.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Binding(element, range, common, compatibleRange, types));
  }
}
