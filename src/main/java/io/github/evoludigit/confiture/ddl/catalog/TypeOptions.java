package io.github.evoludigit.confiture.ddl.catalog;

import java.util.Set;

/** Which options of operators, aggregates, types and classes of operators are types. */
public final class TypeOptions {

  private static final Set<String> READ =
      Set.of("leftarg", "rightarg", "basetype", "stype", "mstype", "subtype", "like", "element");

  private static final Set<String> OTHER = Set.of("type", "storage");

  private TypeOptions() {}

  /** Whether an option is written as a type where it is given. */
  public static boolean areRead(String option) {
    return READ.contains(option);
  }

  /** Whether the value of an attribute is a type. */
  public static boolean isType(String attribute) {
    return READ.contains(attribute) || OTHER.contains(attribute);
  }
}
