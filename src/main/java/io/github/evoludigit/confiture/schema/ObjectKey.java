package io.github.evoludigit.confiture.schema;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Objects;

/**
 * What an object is called: its kind and its name in every schema of the same database.
 *
 * @param kind its kind
 * @param names its name from the outside in: schema and name, for a column or constraint schema,
 *     relation and name; without quotes
 * @param arguments the types of a routine's or operator's arguments in parentheses, or what else
 *     tells objects of one name apart; empty for most kinds
 */
public record ObjectKey(ObjectKind kind, List<String> names, String arguments)
    implements Comparable<ObjectKey> {

  /** Takes a copy of the names. */
  public ObjectKey {
    Objects.requireNonNull(kind, "kind");
    names = List.copyOf(names);
    Objects.requireNonNull(arguments, "arguments");
  }

  /** The key of an object without arguments. */
  public static ObjectKey of(ObjectKind kind, String... names) {
    return new ObjectKey(kind, List.of(names), "");
  }

  /** Its own name, without what it is in. */
  public String name() {
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  /** Its name as SQL, quoted where needed: {@code public."Users".email}. */
  public String identity() {
    StringBuilder identity = new StringBuilder();
    for (String name : names) {
      if (!identity.isEmpty()) {
        identity.append('.');
      }
      identity.append(quoted(name));
    }
    return identity.append(arguments).toString();
  }

  private String quoted(String name) {
    return kind == ObjectKind.OPERATOR && !Character.isLetter(name.charAt(0))
        ? name
        : SqlName.quoted(name);
  }

  @Override
  public int compareTo(ObjectKey other) {
    int order = kind.compareTo(other.kind);
    if (order == 0) {
      order = compareNames(names, other.names);
    }
    return order == 0 ? arguments.compareTo(other.arguments) : order;
  }

  private static int compareNames(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  // What a record has of itself is slow until it is compiled, and keys are all that maps look at.

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof ObjectKey key
            && kind == key.kind
            && names.equals(key.names)
            && arguments.equals(key.arguments);
  }

  @Override
  public int hashCode() {
    return (kind.ordinal() * 31 + names.hashCode()) * 31 + arguments.hashCode();
  }

  /** Kind and identity: {@code column public.users.email}. */
  @Override
  public String toString() {
    return kind.label() + ' ' + identity();
  }
}
