package io.github.evoludigit.confiture.expression.evaluation;

/**
 * What stands for an {@code oid} where no server gives numbers: two of them are equal if they are
 * of the same object.
 *
 * @param sort the system catalog the object is in, as its alias type has it: {@code class}
 * @param identity what tells it from others there
 * @param spelling what its alias type prints: {@code t}, or {@code s.t} if that is not visible
 */
public record ObjectId(String sort, String identity, String spelling) {

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectId id && id.sort.equals(sort) && id.identity.equals(identity);
  }

  @Override
  public int hashCode() {
    return identity.hashCode();
  }
}
