package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of a schema as PostgreSQL prints them, and why one is another than it was. */
public interface PrintedForm {

  /** The objects of which it may be printed otherwise than it is compared, and all views. */
  Set<ObjectKey> keys();

  /** The attributes of an object; none if it is not there. */
  Map<String, String> attributes(ObjectKey key);

  /** The types of the columns of a view, by {@code column NAME}; none of another object. */
  Map<String, String> viewColumns(ObjectKey key);

  /** The nearest of the changed objects that an object refers to, itself or by others. */
  Optional<ObjectKey> cause(ObjectKey key, Set<ObjectKey> changed);
}
