package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type of the user's, a domain among them. */
final class UserDefinedType extends Entity {

  final Scope.UserType.Sort sort;

  /** The type a domain is of or a range is over. */
  String base = "";

  /** The labels of an enumeration in order. */
  final List<String> labels = new ArrayList<>();

  /** The fields of a composite type: name to type. */
  final Map<String, String> fields = new LinkedHashMap<>();

  /** The constraints of a domain. */
  final Map<String, Entity> constraints = new LinkedHashMap<>();

  UserDefinedType(
      ObjectKind kind, String schema, String name, Scope.UserType.Sort sort, Location location) {
    super(kind, schema, name, location);
    this.sort = sort;
  }

  /** What expressions need to know of it. */
  Scope.UserType describe() {
    return new Scope.UserType(
        schema,
        name,
        sort,
        base,
        fields.entrySet().stream()
            .map(field -> new Scope.Column(field.getKey(), field.getValue()))
            .toList());
  }

  @Override
  List<String> members() {
    return List.copyOf(fields.keySet());
  }
}
