package io.github.evoludigit.confiture.ddl.command;

import java.util.HashMap;

/** A row of a system relation that is being made: its columns as far as they are asked for. */
final class SystemRow extends HashMap<String, Object> {

  private static final long serialVersionUID = 1L;

  /** A row that names an object and the schema it is in. */
  static SystemRow named(String schemaColumn, String schema, String nameColumn, String name) {
    return new SystemRow().with(schemaColumn, schema).with(nameColumn, name);
  }

  SystemRow with(String column, Object value) {
    put(column, value);
    return this;
  }
}
