package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.Objects;

/**
 * What is different about an object because another one changed: the type of a view's column, a
 * cast that is implied. Nobody wrote it, and nobody need accept it.
 *
 * @param key the object
 * @param attribute what is different: {@code column a} of a view, or an attribute as PostgreSQL
 *     prints it
 */
public record Consequence(ObjectKey key, AttributeChange attribute) {

  /** Checks that nothing is missing. */
  public Consequence {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(attribute, "attribute");
  }

  /** {@code view public.v, column a: integer -> bigint}. */
  @Override
  public String toString() {
    return key + ", " + attribute;
  }
}
