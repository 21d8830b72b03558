package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * CREATE SUBSCRIPTION, ALTER SUBSCRIPTION and DROP SUBSCRIPTION, without a word to the publisher.
 */
final class SubscriptionWriter extends Writer {

  private static final String SLOT = "slot_name";

  SubscriptionWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject subscription, List<Step> steps) {
    ObjectKey key = subscription.key();
    List<String> parameters = new ArrayList<>(List.of("connect = false"));
    Values.of(subscription, AttributeFamily.PARAMETER)
        .forEach((name, value) -> parameters.add(parameter(name, value)));
    steps.add(
        Step.of(
                key,
                "CREATE "
                    + Reference.of(key)
                    + Values.clause(subscription, "CONNECTION", Attribute.CONNECTION)
                    + Values.clause(subscription, "PUBLICATION", Attribute.PUBLICATIONS)
                    + " WITH ("
                    + String.join(", ", parameters)
                    + ')')
            .because(
                "does not connect: make its slot at the publisher, then ALTER SUBSCRIPTION …"
                    + " REFRESH PUBLICATION"));
    if (Values.has(subscription, Attribute.ENABLED)) {
      steps.add(enabling(subscription));
    }
  }

  private static String parameter(String name, String value) {
    return name + " = " + (value.equals("none") ? "NONE" : Sql.value(value));
  }

  private static Step enabling(SchemaObject subscription) {
    return Step.of(
        subscription.key(),
        "ALTER "
            + Reference.of(subscription.key())
            + (Values.has(subscription, Attribute.ENABLED) ? " ENABLE" : " DISABLE"));
  }

  @Override
  void drop(SchemaObject subscription, List<Step> steps) {
    ObjectKey key = subscription.key();
    String alter = "ALTER " + Reference.of(key);
    boolean slotless =
        Values.of(subscription, AttributeFamily.PARAMETER).getOrDefault(SLOT, "").equals("none");
    if (!slotless) {
      steps.add(Step.of(key, alter + " DISABLE"));
      steps.add(
          Step.of(key, alter + " SET (slot_name = NONE)")
              .because("its slot stays at the publisher: drop it there"));
    }
    steps.add(Step.of(key, "DROP " + Reference.of(key)));
  }

  @Override
  void alter(Revision revision) {
    String alter = "ALTER " + Reference.of(revision.key());
    revision
        .take(Attribute.CONNECTION)
        .flatMap(AttributeChange::newValue)
        .ifPresent(connection -> revision.step(alter + " CONNECTION " + connection));
    revision
        .take(Attribute.PUBLICATIONS)
        .flatMap(AttributeChange::newValue)
        .ifPresent(
            publications ->
                revision.step(
                    alter + " SET PUBLICATION " + publications + " WITH (refresh = false)"));
    List<String> parameters = new ArrayList<>();
    for (AttributeChange change : revision.take(AttributeFamily.PARAMETER)) {
      String name = AttributeFamily.PARAMETER.nameIn(change.name());
      if (change.newValue().isEmpty()) {
        revision.replace("PostgreSQL does not say what " + name + " was at first");
        return;
      }
      parameters.add(parameter(name, change.newValue().get()));
    }
    if (!parameters.isEmpty()) {
      revision.step(alter + " SET (" + String.join(", ", parameters) + ')');
    }
    if (revision.takeAny(Attribute.ENABLED)) {
      revision.step(enabling(revision.after));
    }
  }
}
