package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.StoredType;
import io.github.evoludigit.confiture.expression.type.Layout;
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
    Optional<Layout> layout = new StoredType(namespace.catalog()).layout(like);
    layout.ifPresent(
        known -> {
          options.put("internallength", known.isFixed() ? "" + known.length() : "variable");
          options.put("passedbyvalue", "" + known.byValue());
          options.put("alignment", known.alignment());
          options.put("storage", known.storage());
        });
    return layout.isPresent();
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
