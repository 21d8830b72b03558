package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE TRIGGER, ALTER TABLE … ENABLE TRIGGER and DROP TRIGGER. */
final class TriggerWriter extends Writer {

  TriggerWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject trigger, List<Step> steps) {
    ObjectKey key = trigger.key();
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(Values.has(trigger, Attribute.CONSTRAINT) ? "CONSTRAINT " : "");
    sql.append("TRIGGER ").append(Sql.name(key.name())).append(' ');
    sql.append(Values.get(trigger, Attribute.TIMING)).append(' ');
    String events = Values.get(trigger, Attribute.EVENTS).replace(" or ", " OR ");
    if (Values.has(trigger, Attribute.COLUMNS)) {
      String columns = Sql.requotedList(Values.get(trigger, Attribute.COLUMNS));
      events = events.replace("UPDATE", "UPDATE OF " + columns);
    }
    sql.append(events).append(" ON ").append(Sql.parent(key));
    sql.append(Values.clause(trigger, "FROM", Attribute.FROM));
    String deferrable = Values.get(trigger, Attribute.DEFERRABLE);
    if (!deferrable.isEmpty()) {
      sql.append(" DEFERRABLE")
          .append(AttributeValue.YES.is(deferrable) ? "" : " INITIALLY DEFERRED");
    }
    if (Values.has(trigger, Attribute.OLD_TABLE) || Values.has(trigger, Attribute.NEW_TABLE)) {
      sql.append(" REFERENCING");
      sql.append(Values.clause(trigger, "OLD TABLE AS", Attribute.OLD_TABLE));
      sql.append(Values.clause(trigger, "NEW TABLE AS", Attribute.NEW_TABLE));
    }
    sql.append(Values.has(trigger, Attribute.FOR_EACH) ? " FOR EACH ROW" : " FOR EACH STATEMENT");
    if (Values.has(trigger, Attribute.WHEN)) {
      sql.append(" WHEN ").append(Sql.parenthesized(Values.get(trigger, Attribute.WHEN)));
    }
    sql.append(" EXECUTE FUNCTION ").append(Values.get(trigger, Attribute.EXECUTE));
    steps.add(Step.of(key, sql.toString()));
    if (Values.has(trigger, Attribute.ENABLED)) {
      steps.add(enabled(trigger));
    }
  }

  private static Step enabled(SchemaObject trigger) {
    return Step.of(
        trigger.key(),
        "ALTER TABLE "
            + Sql.parent(trigger.key())
            + ' '
            + Values.enabling(trigger)
            + " TRIGGER "
            + Sql.name(trigger.key().name()));
  }

  @Override
  void alter(Revision revision) {
    if (revision.take(Attribute.ENABLED).isPresent() && revision.open().isEmpty()) {
      revision.step(enabled(revision.after));
    }
  }
}
