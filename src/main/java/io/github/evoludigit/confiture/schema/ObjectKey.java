package io.github.evoludigit.confiture.schema;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Objects;

/** What an object is called: its kind and its name in every schema of the same database. */
public final class ObjectKey implements Comparable<ObjectKey> {

  private final ObjectKind kind;
  private final List<String> names;
  private final String arguments;

  /** Keys are all that maps look at: it is found once, and 0 until then. */
  private int hash;

  /**
   * The key of an object.
   *
   * @param kind its kind
   * @param names its name from the outside in: schema and name, for a column or constraint schema,
   *     relation and name; without quotes
   * @param arguments the types of a routine's or operator's arguments in parentheses, or what else
   *     tells objects of one name apart; empty for most kinds
   */
  public ObjectKey(ObjectKind kind, List<String> names, String arguments) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.names = List.copyOf(names);
    this.arguments = Objects.requireNonNull(arguments, "arguments");
  }

  /** The key of an object without arguments. */
  public static ObjectKey of(ObjectKind kind, String... names) {
    return new ObjectKey(kind, List.of(names), "");
  }

  /** Its kind. */
  public ObjectKind kind() {
    return kind;
  }

  /** Its name from the outside in, without quotes. */
  public List<String> names() {
    return names;
  }

  /** What tells objects of one name apart; empty for most kinds. */
  public String arguments() {
    return arguments;
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

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof ObjectKey key
            && kind == key.kind
            && hashCode() == key.hashCode()
            && haveSame(names, key.names)
            && arguments.equals(key.arguments);
  }

  /** Without the iterators that lists have for that. */
  private static boolean haveSame(List<String> some, List<String> others) {
    int count = some.size();
    if (count != others.size()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!some.get(i).equals(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = (kind.ordinal() * 31 + names.hashCode()) * 31 + arguments.hashCode();
      hash = known;
    }
    return known;
  }

  /** Kind and identity: {@code column public.users.email}. */
  @Override
  public String toString() {
    return kind.label() + ' ' + identity();
  }
}
