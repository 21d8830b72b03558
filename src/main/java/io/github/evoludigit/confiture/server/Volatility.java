package io.github.evoludigit.confiture.server;

/** How a function's result depends on what is not an argument (manual, section 36.7). */
public enum Volatility {
  /** On nothing. */
  IMMUTABLE,
  /** On the rows and settings, which one statement does not change. */
  STABLE,
  /** On anything. */
  VOLATILE;

  static Volatility of(char provolatile) {
    return switch (provolatile) {
      case 'i' -> IMMUTABLE;
      case 's' -> STABLE;
      case 'v' -> VOLATILE;
      default -> throw new IllegalArgumentException("provolatile " + provolatile);
    };
  }
}
