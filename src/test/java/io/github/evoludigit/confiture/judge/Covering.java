package io.github.evoludigit.confiture.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which facts the reported changes say. A fact is covered by a change of its object or of what its
 * object is in, also as a consequence; of a schema only when the schema itself comes or goes. A
 * change is spurious when neither its object nor anything in it nor what it is in has a fact.
 *
 * @param covered facts that a change says
 * @param uncovered facts that none says
 * @param spurious changes that say nothing
 */
public record Covering(
    List<String> covered, List<String> uncovered, List<ReportedChange> spurious) {

  /** Holds the facts against the changes. */
  public static Covering of(
      FactChanges truth, List<ReportedChange> changes, Containment containment) {
    Set<ObjectName> moved = new LinkedHashSet<>();
    for (List<String> facts : List.of(truth.added(), truth.removed())) {
      facts.stream().map(Fact::parse).map(Fact::object).forEach(moved::add);
    }
    Set<ObjectName> changed = new LinkedHashSet<>();
    for (ReportedChange change : changes) {
      changed.add(change.object());
      change.consequences().forEach(consequence -> changed.add(consequence.object()));
    }
    List<String> covered = new ArrayList<>();
    List<String> uncovered = new ArrayList<>();
    Set<ObjectName> touched = new LinkedHashSet<>();
    for (Fact fact : truth.facts()) {
      Set<ObjectName> chain = chain(fact.object(), containment, moved);
      touched.addAll(chain);
      boolean said =
          chain.stream().anyMatch(changed::contains)
              || fact.facet().equals("columnorder")
                  && changed.stream().anyMatch(object -> isColumnOf(object, fact.object()));
      (said ? covered : uncovered).add(fact.text());
    }
    Set<ObjectName> objects = new LinkedHashSet<>();
    truth.facts().forEach(fact -> objects.add(fact.object()));
    List<ReportedChange> spurious = new ArrayList<>();
    for (ReportedChange change : changes) {
      boolean within =
          chain(change.object(), containment, moved).stream().anyMatch(objects::contains);
      if (!within && !touched.contains(change.object())) {
        spurious.add(change);
      }
    }
    return new Covering(covered, uncovered, spurious);
  }

  /** The list of a table's columns is another one when a column comes or goes. */
  private static boolean isColumnOf(ObjectName object, ObjectName relation) {
    return object.group() == KindGroup.COLUMN
        && object.parent().filter(relation::equals).isPresent();
  }

  /** The object and what it is in, outwards. */
  private static Set<ObjectName> chain(
      ObjectName object, Containment containment, Set<ObjectName> moved) {
    Set<ObjectName> chain = new LinkedHashSet<>();
    collect(object, containment, moved, chain);
    return chain;
  }

  private static void collect(
      ObjectName object, Containment containment, Set<ObjectName> moved, Set<ObjectName> chain) {
    if (object.group() == KindGroup.SCHEMA && !chain.isEmpty() && !moved.contains(object)
        || !chain.add(object)) {
      return;
    }
    Optional<ObjectName> parent = object.parent();
    parent.ifPresent(outer -> collect(outer, containment, moved, chain));
    if (object.group() == KindGroup.COLUMN) {
      // A field of a composite type is named like a column of a relation.
      parent.ifPresent(
          outer ->
              collect(new ObjectName(KindGroup.TYPE, outer.path()), containment, moved, chain));
    }
    if (object.group() == KindGroup.OPERATOR_FAMILY) {
      // CREATE OPERATOR CLASS without a family makes one of its own name.
      collect(new ObjectName(KindGroup.OPERATOR_CLASS, object.path()), containment, moved, chain);
    }
    containment.containersOf(object).forEach(outer -> collect(outer, containment, moved, chain));
  }
}
