package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;

/**
 * The objects of a side as PostgreSQL prints them, which costs something: each when it is asked.
 */
public interface PrintedObjects {

  /** One of its objects. */
  SchemaObject of(ObjectKey key);
}
