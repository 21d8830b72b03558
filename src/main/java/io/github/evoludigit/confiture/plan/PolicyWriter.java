package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Locale;

/** CREATE POLICY, ALTER POLICY and DROP POLICY. */
final class PolicyWriter extends Writer {

  PolicyWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject policy, List<Step> steps) {
    ObjectKey key = policy.key();
    StringBuilder sql = new StringBuilder("CREATE POLICY ");
    sql.append(Sql.name(key.name())).append(" ON ").append(Sql.parent(key));
    if (Values.has(policy, Attribute.KIND)) {
      sql.append(" AS RESTRICTIVE");
    }
    if (Values.has(policy, Attribute.FOR)) {
      sql.append(" FOR ").append(Values.get(policy, Attribute.FOR).toUpperCase(Locale.ROOT));
    }
    sql.append(Values.clause(policy, "TO", Attribute.TO));
    sql.append(condition(policy, "USING", Attribute.USING));
    sql.append(condition(policy, "WITH CHECK", Attribute.WITH_CHECK));
    steps.add(Step.of(key, sql.toString()));
  }

  private static String condition(SchemaObject policy, String words, Attribute attribute) {
    return Values.has(policy, attribute)
        ? ' ' + words + ' ' + Sql.parenthesized(Values.get(policy, attribute))
        : "";
  }

  @Override
  void drop(SchemaObject policy, List<Step> steps) {
    steps.add(Step.of(policy.key(), "DROP " + Reference.of(policy.key())));
  }

  @Override
  void alter(Revision revision) {
    boolean loses = isLost(revision, Attribute.USING) || isLost(revision, Attribute.WITH_CHECK);
    if (loses) {
      return;
    }
    if (revision.takeAny(Attribute.TO, Attribute.USING, Attribute.WITH_CHECK)) {
      SchemaObject policy = revision.after;
      String to = Values.has(policy, Attribute.TO) ? Values.get(policy, Attribute.TO) : "PUBLIC";
      String sql = "ALTER " + Reference.of(policy.key()) + " TO " + to;
      sql += condition(policy, "USING", Attribute.USING);
      sql += condition(policy, "WITH CHECK", Attribute.WITH_CHECK);
      revision.step(Step.of(policy.key(), sql));
    }
  }

  /** Whether the policy has had a condition that ALTER POLICY cannot take from it. */
  private static boolean isLost(Revision revision, Attribute attribute) {
    return Values.has(revision.before, attribute) && !Values.has(revision.after, attribute);
  }
}
