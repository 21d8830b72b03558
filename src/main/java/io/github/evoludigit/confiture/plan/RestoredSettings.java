package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What PostgreSQL forgets when a column gets another type, and what is not to change: how the
 * column is stored, and what ALTER has said of indexes and statistics over it, which are made anew
 * from their definitions.
 */
final class RestoredSettings {

  private static final String WHY = "the new type has reset it";

  private final PlanContext plan;
  private final Map<ObjectKey, Revision> revisions;

  RestoredSettings(PlanContext plan, Map<ObjectKey, Revision> revisions) {
    this.plan = plan;
    this.revisions = revisions;
  }

  /** Adds the steps to the revisions of what stays, all of which are known. */
  void restore() {
    Map<ObjectKey, Boolean> columns = new TreeMap<>();
    for (Revision revision : revisions.values()) {
      ObjectKey key = revision.key();
      boolean isColumn = key.kind() == ObjectKind.COLUMN && revision.refusal.isEmpty();
      if (isColumn && (revision.retypes || revision.reindexes)) {
        columns.merge(key, revision.retypes, Boolean::logicalOr);
        for (ObjectKey heir : plan.heirs(key)) {
          columns.merge(heir, revision.retypes, Boolean::logicalOr);
        }
      }
    }
    columns.forEach(
        (column, retyped) -> {
          if (!plan.isGone(column)) {
            if (retyped) {
              restoreColumn(column);
            }
            plan.users.of(column).forEach(use -> restoreUser(use.user()));
          }
        });
  }

  private void restoreColumn(ObjectKey column) {
    SchemaObject after = plan.after.get(column);
    SchemaObject before = plan.before.get(column);
    List<Step> steps = new ArrayList<>();
    String alter = ColumnWriter.alter(column);
    if (isSame(before, after, Attribute.STORAGE.spelling())) {
      String value = Values.get(after, Attribute.STORAGE);
      steps.add(Step.of(column, alter + " SET STORAGE " + value).because(WHY));
    }
    if (isSame(before, after, Attribute.COMPRESSION.spelling())) {
      String value = Values.get(after, Attribute.COMPRESSION);
      steps.add(Step.of(column, alter + " SET COMPRESSION " + value).because(WHY));
    }
    add(column, steps);
  }

  private void restoreUser(ObjectKey user) {
    if (plan.isGone(user)) {
      return;
    }
    switch (user.kind()) {
      case INDEX, CONSTRAINT, STATISTICS -> {
        SchemaObject after = plan.after.get(user);
        SchemaObject before = plan.before.get(user);
        List<Step> steps = new ArrayList<>();
        after
            .attributes()
            .forEach(
                (name, value) -> {
                  if (isSame(before, after, name)) {
                    forgotten(user, name, value, steps);
                  }
                });
        add(user, steps);
      }
      default -> {
        // It is no part of the table.
      }
    }
  }

  private static void forgotten(ObjectKey user, String name, String value, List<Step> steps) {
    if (AttributeFamily.STATISTICS_TARGET.contains(name)) {
      String column = AttributeFamily.STATISTICS_TARGET.nameIn(name);
      steps.add(IndexWriter.statistics(user, column, value).because(WHY));
    } else if (name.equals(Attribute.STATISTICS_TARGET.spelling())) {
      steps.add(StatisticsWriter.target(user, value).because(WHY));
    } else if (AttributeFamily.DEPENDS_ON_EXTENSION.contains(name)) {
      String extension = AttributeFamily.DEPENDS_ON_EXTENSION.nameIn(name);
      steps.add(Belongings.extension(user, "", extension).because(WHY));
    }
  }

  /** Whether the value is not to change, so that nothing else writes it. */
  private static boolean isSame(SchemaObject before, SchemaObject after, String attribute) {
    String value = after.attributes().getOrDefault(attribute, "");
    return !value.isEmpty() && value.equals(before.attributes().get(attribute));
  }

  /** Adds them once, though an index can be over several columns. */
  private void add(ObjectKey key, List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    Revision revision =
        revisions.computeIfAbsent(
            key, own -> new Revision(plan.before.get(own), plan.after.get(own), List.of()));
    steps.removeAll(revision.steps);
    revision.steps.addAll(steps);
  }
}
