package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.KeptForm;
import io.github.evoludigit.confiture.ddl.PrintedForm;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Consequence;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is no change of its own where a type has changed. The columns of views are of other types, a
 * cast that the old type implied stands out beside the new one, and nobody wrote either. What has
 * to do with the differences is read once more for that, and only then: as PostgreSQL prints it,
 * and, for a definition that differs, without any cast that could be implied.
 */
public final class Consequences {

  private final SchemaReader reader;
  private final ChangedStatements statements;
  private final boolean whole;
  private final Optional<KeptForm> keptBefore;
  private final Optional<KeptForm> keptAfter;

  /**
   * The definitions of two sides.
   *
   * @param reader what has read them
   * @param statements the statements that it has read
   * @param whole whether a statement counts for others that name nothing of it, as it does for data
   *     and roles, and all are read again
   */
  public Consequences(SchemaReader reader, ChangedStatements statements, boolean whole) {
    this(reader, statements, whole, Optional.empty(), Optional.empty());
  }

  /**
   * The definitions of two sides that were perhaps so large that it was kept how they are printed.
   *
   * @param reader what has read them
   * @param statements the statements that it has read
   * @param whole whether all are read again
   * @param before how the old side is printed, if that was kept
   * @param after the same of the new side
   */
  public Consequences(
      SchemaReader reader,
      ChangedStatements statements,
      boolean whole,
      Optional<KeptForm> before,
      Optional<KeptForm> after) {
    this.keptBefore = before;
    this.keptAfter = after;
    this.reader = reader;
    this.statements = statements;
    this.whole = whole;
  }

  /** The changes without those that follow from others, which are named beside their causes. */
  public SchemaDiff toldApart(SchemaDiff diff) {
    Set<ObjectKey> causes = new LinkedHashSet<>();
    for (Change change : diff.changes()) {
      if (canHaveConsequences(change)) {
        causes.add(change.key());
      }
    }
    return causes.isEmpty() ? diff : new Reading(affected(), causes).of(diff);
  }

  /** The statements that are read again: few, also of schemas that were small enough for all. */
  private ChangedStatements affected() {
    return whole || statements.same() > 0
        ? statements
        : ChangedStatements.between(statements.oldSide(), statements.newSide());
  }

  /** Whether an expression may be of another type since the change. */
  private static boolean canHaveConsequences(Change change) {
    return switch (change.key().kind()) {
      case FUNCTION, AGGREGATE, OPERATOR ->
          change.sort() != Change.Sort.CHANGED
              || change.attributes().stream().anyMatch(Consequences::isType);
      default -> change.attributes().stream().anyMatch(Consequences::isType);
    };
  }

  private static boolean isType(AttributeChange attribute) {
    return attribute.isOf(Attribute.TYPE, Attribute.RETURNS, Attribute.QUERY)
        || AttributeFamily.FIELD.contains(attribute.name());
  }

  /** Both sides as they are read once more. */
  private final class Reading {

    private final ChangedStatements affected;
    private final PrintedForm before;
    private final PrintedForm after;
    private final Set<ObjectKey> causes;
    private final Map<ObjectKey, List<Consequence>> consequences = new HashMap<>();

    /** Both sides without casts; empty as long as nobody asked. */
    private List<Schema> bare = List.of();

    Reading(ChangedStatements affected, Set<ObjectKey> causes) {
      this.affected = affected;
      this.before = keptBefore.isPresent() ? keptBefore.get() : reader.print(affected.oldSide());
      this.after = keptAfter.isPresent() ? keptAfter.get() : reader.print(affected.newSide());
      this.causes = causes;
    }

    SchemaDiff of(SchemaDiff diff) {
      List<Change> own = new ArrayList<>();
      Map<ObjectKey, Change> told = new HashMap<>();
      Set<ObjectKey> keys = new TreeSet<>(before.keys());
      keys.addAll(after.keys());
      for (Change change : diff.changes()) {
        List<AttributeChange> attributes = new ArrayList<>(change.attributes());
        attributes.removeIf(attribute -> isSame(change.key(), attribute.name()));
        attributes.removeIf(attribute -> follows(change.key(), attribute));
        Change left = change;
        if (attributes.size() < change.attributes().size()) {
          keys.add(change.key());
          if (attributes.isEmpty() && change.formerly().isEmpty()) {
            causes.remove(change.key());
            continue;
          }
          left = change.of(attributes);
        }
        own.add(left);
        told.put(left.key(), left);
      }
      for (ObjectKey key : keys) {
        addViewColumns(key);
        addPrinted(key, Optional.ofNullable(told.get(key)));
      }
      own.replaceAll(this::withConsequences);
      return new SchemaDiff(own, diff.renames(), diff.renamed());
    }

    private Change withConsequences(Change change) {
      List<Consequence> all = new ArrayList<>(change.consequences());
      all.addAll(consequences.getOrDefault(change.key(), List.of()));
      return change.with(all);
    }

    /** Whether an attribute is the same when it is written in full. */
    private boolean isSame(ObjectKey key, String attribute) {
      String printed = before.attributes(key).getOrDefault(attribute, "");
      return !printed.isEmpty() && printed.equals(after.attributes(key).get(attribute));
    }

    /** Whether nobody wrote a difference but the server, because of a change of another object. */
    private boolean follows(ObjectKey key, AttributeChange attribute) {
      if (attribute.oldValue().isEmpty()
          || attribute.newValue().isEmpty()
          || cause(key).isEmpty()) {
        return false;
      }
      if (keptBefore.isPresent() && keptAfter.isPresent()) {
        Optional<String> old = keptBefore.get().withoutCasts(key, attribute.name());
        return old.isPresent() && old.equals(keptAfter.get().withoutCasts(key, attribute.name()));
      }
      if (bare.isEmpty()) {
        SchemaReader writer = reader.withoutCasts();
        bare =
            List.of(
                writer.read(affected.oldSide()).schema(), writer.read(affected.newSide()).schema());
      }
      Optional<String> old = value(bare.get(0), key, attribute.name());
      return old.isPresent() && old.equals(value(bare.get(1), key, attribute.name()));
    }

    private static Optional<String> value(Schema schema, ObjectKey key, String attribute) {
      return Optional.ofNullable(schema.objects().get(key))
          .map(SchemaObject::attributes)
          .map(attributes -> attributes.get(attribute));
    }

    private Optional<ObjectKey> cause(ObjectKey key) {
      return after.cause(key, causes).or(() -> before.cause(key, causes));
    }

    private void addViewColumns(ObjectKey view) {
      before
          .viewColumns(view)
          .forEach(
              (column, type) -> {
                String now = after.viewColumns(view).getOrDefault(column, type);
                if (!now.equals(type)) {
                  Optional<ObjectKey> cause =
                      causes.contains(view) ? Optional.of(view) : cause(view);
                  add(cause, view, column, type, now);
                }
              });
    }

    private void addPrinted(ObjectKey key, Optional<Change> told) {
      Map<String, String> old = before.attributes(key);
      after
          .attributes(key)
          .forEach(
              (attribute, now) -> {
                String printed = old.getOrDefault(attribute, now);
                if (!printed.equals(now) && (told.isEmpty() || !tells(told.get(), attribute))) {
                  add(cause(key), key, attribute, printed, now);
                }
              });
    }

    private static boolean tells(Change change, String attribute) {
      for (AttributeChange each : change.attributes()) {
        if (each.name().equals(attribute)) {
          return true;
        }
      }
      return false;
    }

    private void add(
        Optional<ObjectKey> cause, ObjectKey key, String name, String old, String now) {
      cause.ifPresent(
          changed ->
              consequences
                  .computeIfAbsent(changed, none -> new ArrayList<>())
                  .add(
                      new Consequence(
                          key, new AttributeChange(name, Optional.of(old), Optional.of(now)))));
    }
  }
}
