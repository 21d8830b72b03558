package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.Map;
import java.util.Set;

/** What the objects of a side refer to, which costs something: of each when it is asked. */
public interface UsedObjects {

  /**
   * What one of its objects refers to, by the attribute that does; empty for what it is by its
   * name.
   */
  Map<String, Set<ObjectKey>> of(ObjectKey user);
}
