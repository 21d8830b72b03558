package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.Map;
import java.util.Optional;

/**
 * The statements that define what changed, as they are written in their source: a view or a
 * function is compared by these, and not by its normal form.
 *
 * @param oldTexts the statements of the old side
 * @param newTexts the statements of the new side
 */
public record Definitions(Map<ObjectKey, String> oldTexts, Map<ObjectKey, String> newTexts) {

  /** Of nothing. */
  public static final Definitions NONE = new Definitions(Map.of(), Map.of());

  /** Takes copies. */
  public Definitions {
    oldTexts = Map.copyOf(oldTexts);
    newTexts = Map.copyOf(newTexts);
  }

  /** The text of the old side's statement, unless it is a part of its table's. */
  public Optional<String> oldText(ObjectKey key) {
    return Optional.ofNullable(oldTexts.get(key));
  }

  /** The same of the new side. */
  public Optional<String> newText(ObjectKey key) {
    return Optional.ofNullable(newTexts.get(key));
  }
}
