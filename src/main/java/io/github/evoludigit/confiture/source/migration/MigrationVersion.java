package io.github.evoludigit.confiture.source.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of a migration: numbers with dots or underscores between them. {@code 1}, {@code 1.0}
 * and {@code 01} are one version; {@code 2} comes before {@code 10}, whatever their lengths
 * (Flyway's documentation, Migrations, Versions).
 *
 * @param parts its numbers without the zeros at its end
 */
record MigrationVersion(List<BigInteger> parts) implements Comparable<MigrationVersion> {

  private static final Pattern NUMBERS = Pattern.compile("[0-9]+([._][0-9]+)*");

  /** Takes a copy. */
  MigrationVersion {
    parts = List.copyOf(parts);
  }

  /** The version that a text says; empty if it says none. */
  static Optional<MigrationVersion> parse(String text) {
    if (!NUMBERS.matcher(text).matches()) {
      return Optional.empty();
    }
    List<BigInteger> parts = new ArrayList<>();
    int significant = 0;
    for (String part : text.split("[._]")) {
      parts.add(new BigInteger(part));
      if (parts.get(parts.size() - 1).signum() != 0) {
        significant = parts.size();
      }
    }
    return Optional.of(new MigrationVersion(parts.subList(0, significant)));
  }

  @Override
  public int compareTo(MigrationVersion other) {
    int common = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < common; i++) {
      int order = parts.get(i).compareTo(other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  @Override
  public String toString() {
    if (parts.isEmpty()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (BigInteger part : parts) {
      text.append(text.length() == 0 ? "" : ".").append(part);
    }
    return text.toString();
  }
}
