package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.Objects;

/**
 * What a plan leaves to a person: a change that it cannot bring about, or a place to fill.
 *
 * @param object the object
 * @param sentence what is left, and why
 */
public record OpenPoint(ObjectKey object, String sentence) {

  /** Checks that nothing is missing. */
  public OpenPoint {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(sentence, "sentence");
  }

  /** {@code table public.t: its rows …}. */
  @Override
  public String toString() {
    return object + ": " + sentence;
  }
}
