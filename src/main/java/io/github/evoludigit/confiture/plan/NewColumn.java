package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.policy.VolatileDefault;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * ADD COLUMN. Where it would write the whole table again under its lock, which readers wait for
 * (manual, ALTER TABLE, notes), the rows get their values in steps, as far as PostgreSQL can.
 */
final class NewColumn {

  private static final String UPDATE = "UPDATE";

  private final PlanContext plan;
  private final SchemaObject column;
  private final ObjectKey table;

  NewColumn(PlanContext plan, SchemaObject column) {
    this.plan = plan;
    this.column = column;
    this.table = column.container().orElse(column.key());
  }

  void write(List<Step> steps) {
    boolean required =
        Values.has(column, Attribute.NOT_NULL)
            && !Values.has(column, Attribute.NOT_NULL_IS_VALID)
            && !Values.has(column, Attribute.GENERATED)
            && !Values.has(column, Attribute.IDENTITY);
    boolean empty = required && !Values.has(column, Attribute.DEFAULT) && !hasDefaultOfDomain();
    boolean inUse = plan.isInUse(table) && table.kind() == ObjectKind.TABLE;
    String rewriting = rewriting();
    if (empty && inUse && rewriting.isEmpty() && !isParent()) {
      steps.add(Step.of(column.key(), add(true)));
      new NotNull(plan, column).write(steps);
    } else if (empty) {
      Step step = said(Step.of(column.key(), add(false)), rewriting);
      steps.add(step.because("fails if there are rows: they have no value for it").losingData());
    } else if (isVolatile() && inUse && !isParent() && mayBeUpdated()) {
      inSteps(required, steps);
    } else {
      steps.add(said(Step.of(column.key(), add(false)), rewriting));
    }
  }

  private Step said(Step step, String rewriting) {
    return rewriting.isEmpty() || plan.isMade(table) ? step : step.because(rewriting).rewriting();
  }

  private String add(boolean bare) {
    return ColumnWriter.alterTable(column.key())
        + " ADD COLUMN "
        + (bare ? ColumnClause.bare(column) : ColumnClause.of(column, plan));
  }

  private void inSteps(boolean required, List<Step> steps) {
    ObjectKey key = column.key();
    steps.add(
        Step.of(key, add(true))
            .because(
                "without its default, which is another one for each row, so that nothing is written"
                    + " again"));
    steps.add(
        Step.of(
                key,
                ColumnWriter.alter(key) + " SET DEFAULT " + Values.get(column, Attribute.DEFAULT))
            .because("for new rows"));
    steps.add(
        Step.of(key, update())
            .because(
                "the rows that are there get theirs while others go on; of a large table rather in"
                    + " portions, by its key")
            .standingAlone());
    if (required) {
      new NotNull(plan, column).writeFilled(steps);
    }
  }

  /** A statement and no loop with COMMIT in it: whoever reads migrations can follow it. */
  private String update() {
    String name = Sql.name(column.key().name());
    return UPDATE + ' ' + Sql.of(table) + " SET " + name + " = DEFAULT WHERE " + name + " IS NULL";
  }

  /** Why ADD COLUMN writes the table again; empty if it does not. */
  private String rewriting() {
    if (Values.has(column, Attribute.GENERATED)) {
      return Values.has(column, Attribute.GENERATED_KIND) ? "" : "its values are computed";
    }
    if (Values.has(column, Attribute.IDENTITY)) {
      return "each row gets a number";
    }
    if (isVolatile()) {
      return "its default is another one for each row";
    }
    return isOfCheckedDomain() ? "its domain is checked for each row" : "";
  }

  private boolean isVolatile() {
    return Values.has(column, Attribute.DEFAULT)
        && !Values.has(column, Attribute.GENERATED)
        && (VolatileDefault.is(Values.get(column, Attribute.DEFAULT))
            || callsVolatile(column.key(), Attribute.DEFAULT));
  }

  /** Whether an attribute of an object calls a function of the schema that is volatile. */
  private boolean callsVolatile(ObjectKey user, Attribute attribute) {
    for (ObjectKey used : plan.after.usesOf(user).getOrDefault(attribute.spelling(), Set.of())) {
      boolean isVolatile =
          used.kind() == ObjectKind.FUNCTION
              && plan.after
                  .find(used)
                  .filter(function -> !Values.has(function, Attribute.VOLATILITY))
                  .isPresent();
      if (isVolatile) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfCheckedDomain() {
    Set<ObjectKey> own = domains(column.key());
    return !own.isEmpty() && own.stream().anyMatch(this::isChecked);
  }

  private boolean isChecked(ObjectKey domain) {
    return plan.after.compared(domain).filter(d -> Values.has(d, Attribute.NOT_NULL)).isPresent()
        || plan.partsAfter(domain).stream()
            .anyMatch(part -> part.kind() == ObjectKind.DOMAIN_CONSTRAINT)
        || domains(domain).stream().anyMatch(this::isChecked);
  }

  private boolean hasDefaultOfDomain() {
    for (ObjectKey used : domains(column.key())) {
      if (plan.after.find(used).filter(d -> Values.has(d, Attribute.DEFAULT)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Set<ObjectKey> domains(ObjectKey user) {
    Set<ObjectKey> domains = new TreeSet<>();
    for (ObjectKey used :
        plan.after.usesOf(user).getOrDefault(Attribute.TYPE.spelling(), Set.of())) {
      if (used.kind() == ObjectKind.DOMAIN) {
        domains.add(used);
      }
    }
    return domains;
  }

  /** Whether the table has partitions or heirs, which have rows of their own. */
  private boolean isParent() {
    if (IndexWriter.isPartitioned(table, plan.after)) {
      return true;
    }
    return plan.users.of(table).stream().anyMatch(use -> use.isBy(Attribute.INHERITS));
  }

  /**
   * Whether UPDATE does nothing but what it says: a trigger, a rule or a policy would do more or
   * less, and what is published needs a key.
   */
  private boolean mayBeUpdated() {
    boolean keyed = false;
    for (ObjectKey part : plan.partsOf(table)) {
      SchemaObject object = plan.before.get(part);
      if (part.kind() == ObjectKind.TRIGGER || part.kind() == ObjectKind.RULE) {
        String events = Values.get(object, Attribute.EVENTS) + Values.get(object, Attribute.EVENT);
        if (events.toUpperCase(Locale.ROOT).contains(UPDATE)) {
          return false;
        }
      }
      keyed |= part.kind() == ObjectKind.CONSTRAINT && isPrimaryKey(object);
    }
    boolean policed =
        plan.before
            .find(table)
            .filter(t -> Values.has(t, Attribute.ROW_SECURITY_FORCED))
            .isPresent();
    return !policed && (keyed || !plan.isPublishing());
  }

  private static boolean isPrimaryKey(SchemaObject constraint) {
    return AttributeValue.PRIMARY_KEY.is(Values.get(constraint, Attribute.TYPE));
  }
}
