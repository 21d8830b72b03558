package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an object becomes another while it stays: what has changed, and the steps found so far. */
final class Revision {

  final SchemaObject before;
  final SchemaObject after;
  private final Map<String, AttributeChange> open = new LinkedHashMap<>();

  /** The steps that let others go, before these are dropped. */
  final List<Step> early = new ArrayList<>();

  /** The steps at its place in the order. */
  final List<Step> steps = new ArrayList<>();

  /** The steps when everything else is done. */
  final List<Step> late = new ArrayList<>();

  /** Why it must be dropped and made anew, if it must. */
  Optional<String> replacement = Optional.empty();

  /** Why it cannot be done, if it cannot. */
  Optional<String> refusal = Optional.empty();

  /**
   * Whether values are of another type afterwards, so that what is made of them stands in the way.
   */
  boolean retypes;

  /** Whether PostgreSQL makes indexes and statistics over a column anew. */
  boolean reindexes;

  /** Whether a type is made anew beside the old one, whose columns then change to it. */
  boolean rebuilds;

  Revision(SchemaObject before, SchemaObject after, List<AttributeChange> changes) {
    this.before = before;
    this.after = after;
    changes.forEach(change -> open.put(change.name(), change));
  }

  ObjectKey key() {
    return after.key();
  }

  /** The change of an attribute, which is done with it. */
  Optional<AttributeChange> take(Attribute attribute) {
    return take(attribute.spelling());
  }

  Optional<AttributeChange> take(String attribute) {
    return Optional.ofNullable(open.remove(attribute));
  }

  /** Whether any of these has changed; all of them are done with it. */
  boolean takeAny(Attribute... attributes) {
    boolean any = false;
    for (Attribute attribute : attributes) {
      any |= take(attribute).isPresent();
    }
    return any;
  }

  /** The changes of a family, which are done with it. */
  List<AttributeChange> take(AttributeFamily family) {
    List<AttributeChange> taken = new ArrayList<>();
    for (String name : List.copyOf(open.keySet())) {
      if (family.contains(name)) {
        taken.add(open.remove(name));
      }
    }
    return taken;
  }

  /** The changes that nobody has taken. */
  List<AttributeChange> open() {
    return List.copyOf(open.values());
  }

  void step(String sql) {
    steps.add(Step.of(key(), sql));
  }

  void step(Step step) {
    steps.add(step);
  }

  void replace(String reason) {
    replacement = Optional.of(reason);
  }

  void refuse(String reason) {
    refusal = Optional.of(reason);
  }
}
