package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.List;
import java.util.Objects;

/**
 * What a plan leaves to a person: a change that it cannot bring about, or a place to fill.
 *
 * @param object the object
 * @param sentence what is left, and why
 * @param withheld the steps that would do it, and are commented out
 */
public record OpenPoint(ObjectKey object, String sentence, List<Step> withheld) {

  /** A point without steps. */
  public OpenPoint(ObjectKey object, String sentence) {
    this(object, sentence, List.of());
  }

  /** Checks that nothing is missing, and takes a copy. */
  public OpenPoint {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(sentence, "sentence");
    withheld = List.copyOf(withheld);
  }

  /** {@code table public.t: its rows …}. */
  @Override
  public String toString() {
    return object + ": " + sentence;
  }
}
