package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.policy.Ignore;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** An entry of the parameter {@code ignore}, as Maven fills it from the POM. */
public final class IgnoreParameter {

  private String object = "";
  private String reason = "";
  private String until = "";

  /** An empty entry, for Maven to fill. */
  public IgnoreParameter() {}

  /** Maven's way to give an entry that is nothing but a text: {@code <ignore>comment</ignore>}. */
  public void set(String text) {
    object = text;
  }

  /**
   * The entry for the policy.
   *
   * @throws IllegalArgumentException if it has no object or its day is none
   */
  Ignore ignore() {
    return new Ignore(object, reason == null ? "" : reason.trim(), lastDay());
  }

  private Optional<LocalDate> lastDay() {
    if (until == null || until.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(until.trim()));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "ignore has the entry \""
              + object
              + "\" until \""
              + until
              + "\", but a day is written 2026-12-31",
          e);
    }
  }
}
