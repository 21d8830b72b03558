package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes by what they are about: what belongs to one table stands together. */
final class ChangeGroups {

  private ChangeGroups() {}

  /** The changes by the name of the relation, or the object, in the order of the first of each. */
  static Map<String, List<JudgedChange>> of(List<JudgedChange> changes) {
    Map<String, List<JudgedChange>> groups = new LinkedHashMap<>();
    for (JudgedChange change : changes) {
      groups.computeIfAbsent(subject(change.change().key()), n -> new ArrayList<>()).add(change);
    }
    return groups;
  }

  private static String subject(ObjectKey key) {
    List<String> names = key.names();
    return switch (key.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> key.identity();
      case COLUMN, CONSTRAINT, TRIGGER, RULE, POLICY, DOMAIN_CONSTRAINT ->
          names.size() > 1
              ? new ObjectKey(key.kind(), names.subList(0, names.size() - 1), "").identity()
              : key.identity();
      default -> key.toString();
    };
  }
}
