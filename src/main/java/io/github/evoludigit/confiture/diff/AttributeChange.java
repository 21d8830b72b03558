package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.Attribute;
import java.util.Objects;
import java.util.Optional;

/**
 * One attribute of an object that two schemas have differently.
 *
 * @param name the attribute: {@code type}
 * @param oldValue its canonical spelling in the old schema; empty where it has PostgreSQL's default
 * @param newValue the same of the new schema
 */
public record AttributeChange(String name, Optional<String> oldValue, Optional<String> newValue) {

  /** Checks that there is a name and that the values differ. */
  public AttributeChange {
    Objects.requireNonNull(name, "name");
    if (oldValue.equals(newValue)) {
      throw new IllegalArgumentException("no change of " + name);
    }
  }

  /** Whether it is the change of one of these attributes. */
  public boolean isOf(Attribute... attributes) {
    for (Attribute attribute : attributes) {
      if (attribute.spelling().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** {@code type: integer -> bigint}; an absent value is {@code (none)}. */
  @Override
  public String toString() {
    return name + ": " + oldValue.orElse("(none)") + " -> " + newValue.orElse("(none)");
  }
}
