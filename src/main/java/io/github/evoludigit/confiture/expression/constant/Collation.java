package io.github.evoludigit.confiture.expression.constant;

/**
 * The collation of a value, and how it came to it (manual, section 24.2.2).
 *
 * @param strength where it is from
 * @param name its spelling; empty if there is none
 */
public record Collation(Strength strength, String name) {

  /** Where a collation is from; a later one prevails. */
  public enum Strength {
    /** The value has none: it is no text. */
    NONE,
    /** From the type of a column or a constant. */
    IMPLICIT,
    /** From several columns that differ. */
    CONFLICT,
    /** From COLLATE. */
    EXPLICIT
  }

  /** The name of the collation that most texts have. */
  public static final String DEFAULT = "\"default\"";

  /** That of a value which is no text. */
  public static final Collation NONE = new Collation(Strength.NONE, "");

  private static final Collation CONFLICT = new Collation(Strength.CONFLICT, "");

  /** One that a type or a column has; none if the name is empty. */
  public static Collation implicit(String name) {
    return name.isEmpty() ? NONE : new Collation(Strength.IMPLICIT, name);
  }

  /** One that COLLATE names. */
  public static Collation explicit(String name) {
    return new Collation(Strength.EXPLICIT, name);
  }

  /** What two values have together ({@code merge_collation_state} in {@code parse_collate.c}). */
  public Collation with(Collation other) {
    if (strength != other.strength) {
      return strength.compareTo(other.strength) > 0 ? this : other;
    }
    if (strength != Strength.IMPLICIT || name.equals(other.name) || other.name.equals(DEFAULT)) {
      return this;
    }
    return name.equals(DEFAULT) ? other : CONFLICT;
  }

  /** The same as a column of a query has it, where nobody asks any more how it came to it. */
  public Collation ofColumn() {
    return strength == Strength.CONFLICT ? NONE : implicit(name);
  }
}
