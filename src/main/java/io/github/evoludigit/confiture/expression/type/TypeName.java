package io.github.evoludigit.confiture.expression.type;

import java.util.Optional;

/**
 * A type in canonical spelling, taken apart: {@code SETOF numeric(10,2)[]}.
 *
 * @param isSet whether it is a set of the type, as a result can be
 * @param element the type, or that of the elements of an array
 * @param isArray whether it is an array
 */
public record TypeName(boolean isSet, String element, boolean isArray) {

  private static final String SET_OF = "SETOF ";
  private static final String ARRAY = "[]";

  /** A type as it is spelt. */
  public static TypeName of(String spelling) {
    boolean set = spelling.startsWith(SET_OF);
    boolean array = spelling.endsWith(ARRAY);
    String element =
        spelling.substring(
            set ? SET_OF.length() : 0, spelling.length() - (array ? ARRAY.length() : 0));
    return new TypeName(set, element, array);
  }

  /** A set of a type. */
  public static String setOf(String type) {
    return SET_OF + type;
  }

  /** The type as it is spelt. */
  public String spelling() {
    return (isSet ? SET_OF : "") + one();
  }

  /** The type of one of the set. */
  public String one() {
    return element + (isArray ? ARRAY : "");
  }

  /** The same of another type. */
  public TypeName withElement(String other) {
    return new TypeName(isSet, other, isArray);
  }

  /** The element without modifiers. */
  public String base() {
    return Types.base(element);
  }

  /** What stands in the parentheses of a type that is no array; empty without them. */
  public Optional<String> modifiers() {
    int open = element.indexOf('(');
    return isArray || open < 0 || !element.endsWith(")")
        ? Optional.empty()
        : Optional.of(element.substring(open + 1, element.length() - 1));
  }

  /** The type without modifiers, as in what tells a routine, cast or operator from others. */
  public String withoutModifiers() {
    int open = element.indexOf('(');
    String plain =
        open < 0
            ? element
            : element.substring(0, open) + element.substring(element.indexOf(')', open) + 1);
    if (plain.startsWith("interval ")) {
      plain = "interval";
    }
    // Without modifiers char and bpchar are one: format_type has two names for it.
    return withElement(plain.equals("bpchar") ? "character" : plain).spelling();
  }
}
