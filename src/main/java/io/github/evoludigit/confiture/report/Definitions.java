package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.Map;
import java.util.Optional;

/**
 * The statements that define what changed, as they are written in their source: a view or a
 * function is compared by these, and not by its normal form.
 */
public class Definitions {

  /** Of nothing. */
  public static final Definitions NONE = new Definitions(Map.of(), Map.of());

  private final Map<ObjectKey, String> oldTexts;
  private final Map<ObjectKey, String> newTexts;

  /**
   * Definitions.
   *
   * @param oldTexts the statements of the old side
   * @param newTexts the statements of the new side
   */
  public Definitions(Map<ObjectKey, String> oldTexts, Map<ObjectKey, String> newTexts) {
    this.oldTexts = Map.copyOf(oldTexts);
    this.newTexts = Map.copyOf(newTexts);
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
