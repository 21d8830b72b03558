package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Locale;

/** CREATE RULE and DROP RULE. */
final class RuleWriter extends Writer {

  RuleWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject rule, List<Step> steps) {
    steps.add(Step.of(rule.key(), "CREATE " + definition(rule)));
    if (Values.has(rule, Attribute.ENABLED)) {
      steps.add(enabling(rule));
    }
  }

  private static String definition(SchemaObject rule) {
    ObjectKey key = rule.key();
    String action = Values.get(rule, Attribute.ACTION);
    return "RULE "
        + Sql.name(key.name())
        + " AS ON "
        + Values.get(rule, Attribute.EVENT).toUpperCase(Locale.ROOT)
        + " TO "
        + Sql.parent(key)
        + Values.clause(rule, "WHERE", Attribute.WHERE)
        + (Values.has(rule, Attribute.INSTEAD) ? " DO INSTEAD " : " DO ALSO ")
        + (action.equals("nothing") ? "NOTHING" : '(' + action + ')');
  }

  private static Step enabling(SchemaObject rule) {
    ObjectKey key = rule.key();
    return Step.of(
        key,
        "ALTER TABLE "
            + Sql.parent(key)
            + ' '
            + Values.enabling(rule)
            + " RULE "
            + Sql.name(key.name()));
  }

  @Override
  void drop(SchemaObject rule, List<Step> steps) {
    steps.add(Step.of(rule.key(), "DROP " + Reference.of(rule.key())));
  }

  @Override
  void alter(Revision revision) {
    if (revision.takeAny(Attribute.EVENT, Attribute.WHERE, Attribute.INSTEAD, Attribute.ACTION)) {
      revision.step(Step.of(revision.key(), "CREATE OR REPLACE " + definition(revision.after)));
    }
    if (revision.takeAny(Attribute.ENABLED)) {
      revision.step(enabling(revision.after));
    }
  }
}
