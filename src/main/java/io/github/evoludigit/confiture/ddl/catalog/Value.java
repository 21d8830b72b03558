package io.github.evoludigit.confiture.ddl.catalog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The value of an attribute, which may need all objects to be known before it can be spelt. */
public interface Value {

  /** The value in canonical spelling; empty if it is PostgreSQL's default. */
  String spelling();

  /** Whether it is written with the same casts whatever is asked for: it has none of its own. */
  default boolean isPlain() {
    return false;
  }

  /** What some texts refer to together. */
  static Collection<Entity> references(List<? extends Value> texts) {
    Set<Entity> references = new LinkedHashSet<>();
    for (Value text : texts) {
      references.addAll(text.references());
    }
    return references;
  }

  /** The same value after a column of its relation was renamed. */
  default Value renamed(String column, String newName) {
    return this;
  }

  /** The objects and columns that its text refers to, by what its names meant when it was made. */
  default Collection<Entity> references() {
    return List.of();
  }

  /** A value that is spelt already. */
  static Value of(String spelling) {
    return SpeltValue.of(spelling);
  }
}
