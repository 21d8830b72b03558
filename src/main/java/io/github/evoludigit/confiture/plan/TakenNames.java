package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that only one object can have at a time (manual, section 5.10), and places for one: the
 * primary key of a table, whatever it is called.
 */
final class TakenNames {

  private TakenNames() {}

  /** Each with the space that it is taken in. */
  static List<String> of(SchemaObject object) {
    ObjectKey key = object.key();
    String schema = key.names().isEmpty() ? "" : key.names().get(0);
    String name = schema + '\0' + key.name();
    return switch (key.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
          List.of("class " + name, "type " + name);
      case SEQUENCE, INDEX -> List.of("class " + name);
      case CONSTRAINT ->
          switch (Values.get(object, Attribute.TYPE)) {
            case "CHECK", "FOREIGN KEY" -> List.of(inTable(key, key.name()));
            case "PRIMARY KEY" ->
                List.of(
                    "class " + name, inTable(key, key.name()), "primary key " + Sql.parent(key));
            default -> List.of("class " + name, inTable(key, key.name()));
          };
      case COLUMN -> ofColumn(object, schema);
      case TYPE -> List.of("class " + name, "type " + name);
      case DOMAIN -> List.of("type " + name);
      case FUNCTION, PROCEDURE, AGGREGATE -> List.of("routine " + name + key.arguments());
      default -> List.of();
    };
  }

  /** The names of the constraint that there are no nulls, and of the sequence of an identity. */
  private static List<String> ofColumn(SchemaObject column, String schema) {
    List<String> names = new ArrayList<>();
    if (Values.has(column, Attribute.NOT_NULL)) {
      names.add(inTable(column.key(), ColumnWriter.constraintOf(column)));
    }
    if (Values.has(column, Attribute.IDENTITY)) {
      names.add("class " + schema + '\0' + ColumnWriter.sequenceOf(column));
    }
    return names;
  }

  private static String inTable(ObjectKey part, String name) {
    return "constraint " + Sql.parent(part) + '\0' + name;
  }
}
