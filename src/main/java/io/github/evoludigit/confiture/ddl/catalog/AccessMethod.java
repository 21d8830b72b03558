package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;

/** The access methods that relations have where none is said (manual, CREATE TABLE and INDEX). */
public final class AccessMethod {

  /** That of tables, unless {@code default_table_access_method} says another. */
  public static final String OF_TABLES = "heap";

  /** That of indexes, ranges and of keys that order rows. */
  public static final String OF_INDEXES = "btree";

  /** That of keys which spread rows. */
  public static final String OF_HASH_KEYS = "hash";

  private AccessMethod() {}

  /** That of an index, or of a constraint that has one. */
  public static String of(Entity index) {
    return index.has(Attribute.METHOD) ? index.get(Attribute.METHOD) : OF_INDEXES;
  }

  /** Notes what {@code USING method} of an index says; the default is not kept. */
  public static void set(Entity index, String method) {
    index.set(Attribute.METHOD, method.equals(OF_INDEXES) ? "" : method);
  }
}
