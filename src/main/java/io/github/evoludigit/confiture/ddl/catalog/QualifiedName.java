package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.Optional;

/**
 * A name as a statement gives it.
 *
 * @param schema the schema before the dot, if there is one
 * @param name the name itself
 */
public record QualifiedName(Optional<String> schema, String name) {

  /** A name with its schema. */
  public static QualifiedName of(String schema, String name) {
    return new QualifiedName(Optional.of(schema), name);
  }

  @Override
  public String toString() {
    String own = SqlName.quoted(name);
    return schema.isPresent() ? SqlName.quoted(schema.get()) + '.' + own : own;
  }
}
