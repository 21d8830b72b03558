package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes by what they are about: what belongs to one table stands together. What holds the most
 * dangerous change comes first, and in it the most dangerous change; what is as dangerous is in the
 * order of the objects.
 */
final class ChangeGroups {

  private ChangeGroups() {}

  /** The changes by the name of the relation, or the object, the most dangerous first. */
  static Map<String, List<JudgedChange>> of(List<JudgedChange> changes) {
    Map<String, List<JudgedChange>> groups = new LinkedHashMap<>();
    List<JudgedChange> ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparing(JudgedChange::risk).reversed());
    for (JudgedChange change : ordered) {
      groups.computeIfAbsent(subject(change.change()), n -> new ArrayList<>()).add(change);
    }
    return groups;
  }

  private static String subject(Change change) {
    ObjectKey subject = subjectOf(change);
    return subject.kind().isRelation() ? subject.identity() : subject.toString();
  }

  /** What the object is a part of, or the object itself. */
  private static ObjectKey subjectOf(Change change) {
    SchemaObject object =
        change.after().or(change::before).map(LocatedObject::object).orElseThrow();
    return object.container().orElse(object.key());
  }

  /** The name of the schema that a change is in; empty if it is in none. */
  static String schema(Change change) {
    ObjectKey subject = subjectOf(change);
    boolean named = subject.kind() == ObjectKind.SCHEMA || subject.names().size() > 1;
    return named ? subject.names().get(0) : "";
  }
}
