package io.github.evoludigit.confiture.text;

/** How many of something there are, in words. */
public final class Quantity {

  private Quantity() {}

  /** {@code 1 change}, {@code 2 changes}. */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
