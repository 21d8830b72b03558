package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.expression.type.Scope.UserType;
import java.util.List;
import java.util.Set;

/**
 * Which values surely do not fit where they stand. Of a type that is not well known, nothing is.
 */
public final class Misfits {

  /** The types that have operators between them in the classes of an index (section 11.10). */
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("smallint", "integer", "bigint"),
          Set.of("real", "double precision"),
          Set.of(Types.TEXT, "name"),
          Set.of("date", "timestamp without time zone", "timestamp with time zone"));

  private final Types types;
  private final Scope scope;
  private final SystemCatalog catalog = SystemCatalog.builtIn();

  /** The misfits among the types of a scope. */
  public Misfits(Types types, Scope scope) {
    this.types = types;
    this.scope = scope;
  }

  /** Whether a value of one type surely does not become one of the other by itself. */
  public boolean isNeverImplicit(String from, String to) {
    return !from.equals(Types.UNDETERMINED)
        && !to.equals(Types.UNDETERMINED)
        && !types.isImplicit(from, to)
        && isWellKnown(from)
        && isWellKnown(to)
        && scope.cast(from, to).isEmpty()
        && scope.cast(types.ofDomain(from), to).isEmpty()
        && scope.cast(from, types.ofDomain(to)).isEmpty()
        && !(from.equals(Types.RECORD) && types.category(to) == 'C');
  }

  /** Whether a value of one type surely does not become one of the other when it is stored. */
  public boolean isNeverAssigned(String from, String to) {
    String source = types.ofDomain(from);
    String target = types.ofDomain(to);
    if (Types.isArray(source) && Types.isArray(target)) {
      return isNeverAssigned(types.element(source), types.element(target));
    }
    return isNeverImplicit(from, target)
        && isWellKnown(to)
        && isNeverImplicit(source, target)
        && !catalog.isAssignmentCast(source, target)
        && types.category(target) != 'S'
        && types.category(source) != 'C'
        && !source.equals(Types.RECORD);
  }

  /**
   * Whether a value of one type surely cannot be cast to the other ({@code find_coercion_pathway}):
   * by no cast, element by element, nor as a text. A range is cast to its multirange, and an {@code
   * oidvector} is an array.
   */
  public boolean isNeverCast(String from, String to) {
    String source = types.ofDomain(from);
    String target = types.ofDomain(to);
    if (Types.isArray(source) && Types.isArray(target)) {
      return isNeverCast(types.element(source), types.element(target));
    }
    return isNeverImplicit(from, target)
        && isWellKnown(to)
        && isNeverImplicit(source, target)
        && !(source.endsWith("vector") && Types.isArray(target))
        && !catalog.hasCast(source, target)
        && types.category(source) != 'S'
        && types.category(target) != 'S'
        && !(isRow(source) && isRow(target))
        && !(types.category(source) == 'R' && types.category(target) == 'R')
        && (isRow(source) || !Types.PSEUDO_TYPES.contains(source))
        && !Types.PSEUDO_TYPES.contains(target);
  }

  /**
   * Whether the bytes of a value are surely none of the other type's ({@code IsBinaryCoercible}).
   */
  public boolean isNeverBinary(String from, String to) {
    String source = types.ofDomain(from);
    return isNeverImplicit(from, to) && isNeverImplicit(source, to)
        || catalog.type(source) != null
            && catalog.type(to) != null
            && !source.equals(to)
            && types.category(to) != 'P'
            && !types.isBinary(source, to);
  }

  private boolean isRow(String type) {
    return types.category(type) == 'C' || type.equals(Types.RECORD);
  }

  /**
   * Whether a column of one type surely cannot reference one of the other ({@code
   * ATAddForeignKeyConstraint}): its values are compared by an operator of the index there.
   */
  public boolean isNeverReference(String referencing, String referenced) {
    String from = types.ofDomain(referencing);
    String to = types.ofDomain(referenced);
    if (from.equals(to)
        || FAMILIES.stream().anyMatch(family -> family.contains(from) && family.contains(to))) {
      return false;
    }
    String indexed =
        switch (to) {
          case "character varying" -> Types.TEXT;
          case "cidr" -> "inet";
          default -> to;
        };
    return isNeverImplicit(from, to) && isNeverImplicit(from, indexed);
  }

  /** Whether two types have surely no common one: they are of different categories. */
  public boolean areNeverCommon(String one, String other) {
    String first = types.ofDomain(one);
    String second = types.ofDomain(other);
    return !first.equals(second)
        && isWellKnown(first)
        && isWellKnown(second)
        && !first.equals(Types.RECORD)
        && !second.equals(Types.RECORD)
        && types.category(first) != types.category(second);
  }

  /** Whether a value is surely no array. */
  public boolean isNeverArray(String type) {
    String plain = types.ofDomain(type);
    return !type.equals(Types.UNKNOWN)
        && !type.equals(Types.UNDETERMINED)
        && isWellKnown(type)
        && isWellKnown(plain)
        && !Types.PSEUDO_TYPES.contains(plain)
        && !Types.isArray(plain)
        && "AP".indexOf(types.category(plain)) < 0;
  }

  /** Whether a value surely does not fit a parameter, a polymorphic one perhaps. */
  public boolean isNeverArgument(String argument, String parameter) {
    if (argument.equals(Types.UNDETERMINED) || argument.equals(Types.UNKNOWN)) {
      return false;
    }
    if (!Polymorphism.isPolymorphic(parameter)) {
      return isNeverImplicit(argument, parameter);
    }
    String plain = types.ofDomain(argument);
    if (!isWellKnown(argument) || plain.equals(Types.UNDETERMINED)) {
      return false;
    }
    return switch (parameter) {
      case "anyarray", "anycompatiblearray" -> !Types.isArray(plain) && !plain.endsWith("vector");
      case "anyenum" -> types.category(plain) != 'E';
      case "anyrange", "anycompatiblerange", "anymultirange", "anycompatiblemultirange" ->
          types.category(plain) != 'R';
      default -> false;
    };
  }

  /** Whether all is known of what a type becomes by itself. */
  public boolean isWellKnown(String type) {
    if (Types.isArray(type)) {
      return isWellKnown(type.substring(0, type.length() - 2));
    }
    return catalog.type(type) != null
        || type.equals(Types.UNKNOWN)
        || Types.PSEUDO_TYPES.contains(type)
        || types.user(type).filter(user -> user.sort() != UserType.Sort.BASE).isPresent()
            && !Types.isArray(types.ofDomain(type))
            && (types.ofDomain(type).equals(type) || isWellKnown(types.ofDomain(type)));
  }
}
