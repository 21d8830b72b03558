package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** The names that only one object can have at a time (manual, section 5.10). */
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
            case "CHECK", "FOREIGN KEY" -> List.of();
            default -> List.of("class " + name);
          };
      case TYPE -> List.of("class " + name, "type " + name);
      case DOMAIN -> List.of("type " + name);
      case FUNCTION, PROCEDURE, AGGREGATE -> List.of("routine " + name + key.arguments());
      default -> List.of();
    };
  }
}
