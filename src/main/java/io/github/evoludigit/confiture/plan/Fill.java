package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that give rows a value, with a place for what nobody can derive. */
final class Fill {

  /** The place. */
  private static final String PLACE = "…";

  private Fill() {}

  /** A value for the rows that have none. */
  static String nulls(ObjectKey column) {
    String name = Sql.name(column.name());
    return "UPDATE "
        + Sql.parent(column)
        + " SET "
        + name
        + " = "
        + PLACE
        + " WHERE "
        + name
        + " IS NULL";
  }

  /** Where the values of a column that goes may live on; empty if its table gets no other one. */
  static String successors(SchemaObject column, PlanContext plan) {
    List<String> values = new ArrayList<>();
    Optional<SchemaObject> table = column.container().flatMap(plan.after::find);
    for (String member : table.map(SchemaObject::members).orElse(List.of())) {
      List<String> names = new ArrayList<>(table.get().key().names());
      names.add(member);
      ObjectKey key = new ObjectKey(ObjectKind.COLUMN, names, "");
      boolean successor =
          !plan.before.has(key)
              && plan.after
                  .find(key)
                  .filter(
                      other ->
                          !Values.has(other, Attribute.DEFAULT)
                              && !Values.has(other, Attribute.GENERATED)
                              && !Values.has(other, Attribute.IDENTITY))
                  .isPresent();
      if (successor) {
        values.add(Sql.name(member) + " = " + PLACE);
      }
    }
    return values.isEmpty()
        ? ""
        : "UPDATE "
            + Sql.parent(column.key())
            + " SET "
            + String.join(", ", values)
            + " WHERE "
            + Sql.name(column.key().name())
            + " IS NOT NULL";
  }
}
