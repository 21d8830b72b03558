package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The options of a base type as PostgreSQL keeps them: what is not said has a default, and LIKE
 * stands for the representation of another type (manual, CREATE TYPE).
 */
final class BaseTypeOptions {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "internallength", "variable",
          "passedbyvalue", "false",
          "alignment", "int4",
          "storage", "plain",
          "preferred", "false",
          "category", "'U'",
          "delimiter", "','",
          "collatable", "false");

  /** Length, whether it is passed by value, alignment and storage in {@code pg_type}. */
  private static final Map<String, String> BUILT_IN =
      Map.ofEntries(
          Map.entry("boolean", "1 true char plain"),
          Map.entry("\"char\"", "1 true char plain"),
          Map.entry("smallint", "2 true int2 plain"),
          Map.entry("integer", "4 true int4 plain"),
          Map.entry("oid", "4 true int4 plain"),
          Map.entry("real", "4 true int4 plain"),
          Map.entry("date", "4 true int4 plain"),
          Map.entry("bigint", "8 true double plain"),
          Map.entry("double precision", "8 true double plain"),
          Map.entry("time without time zone", "8 true double plain"),
          Map.entry("timestamp without time zone", "8 true double plain"),
          Map.entry("timestamp with time zone", "8 true double plain"),
          Map.entry("interval", "16 false double plain"),
          Map.entry("uuid", "16 false char plain"),
          Map.entry("name", "64 false char plain"),
          Map.entry("text", "variable false int4 extended"),
          Map.entry("character varying", "variable false int4 extended"),
          Map.entry("bytea", "variable false int4 extended"),
          Map.entry("json", "variable false int4 extended"),
          Map.entry("jsonb", "variable false int4 extended"),
          Map.entry("numeric", "variable false int4 main"),
          Map.entry("inet", "variable false int4 main"));

  private final Namespace namespace;

  BaseTypeOptions(Namespace namespace) {
    this.namespace = namespace;
  }

  /** The options without those that say what is so anyway. */
  Map<String, String> of(Map<String, String> written) {
    Map<String, String> options = new TreeMap<>();
    String like = written.getOrDefault("like", "");
    boolean represented = like.isEmpty() || represent(like, options);
    written.forEach((name, value) -> options.put(name, spelling(name, value)));
    if (!represented) {
      return options;
    }
    options.remove("like");
    options.entrySet().removeIf(option -> option.getValue().equals(DEFAULTS.get(option.getKey())));
    return options;
  }

  /** Options that ALTER TYPE sets; an empty value is the default. */
  Map<String, String> changed(Map<String, String> written) {
    Map<String, String> options = new TreeMap<>();
    written.forEach(
        (name, value) -> {
          String changed = spelling(name, value);
          boolean usual = changed.equals("none") || changed.equals(DEFAULTS.get(name));
          options.put(name, usual ? "" : changed);
        });
    return options;
  }

  private boolean represent(String like, Map<String, String> options) {
    String builtIn = BUILT_IN.get(like);
    if (builtIn != null) {
      String[] values = builtIn.split(" ");
      options.put("internallength", values[0]);
      options.put("passedbyvalue", values[1]);
      options.put("alignment", values[2]);
      options.put("storage", values[3]);
      return true;
    }
    int dot = like.indexOf('.');
    Optional<UserDefinedType> other =
        dot < 0
            ? Optional.empty()
            : namespace.findType(QualifiedName.of(like.substring(0, dot), like.substring(dot + 1)));
    for (String option : new String[] {"internallength", "passedbyvalue", "alignment", "storage"}) {
      other.filter(type -> type.has(option)).ifPresent(t -> options.put(option, t.get(option)));
    }
    return other.isPresent();
  }

  private static String spelling(String option, String value) {
    return switch (option) {
      case "internallength" -> value.equals("-1") ? "variable" : value;
      // Only the first character counts.
      case "category", "delimiter" -> value.equals("''") ? value : value.substring(0, 2) + '\'';
      case "alignment" ->
          switch (value.startsWith("pg_catalog.") ? value.substring(11) : value) {
            case "integer", "int", "int4" -> "int4";
            case "smallint", "int2" -> "int2";
            case "double precision", "float8", "double" -> "double";
            case "bpchar", "char" -> "char";
            default -> value;
          };
      default -> value;
    };
  }
}
