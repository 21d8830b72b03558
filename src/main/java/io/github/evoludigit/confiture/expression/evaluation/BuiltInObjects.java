package io.github.evoludigit.confiture.expression.evaluation;

import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.SystemRelations;
import io.github.evoludigit.confiture.expression.type.Types;
import java.util.Optional;
import java.util.Set;

/** What every database has from its beginning, by the names the system catalogs give it. */
public final class BuiltInObjects {

  /** Functions of {@code pg_catalog} that make objects of the database all the same. */
  private static final Set<String> MAKERS = Set.of("pg_import_system_collations");

  private BuiltInObjects() {}

  /** Whether a built-in type has that name in {@code pg_type}. */
  public static boolean isType(String typname) {
    return SystemCatalog.builtIn().spelling(typname) != null;
  }

  /** Whether a relation of that name is in {@code pg_catalog}. */
  public static boolean isRelation(String name) {
    return name.startsWith("pg_") && SystemRelations.find(Optional.empty(), name).isPresent();
  }

  /** Whether a function of that name is built in. */
  public static boolean isFunction(String name) {
    return SystemCatalog.builtIn().hasFunction(name);
  }

  /** Whether a function of that name is built in and no call of it makes an object. */
  public static boolean isHarmless(String name) {
    return isFunction(name) && !MAKERS.contains(name);
  }

  /**
   * What {@code information_schema.columns.data_type} says of a type.
   *
   * @param type as {@code format_type} spells it
   */
  public static Optional<String> dataType(String type) {
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (type.endsWith("[]")) {
      return Optional.of("ARRAY");
    }
    if (type.startsWith("character") && !type.startsWith("character varying")) {
      return Optional.of("character");
    }
    String base = Types.base(type);
    return Optional.of(SystemCatalog.builtIn().type(base) == null ? "USER-DEFINED" : base);
  }

  /** The name in {@code pg_type} of a built-in type as {@code format_type} spells it. */
  public static Optional<String> typname(String type) {
    String base = Types.base(type);
    return switch (base) {
      case "integer" -> Optional.of("int4");
      case "bigint" -> Optional.of("int8");
      case "smallint" -> Optional.of("int2");
      case "real" -> Optional.of("float4");
      case "double precision" -> Optional.of("float8");
      case "boolean" -> Optional.of("bool");
      case "character varying" -> Optional.of("varchar");
      case "bpchar" -> Optional.of(base);
      case "timestamp without time zone" -> Optional.of("timestamp");
      case "timestamp with time zone" -> Optional.of("timestamptz");
      case "text", "uuid", "json", "jsonb", "numeric", "date", "bytea" -> Optional.of(base);
      default -> Optional.empty();
    };
  }

  /** The length that a type of characters is limited to. */
  public static Optional<Object> length(String type) {
    if (!type.startsWith("character")) {
      return Optional.of(Evaluation.NULL);
    }
    int open = type.indexOf('(');
    if (open < 0) {
      return Optional.of(Evaluation.NULL);
    }
    return Optional.of(Long.valueOf(type.substring(open + 1, type.indexOf(')'))));
  }
}
