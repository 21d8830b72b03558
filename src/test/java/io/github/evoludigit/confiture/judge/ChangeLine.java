package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A line of a case's {@code changes.txt}: {@code + table public.users}, {@code ~ column
 * public.users.email: type: integer -> bigint}.
 *
 * @param sign {@code +}, {@code -} or {@code ~}
 * @param kind the kind's label
 * @param identity the object's identity
 */
record ChangeLine(String sign, String kind, String identity) {

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is not written as above
   */
  static ChangeLine parse(String line) {
    if (!line.matches("[-+~] \\S.*")) {
      throw new IllegalArgumentException("a change begins with +, - or ~: " + line);
    }
    String object = line.substring(2);
    String kind =
        Arrays.stream(ObjectKind.values())
            .map(ObjectKind::label)
            .filter(label -> object.startsWith(label + ' '))
            .max(Comparator.comparing(String::length))
            .orElseThrow(() -> new IllegalArgumentException("no kind of object: " + line));
    String identity = object.substring(kind.length() + 1);
    int attributes = identity.indexOf(": ");
    return new ChangeLine(
        line.substring(0, 1), kind, attributes < 0 ? identity : identity.substring(0, attributes));
  }

  /** As the covering rule wants it. */
  ReportedChange reported() {
    return new ReportedChange(kind, identity, toString());
  }

  /** The same change, seen from the other side. */
  ChangeLine mirrored() {
    String mirror =
        switch (sign) {
          case "+" -> "-";
          case "-" -> "+";
          default -> sign;
        };
    return new ChangeLine(mirror, kind, identity);
  }

  @Override
  public String toString() {
    return sign + ' ' + kind + ' ' + identity;
  }
}
