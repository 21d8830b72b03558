package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** The constraints of domains. */
final class DomainConstraintWriter extends Writer {

  DomainConstraintWriter(PlanContext plan) {
    super(plan);
  }

  private static String alterDomain(ObjectKey key) {
    return "ALTER DOMAIN " + Sql.parent(key);
  }

  @Override
  void create(SchemaObject constraint, List<Step> steps) {
    ObjectKey key = constraint.key();
    if (!Values.has(constraint, Attribute.VALID)) {
      constraint.container().filter(plan.before::has).ifPresent(this::expectCheckable);
    }
    String name = Sql.name(key.name());
    String add =
        alterDomain(key)
            + " ADD CONSTRAINT "
            + name
            + " CHECK "
            + Sql.parenthesized(Values.get(constraint, Attribute.EXPRESSION));
    if (Values.has(constraint, Attribute.VALID)) {
      steps.add(Step.of(key, add + " NOT VALID"));
    } else if (plan.isInUse(constraint.container().orElse(key))) {
      steps.add(Step.of(key, add + " NOT VALID").because("holds for new values at once"));
      steps.add(
          Step.of(key, alterDomain(key) + " VALIDATE CONSTRAINT " + name)
              .because("reads the tables that use the domain")
              .standingAlone());
    } else {
      steps.add(Step.of(key, add));
    }
  }

  /**
   * Says that PostgreSQL cannot look at all values, of which some are in arrays or rows ({@code
   * find_composite_type_dependencies} in tablecmds.c).
   */
  private void expectCheckable(ObjectKey domain) {
    if (plan.isMade(domain)) {
      return;
    }
    for (Users.Use use : plan.users.of(domain)) {
      ObjectKey user = use.user();
      boolean inArray =
          user.kind() == ObjectKind.COLUMN
              && use.isBy(Attribute.TYPE)
              && !plan.isGone(user)
              && Values.get(plan.before.get(user), Attribute.TYPE).endsWith("[]");
      if (inArray) {
        throw new Refusal(
            user + " has values of the domain in arrays, which PostgreSQL does not look into");
      }
    }
  }

  @Override
  void drop(SchemaObject constraint, List<Step> steps) {
    ObjectKey key = constraint.key();
    steps.add(Step.of(key, alterDomain(key) + " DROP CONSTRAINT " + Sql.name(key.name())));
  }

  @Override
  void alter(Revision revision) {
    ObjectKey key = revision.key();
    if (Values.has(revision.before, Attribute.VALID)
        && revision.take(Attribute.VALID).isPresent()) {
      revision.step(alterDomain(key) + " VALIDATE CONSTRAINT " + Sql.name(key.name()));
    }
  }
}
