package io.github.evoludigit.confiture.expression.constant;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.Types;
import java.util.List;
import java.util.Optional;

/**
 * A term and its type.
 *
 * @param term the term in normal form
 * @param type its type as {@link Types} names it
 * @param operand what the term is a cast of, if it is a cast without modifiers
 * @param full the type with the modifiers that {@code exprTypmod} would find: {@code
 *     numeric(10,2)}, where {@code type} is {@code numeric}
 * @param collation its collation, where that is known
 */
public record TypedTerm(
    Term term,
    String type,
    Optional<TypedTerm> operand,
    String full,
    Optional<Collation> collation) {

  /** A term, its type and what it is a cast of. */
  public TypedTerm(Term term, String type, Optional<TypedTerm> operand, String full) {
    this(term, type, operand, full, Optional.empty());
  }

  /** A term and its type. */
  public TypedTerm(Term term, String type) {
    this(term, type, Optional.empty(), type);
  }

  /** A term and its type. */
  public TypedTerm(Term term, String type, Optional<TypedTerm> operand) {
    this(term, type, operand, type);
  }

  /** What is of a type that may have modifiers: a column, a cast. */
  public static TypedTerm of(Term term, String full) {
    return new TypedTerm(term, Types.base(full), Optional.empty(), full);
  }

  /** The same with a collation. */
  public TypedTerm collated(Collation own) {
    return new TypedTerm(term, type, operand, full, Optional.of(own));
  }

  /** The same with the collation of a column, if that is another than its type's. */
  public TypedTerm collated(String column) {
    return column.isEmpty() ? this : collated(Collation.implicit(column));
  }

  /** What takes its type from this one: the same value, otherwise written. */
  public TypedTerm as(Term other) {
    return of(other, full);
  }

  /** What is of the type that all these values have; its modifiers are those of all or none. */
  public static TypedTerm common(Term term, String type, List<TypedTerm> values) {
    String full = values.isEmpty() ? type : values.get(0).full();
    boolean alike = true;
    for (TypedTerm value : values) {
      alike &= value.full().equals(full);
    }
    return alike && Types.base(full).equals(type) ? of(term, full) : new TypedTerm(term, type);
  }
}
