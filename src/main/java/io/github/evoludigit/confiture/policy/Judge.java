package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the changes of one comparison by a policy. */
final class Judge {

  /** An entry with its pattern, and whether it was of use. */
  private static final class Entry {
    private final Ignore ignore;
    private final IgnorePattern pattern;
    private final boolean expired;
    private boolean matched;

    Entry(Ignore ignore, boolean expired) {
      this.ignore = ignore;
      this.pattern = IgnorePattern.of(ignore.pattern());
      this.expired = expired;
    }
  }

  private final Policy policy;
  private final Schema oldSchema;
  private final Schema newSchema;
  private final List<Entry> entries = new ArrayList<>();

  Judge(Policy policy, Schema oldSchema, Schema newSchema) {
    this.policy = policy;
    this.oldSchema = oldSchema;
    this.newSchema = newSchema;
    for (Ignore ignore : policy.changeIgnores()) {
      boolean expired = ignore.lastDay().filter(policy.today()::isAfter).isPresent();
      entries.add(new Entry(ignore, expired));
    }
  }

  Verdict of(List<Change> changes) {
    List<JudgedChange> judged = new ArrayList<>();
    for (Change change : changes) {
      counted(change).ifPresent(counts -> judge(counts, judged));
    }
    List<Verdict.IdleIgnore> idle = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.expired || !entry.matched) {
        idle.add(new Verdict.IdleIgnore(entry.ignore, entry.expired && entry.matched));
      }
    }
    return new Verdict(policy.failOn(), judged, idle);
  }

  /** The change without the order of columns, if that does not count. */
  private Optional<Change> counted(Change change) {
    if (policy.columnOrder() || change.attributes().isEmpty()) {
      return Optional.of(change);
    }
    List<AttributeChange> attributes = new ArrayList<>(change.attributes());
    attributes.removeIf(attribute -> attribute.name().equals(SchemaDiff.ORDER));
    if (attributes.size() == change.attributes().size()) {
      return Optional.of(change);
    }
    boolean nothing = attributes.isEmpty() && change.formerly().isEmpty();
    return nothing ? Optional.empty() : Optional.of(change.of(attributes));
  }

  /** Judges a change, in as many parts as there are entries that allow some of its attributes. */
  private void judge(Change change, List<JudgedChange> judged) {
    Optional<Ignore> whole = first(change);
    if (whole.isPresent() || change.attributes().isEmpty()) {
      judged.add(judged(change, whole));
      return;
    }
    Map<Optional<Ignore>, List<AttributeChange>> parts = new LinkedHashMap<>();
    if (change.formerly().isPresent()) {
      parts.put(Optional.empty(), new ArrayList<>()); // No attribute's entry allows the rename.
    }
    for (AttributeChange attribute : change.attributes()) {
      parts.computeIfAbsent(first(change, attribute), none -> new ArrayList<>()).add(attribute);
    }
    if (parts.size() == 1) {
      judged.add(judged(change, parts.keySet().iterator().next()));
      return;
    }
    // What follows is told once.
    Change part = change;
    for (Map.Entry<Optional<Ignore>, List<AttributeChange>> each : parts.entrySet()) {
      Change some = part == change ? part.of(each.getValue()) : change.onlyOf(each.getValue());
      judged.add(judged(some, each.getKey()));
      part = part.with(List.of());
    }
  }

  private JudgedChange judged(Change change, Optional<Ignore> ignore) {
    List<Finding> findings = Rules.findings(new ChangeContext(change, oldSchema, newSchema));
    JudgedChange judged =
        new JudgedChange(change, findings, ignore, false, IgnorePattern.exactly(change));
    boolean fails = ignore.isEmpty() && policy.failOn().fails(judged.risk());
    return new JudgedChange(change, findings, ignore, fails, judged.entry());
  }

  private Optional<Ignore> first(Change change) {
    Optional<Ignore> first = Optional.empty();
    for (Entry entry : entries) {
      if (entry.pattern.matches(change)) {
        first = taken(entry, first);
      }
    }
    return first;
  }

  private Optional<Ignore> first(Change change, AttributeChange attribute) {
    Optional<Ignore> first = Optional.empty();
    for (Entry entry : entries) {
      if (entry.pattern.matches(change.key(), attribute)) {
        first = taken(entry, first);
      }
    }
    return first;
  }

  /** Notes that an entry matched, and gives it if none before it did and it still holds. */
  private static Optional<Ignore> taken(Entry entry, Optional<Ignore> first) {
    entry.matched = true;
    return first.isPresent() || entry.expired ? first : Optional.of(entry.ignore);
  }
}
