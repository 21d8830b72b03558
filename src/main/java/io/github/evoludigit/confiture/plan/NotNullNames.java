package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of the constraints that there are no nulls. PostgreSQL finds one by itself, but another
 * one if a table of the schema has a constraint of that name ({@code ChooseConstraintName}): what
 * goes at the end is still there, and what comes is perhaps made in another order.
 */
final class NotNullNames {

  /** The table that has a constraint, by schema and name. */
  private final Map<String, ObjectKey> tables = new HashMap<>();

  /** The names that several tables have. */
  private final Set<String> shared = new HashSet<>();

  NotNullNames(PlanSide before, PlanSide after) {
    add(before);
    add(after);
  }

  /** The name that must be written; empty where PostgreSQL finds it. */
  String of(SchemaObject column) {
    String name = Values.get(column, Attribute.NOT_NULL_NAME);
    if (!name.isEmpty()) {
      return Sql.requoted(name);
    }
    String usual = ColumnWriter.constraintOf(column);
    return shared.contains(inSchema(column, usual)) ? Sql.name(usual) : "";
  }

  private void add(PlanSide side) {
    for (SchemaObject object : side.objects()) {
      boolean isConstraint = object.key().kind() == ObjectKind.CONSTRAINT;
      boolean isNotNull =
          object.key().kind() == ObjectKind.COLUMN && Values.has(object, Attribute.NOT_NULL);
      if ((isConstraint || isNotNull)
          && object.container().isPresent()
          && PlanContext.origins(object.key(), side).isEmpty()) {
        String name = isConstraint ? object.key().name() : ColumnWriter.constraintOf(object);
        ObjectKey table = object.container().get();
        ObjectKey other = tables.putIfAbsent(inSchema(object, name), table);
        if (other != null && !other.equals(table)) {
          shared.add(inSchema(object, name));
        }
      }
    }
  }

  private static String inSchema(SchemaObject part, String name) {
    return part.key().names().get(0) + '\0' + name;
  }
}
