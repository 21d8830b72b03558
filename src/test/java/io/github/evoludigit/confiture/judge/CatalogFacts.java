package io.github.evoludigit.confiture.judge;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database's catalogs keep of its schema.
 *
 * @param facts fact (such as {@code column:public.users.email}) -> definition; sorted
 * @param containers index, statistics object or owned sequence -> what it goes with
 */
public record CatalogFacts(
    SortedMap<String, String> facts, Map<ObjectName, Set<ObjectName>> containers)
    implements Containment {

  /** Takes copies. */
  public CatalogFacts {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    containers = Map.copyOf(new HashMap<>(containers));
  }

  @Override
  public Set<ObjectName> containersOf(ObjectName object) {
    return containers.getOrDefault(object, Set.of());
  }
}
