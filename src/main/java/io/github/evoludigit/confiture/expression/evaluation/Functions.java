package io.github.evoludigit.confiture.expression.evaluation;

import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What functions, conversions among them, return for values. */
final class Functions {

  private final SystemContents contents;

  Functions(SystemContents contents) {
    this.contents = contents;
  }

  /** What a function returns. */
  Object call(String function, List<Object> arguments) {
    return switch (function) {
      case "current_schema" -> currentSchema();
      case "current_schemas" -> {
        List<Object> path = new ArrayList<>(contents.path());
        if (arguments.equals(List.of(true))) {
          path.add(0, "pg_catalog");
        }
        yield path;
      }
      case "current_database" -> Evaluation.DATABASE;
      case "to_regclass", "to_regtype", "to_regproc", "to_regprocedure", "to_regnamespace" ->
          arguments.get(0) == Evaluation.NULL
              ? Evaluation.NULL
              : contents.find(function.substring(6), Operators.text(arguments.get(0)));
      case "lower" -> map(arguments, text -> text.toLowerCase(Locale.ROOT));
      case "upper" -> map(arguments, text -> text.toUpperCase(Locale.ROOT));
      case "quote_ident" -> map(arguments, SqlName::quoted);
      case "quote_literal" -> map(arguments, Quotation::literal);
      case "concat" -> concat(arguments);
      case "format" -> format(arguments);
      case "pg_table_is_visible", "pg_type_is_visible", "pg_function_is_visible" ->
          isVisible(arguments.get(0));
      default -> throw new Undecided(function);
    };
  }

  /** A value that is converted to a type. */
  Object cast(String type, Object value) {
    if (value == Evaluation.NULL) {
      return value;
    }
    return switch (type) {
      case "text", "name", "character varying", "information_schema.sql_identifier" ->
          Operators.text(value);
      case "text[]", "name[]", "character varying[]", "oid", "boolean", "integer", "bigint" -> {
        boolean number = type.equals("integer") || type.equals("bigint");
        boolean fits =
            type.endsWith("[]")
                ? value instanceof List<?>
                : number ? value instanceof Long : !(value instanceof String);
        if (!fits) {
          throw new Undecided("::" + type);
        }
        yield value;
      }
      case "regclass", "regtype", "regproc", "regprocedure", "regnamespace" -> {
        Object found =
            value instanceof String name ? contents.find(type.substring(3), name) : value;
        if (!(found instanceof ObjectId)) {
          throw new Undecided("::" + type);
        }
        yield found;
      }
      default -> throw new Undecided("::" + type);
    };
  }

  /** {@code current_schema}. */
  Object currentSchema() {
    return contents.path().isEmpty() ? Evaluation.NULL : contents.path().get(0);
  }

  private static Object map(List<Object> arguments, UnaryOperator<String> change) {
    return arguments.get(0) == Evaluation.NULL
        ? Evaluation.NULL
        : change.apply(Operators.text(arguments.get(0)));
  }

  private static Object isVisible(Object object) {
    if (!(object instanceof ObjectId id)) {
      throw new Undecided("visibility");
    }
    // What is not visible is printed with its schema.
    return !id.spelling().contains(".");
  }

  private static String concat(List<Object> arguments) {
    StringBuilder text = new StringBuilder();
    for (Object argument : arguments) {
      text.append(
          argument == Evaluation.NULL
              ? ""
              : argument.equals(true) ? "t" : Operators.text(argument));
    }
    return text.toString();
  }

  /** {@code %s}, {@code %I} and {@code %L} (manual, section 9.4.1). */
  private static Object format(List<Object> arguments) {
    String pattern = Operators.text(arguments.get(0));
    StringBuilder text = new StringBuilder();
    int next = 1;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '%') {
        text.append(c);
        continue;
      }
      char sort = ++i < pattern.length() ? pattern.charAt(i) : 0;
      int end = i;
      while (end < pattern.length() && Character.isDigit(pattern.charAt(end))) {
        end++;
      }
      if (end > i && end + 1 < pattern.length() && pattern.charAt(end) == '$') {
        next = Integer.parseInt(pattern.substring(i, end));
        i = end + 1;
        sort = pattern.charAt(i);
      }
      if (sort == '%') {
        text.append('%');
      } else if (next < arguments.size()) {
        text.append(formatted(sort, arguments.get(next++)));
      } else {
        throw new Undecided("format");
      }
    }
    return text.toString();
  }

  private static String formatted(char sort, Object value) {
    boolean absent = value == Evaluation.NULL;
    return switch (sort) {
      case 's' -> absent ? "" : Operators.text(value);
      case 'L' -> absent ? "NULL" : Quotation.literal(Operators.text(value));
      case 'I' -> {
        if (absent) {
          throw new Undecided("format");
        }
        yield SqlName.quoted(Operators.text(value));
      }
      default -> throw new Undecided("format");
    };
  }
}
