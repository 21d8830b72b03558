package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.expression.EmbeddedSql.Output;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.Variables.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A variable of a body, with what is known of its type. */
final class BodyVariable {

  private final String name;
  private final String type;

  /** Whether it can have fields. */
  private final boolean row;

  /** Whether its fields are those of what it is set to. */
  private final boolean record;

  /** Its fields with their types, if all are known. */
  private Optional<Map<String, String>> fields;

  private BodyVariable(
      String name, String type, boolean row, boolean record, Optional<Map<String, String>> fields) {
    this.name = name;
    this.type = type;
    this.row = row;
    this.record = record;
    this.fields = fields;
  }

  /** A variable that holds one value. */
  static BodyVariable value(String name, String type) {
    return new BodyVariable(name, type, false, false, Optional.empty());
  }

  /** A variable of which nothing is known. */
  static BodyVariable unknown(String name) {
    return new BodyVariable(name, Types.UNDETERMINED, true, false, Optional.empty());
  }

  /** A row with these fields. */
  static BodyVariable row(String name, String type, List<Scope.Column> columns) {
    Map<String, String> fields = new LinkedHashMap<>();
    columns.forEach(column -> fields.put(column.name(), column.type()));
    return new BodyVariable(name, type, true, false, Optional.of(fields));
  }

  /** A row whose fields are those of what it is set to, by nothing so far. */
  static BodyVariable record(String name) {
    return new BodyVariable(
        name, Types.UNDETERMINED, true, true, Optional.of(new LinkedHashMap<>()));
  }

  /** A variable of another name that is the same. */
  BodyVariable called(String other) {
    return new BodyVariable(other, type, row, record, fields);
  }

  /** It can also be set to the rows of a query, whose fields it has then. */
  void set(Output output) {
    if (!record) {
      return;
    }
    if (!output.known() || fields.isEmpty()) {
      fields = Optional.empty();
      return;
    }
    for (Scope.Column column : output.columns()) {
      fields.get().merge(column.name(), column.type(), BodyVariable::common);
    }
  }

  private static String common(String one, String other) {
    return one.equals(other) ? one : Types.UNDETERMINED;
  }

  boolean isRecord() {
    return record;
  }

  /** Whether it can have fields. */
  boolean isRow() {
    return row;
  }

  String type() {
    return type;
  }

  /** Its fields as the columns of a query; empty if they are not known. */
  Optional<Output> output() {
    return known()
        .map(
            all ->
                new Output(
                    all.entrySet().stream()
                        .map(field -> new Scope.Column(field.getKey(), field.getValue()))
                        .toList(),
                    true));
  }

  private Optional<Map<String, String>> known() {
    return fields.filter(all -> !all.isEmpty());
  }

  /** What a field of it means. */
  Meaning field(String field) {
    String fieldType = known().map(all -> all.get(field)).orElse(null);
    boolean missing = fieldType == null && known().isPresent();
    return new Meaning(
        fieldType == null ? Types.UNDETERMINED : fieldType,
        missing ? "record \"" + name + "\" has no field \"" + field + '"' : "");
  }
}
