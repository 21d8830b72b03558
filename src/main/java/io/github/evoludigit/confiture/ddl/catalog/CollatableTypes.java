package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.constant.Collation;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;

/** The types whose values have a collation ({@code typcollation}, manual, section 24.2). */
final class CollatableTypes {

  private final Catalog catalog;

  CollatableTypes(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The collation of a type, or of the elements of an array; empty if it has none. */
  String collation(String type) {
    String plain = element(type);
    for (UserDefinedType each : catalog.lineage(plain)) {
      if (each.kind != ObjectKind.DOMAIN) {
        return isCollatable(each) ? Collation.DEFAULT : "";
      }
      if (each.has(Attribute.COLLATION)) {
        return each.get(Attribute.COLLATION);
      }
      plain = element(each.base);
    }
    return switch (plain) {
      case "text", "character varying", "character", "bpchar" -> Collation.DEFAULT;
      case "name" -> "\"C\"";
      default -> "";
    };
  }

  private static String element(String type) {
    return Types.base(type).replace("[]", "");
  }

  /** Of a base type its definition says it; an extension's are known by what they become. */
  private boolean isCollatable(UserDefinedType type) {
    return type.sort == Scope.UserType.Sort.BASE
        && (type.get("collatable").equals("true")
            || catalog
                .cast(Types.qualified(type.schema, type.name), Types.TEXT)
                .filter(Scope.Cast::implicit)
                .isPresent());
  }
}
