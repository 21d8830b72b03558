package io.github.evoludigit.confiture.ddl;

/** The value of an attribute, which may need all objects to be known before it can be spelt. */
interface Value {

  /** The value in canonical spelling; empty if it is PostgreSQL's default. */
  String spelling();

  /** The same value after a column of its relation was renamed. */
  default Value renamed(String column, String newName) {
    return this;
  }

  /** Whether its text can name an object; to be true it has to be read. */
  default boolean canName(Entity entity) {
    return true;
  }

  /** A value that is spelt already. */
  static Value of(String spelling) {
    return () -> spelling;
  }
}
