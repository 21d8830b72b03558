package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.expression.type.SystemCatalog.Signature;
import java.util.List;

/** The functions that make a range of its bounds, or a multirange of ranges (section 8.17.6). */
final class RangeConstructors {

  private RangeConstructors() {}

  /** Those of a type; none if it is neither. */
  static List<Signature> of(Scope.UserType range) {
    String bound = Types.base(range.base());
    return switch (range.sort()) {
      case RANGE ->
          List.of(
              constructor(range, List.of(bound, bound), false),
              constructor(range, List.of(bound, bound, Types.TEXT), false));
      case MULTIRANGE ->
          List.of(
              constructor(range, List.of(), false),
              constructor(range, List.of(bound), false),
              constructor(range, List.of(bound + "[]"), true));
      default -> List.of();
    };
  }

  private static Signature constructor(
      Scope.UserType type, List<String> parameters, boolean variadic) {
    String name = Types.qualified(type.schema(), type.name());
    return new Signature(name, parameters, 0, variadic, name, List.of(), type.referent());
  }
}
