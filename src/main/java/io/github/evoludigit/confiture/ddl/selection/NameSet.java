package io.github.evoludigit.confiture.ddl.selection;

/**
 * A set of names as statements write them, each with its schema if that is written. It can seem to
 * contain more names than it does, but never fewer.
 */
final class NameSet {

  private final NumberSet schemas;
  private final NumberSet all = new NumberSet();
  private final NumberSet unqualified = new NumberSet();
  private final NumberSet qualified = new NumberSet();

  /**
   * An empty set.
   *
   * @param schemas what tells names apart that it qualifies
   */
  NameSet(NumberSet schemas) {
    this.schemas = schemas;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether a name can mean what one of these means: without a schema, it can be in any. */
  boolean contains(NamedStatement statement, int index) {
    if (index == NamedStatement.NONE) {
      return false;
    }
    int name = statement.names.number(index);
    if (!all.contains(name)) {
      return false;
    }
    int schema = statement.schema(index, schemas);
    return schema == NamedStatement.NONE
        || unqualified.contains(name)
        || qualified.contains(pair(schema, name));
  }

  /** Whether the name is new. */
  boolean add(NamedStatement statement, int index) {
    int name = statement.names.number(index);
    all.add(name);
    int schema = statement.schema(index, schemas);
    return schema == NamedStatement.NONE
        ? unqualified.add(name)
        : qualified.add(pair(schema, name));
  }

  private static int pair(int schema, int name) {
    return (schema * 31 ^ name) & Integer.MAX_VALUE;
  }
}
