package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
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
      groups.computeIfAbsent(subject(change.change()), n -> new ArrayList<>()).add(change);
    }
    return groups;
  }

  /** What the object is a part of, or the object itself. */
  private static String subject(Change change) {
    SchemaObject object =
        change.after().or(change::before).map(LocatedObject::object).orElseThrow();
    ObjectKey subject = object.container().orElse(object.key());
    return subject.kind().isRelation() ? subject.identity() : subject.toString();
  }
}
