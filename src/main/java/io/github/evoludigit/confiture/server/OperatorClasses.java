package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.text.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operator classes and families of {@code pg_catalog}, from the list {@code
 * operator-classes.txt}, which a test compares with a server.
 */
public final class OperatorClasses {

  private static final String SYSTEM = "pg_catalog";

  private static final class Holder {
    static final String LINES = '\n' + Resource.text(OperatorClasses.class, "operator-classes.txt");
  }

  private OperatorClasses() {}

  /** The operator class of a name for an access method. */
  public static Optional<OperatorClass> find(String method, String name) {
    List<OperatorClass> found = classes("\nclass\t" + method + '\t' + name + '\t');
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** All operator classes for an access method. */
  public static List<OperatorClass> of(String method) {
    return classes("\nclass\t" + method + '\t');
  }

  /**
   * The default operator class of a type for an access method. What is coerced to another type,
   * like a domain, an enumeration or an array, has the one of that.
   *
   * @param method the access method
   * @param type the type in canonical spelling, without modifiers
   */
  public static Optional<OperatorClass> defaultOf(String method, String type) {
    for (OperatorClass each : of(method)) {
      if (each.isDefault() && each.type().equals(type)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether there is an operator family of that name for an access method. */
  public static boolean isFamily(String method, String name) {
    return Holder.LINES.contains("\nfamily\t" + method + '\t' + name + '\n');
  }

  private static List<OperatorClass> classes(String prefix) {
    String lines = Holder.LINES;
    List<OperatorClass> classes = new ArrayList<>();
    for (int at = lines.indexOf(prefix); at >= 0; at = lines.indexOf(prefix, at + 1)) {
      String[] fields = Fields.of(lines.substring(at + 1, lines.indexOf('\n', at + 1)), 5);
      classes.add(new OperatorClass(SYSTEM, fields[2], fields[1], fields[3], !fields[4].isEmpty()));
    }
    return classes;
  }
}
