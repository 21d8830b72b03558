package io.github.evoludigit.confiture.expression.evaluation;

import io.github.evoludigit.confiture.expression.evaluation.CatalogQuery.Frame;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a term is worth. */
final class TermValue {

  /** A value that is not known; whoever asks for it is told. */
  static final Object UNKNOWN = new Object();

  private static final Pattern LIKE_SPECIAL = Pattern.compile("[\\\\_%]|[^\\\\_%]+");

  private final SystemContents contents;
  private final Map<String, Object> variables;

  TermValue(SystemContents contents, Map<String, Object> variables) {
    this.contents = contents;
    this.variables = variables;
  }

  /** The strings that variables hold. */
  Set<String> knownStrings() {
    Set<String> strings = new TreeSet<>();
    for (Object value : variables.values()) {
      if (value instanceof String text) {
        strings.add(text);
      }
    }
    return strings;
  }

  Object of(Term term, Optional<Frame> frame) {
    Object value = known(term, frame);
    if (value == UNKNOWN) {
      throw new Undecided(term.text());
    }
    return value;
  }

  private Object known(Term term, Optional<Frame> frame) {
    return switch (term.kind()) {
      case STRING -> term.text();
      case NUMBER -> number(term.text());
      case NULL -> Evaluation.NULL;
      case BOOLEAN -> term.text().equals("TRUE");
      case COLUMN -> column(term, frame);
      case FIELD -> field(of(term.part(0), frame), term.text());
      case AND, OR -> logical(term, frame);
      case NOT -> not(of(term.part(0), frame));
      case TEST -> test(term.text(), of(term.part(0), frame));
      case DISTINCT_FROM -> !of(term.part(0), frame).equals(of(term.part(1), frame));
      case OPERATION -> operation(term, frame);
      case IN -> in(term, frame);
      case QUANTIFIED -> quantified(term, frame);
      case CAST -> cast(term.text(), of(term.part(0), frame));
      case COLLATE -> of(term.part(0), frame);
      case ARRAY -> list(term.parts(), frame);
      case EXISTS -> query().of(term.part(0), frame).exist();
      case SUBQUERY -> scalar(query().of(term.part(0), frame).complete());
      case ARRAY_QUERY -> firsts(query().of(term.part(0), frame).complete());
      case COMMON -> common(term, frame);
      case SESSION_VALUE -> sessionValue(term.text());
      case CALL -> call(term, frame);
      default -> throw new Undecided(term.text());
    };
  }

  private CatalogQuery query() {
    return new CatalogQuery(contents, this);
  }

  private static Object number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException fraction) {
      throw new Undecided(text);
    }
  }

  private Object column(Term term, Optional<Frame> frame) {
    Optional<Object> column = frame.flatMap(rows -> rows.column(term.parts(), term.text()));
    if (column.isPresent()) {
      return column.get();
    }
    if (term.parts().size() == 1) {
      return variable(term.part(0).text() + '.' + term.text());
    }
    return variable(term.text());
  }

  private Object variable(String name) {
    return variables.getOrDefault(name, UNKNOWN);
  }

  private static Object field(Object row, String name) {
    return row instanceof Map<?, ?> fields && fields.containsKey(name) ? fields.get(name) : UNKNOWN;
  }

  /** Three-valued logic, where one operand can settle it. */
  private Object logical(Term term, Optional<Frame> frame) {
    boolean settling = term.is(Kind.OR);
    boolean unknown = false;
    Object result = !settling;
    for (Term part : term.parts()) {
      try {
        Object value = of(part, frame);
        if (value.equals(settling)) {
          return settling;
        }
        result = value == Evaluation.NULL ? value : result;
      } catch (Undecided undecided) {
        unknown = true;
      }
    }
    return unknown ? UNKNOWN : result;
  }

  private static Object not(Object value) {
    return value instanceof Boolean truth ? (Object) !truth : value;
  }

  private static Object test(String test, Object value) {
    boolean negated = test.startsWith("IS NOT ");
    String what = test.substring(negated ? 7 : 3);
    boolean result =
        switch (what) {
          case "NULL", "UNKNOWN" -> value == Evaluation.NULL;
          case "TRUE" -> value.equals(true);
          case "FALSE" -> value.equals(false);
          default -> throw new Undecided(test);
        };
    return result != negated;
  }

  private Object operation(Term term, Optional<Frame> frame) {
    if (term.parts().size() != 2) {
      throw new Undecided(term.text());
    }
    Object left = of(term.part(0), frame);
    Object right = of(term.part(1), frame);
    return left == Evaluation.NULL || right == Evaluation.NULL
        ? Evaluation.NULL
        : operation(term.text(), left, right);
  }

  private static Object operation(String operator, Object left, Object right) {
    return switch (operator) {
      case "=" -> same(left, right);
      case "<>" -> !same(left, right);
      case "<", ">", "<=", ">=" -> ordered(operator, left, right);
      case "||" -> concatenated(left, right);
      case "~~" -> like(left, right, 0);
      case "!~~" -> !like(left, right, 0);
      case "~~*" -> like(left, right, Pattern.CASE_INSENSITIVE);
      case "!~~*" -> !like(left, right, Pattern.CASE_INSENSITIVE);
      case "+", "-" -> sum(operator, left, right);
      default -> throw new Undecided(operator);
    };
  }

  private static boolean same(Object left, Object right) {
    if (left.equals(right)) {
      return true;
    }
    if (left == Evaluation.DATABASE
        || right == Evaluation.DATABASE
        || left.getClass() != right.getClass()) {
      // '1' = 1 and 't'::regclass = 't' have conversions of their own.
      throw new Undecided("=");
    }
    return false;
  }

  private static Object ordered(String operator, Object left, Object right) {
    if (!(left instanceof Long one) || !(right instanceof Long other)) {
      throw new Undecided(operator);
    }
    int order = one.compareTo(other);
    return switch (operator) {
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      default -> order >= 0;
    };
  }

  private static Object sum(String operator, Object left, Object right) {
    if (!(left instanceof Long one) || !(right instanceof Long other)) {
      throw new Undecided(operator);
    }
    return operator.equals("+") ? one + other : one - other;
  }

  private static Object concatenated(Object left, Object right) {
    if (left instanceof List<?> || right instanceof List<?>) {
      throw new Undecided("||");
    }
    return text(left) + text(right);
  }

  /** A value as its type prints it. */
  static String text(Object value) {
    if (value instanceof ObjectId id) {
      return id.spelling();
    }
    if (value instanceof Boolean truth) {
      return truth ? "true" : "false";
    }
    if (value == Evaluation.DATABASE || !(value instanceof String) && !(value instanceof Long)) {
      throw new Undecided("a text");
    }
    return value.toString();
  }

  private static boolean like(Object left, Object pattern, int flags) {
    StringBuilder regex = new StringBuilder();
    boolean escaped = false;
    var parts = LIKE_SPECIAL.matcher(text(pattern));
    while (parts.find()) {
      String part = parts.group();
      if (escaped) {
        regex.append(Pattern.quote(part));
        escaped = false;
      } else {
        switch (part) {
          case "\\" -> escaped = true;
          case "_" -> regex.append('.');
          case "%" -> regex.append(".*");
          default -> regex.append(Pattern.quote(part));
        }
      }
    }
    return Pattern.compile(regex.toString(), flags | Pattern.DOTALL).matcher(text(left)).matches();
  }

  private Object in(Term term, Optional<Frame> frame) {
    Object value = of(term.part(0), frame);
    Object among = among(value, list(term.parts().subList(1, term.parts().size()), frame));
    return term.text().equals("NOT") ? not(among) : among;
  }

  private static Object among(Object value, List<?> all) {
    if (value == Evaluation.NULL) {
      return value;
    }
    Object result = false;
    for (Object each : all) {
      if (each == Evaluation.NULL) {
        result = each;
      } else if (each == UNKNOWN) {
        throw new Undecided("an element");
      } else if (same(value, each)) {
        return true;
      }
    }
    return result;
  }

  private Object quantified(Term term, Optional<Frame> frame) {
    Object value = of(term.part(0), frame);
    Object all =
        term.part(1).is(Kind.SUBQUERY)
            ? firsts(query().of(term.part(1).part(0), frame).complete())
            : of(term.part(1), frame);
    if (!(all instanceof List<?> elements)) {
      throw new Undecided(term.text());
    }
    return switch (term.text()) {
      case "= ANY" -> among(value, elements);
      case "<> ALL" -> not(among(value, elements));
      default -> throw new Undecided(term.text());
    };
  }

  private List<Object> list(List<Term> terms, Optional<Frame> frame) {
    List<Object> list = new ArrayList<>();
    for (Term term : terms) {
      list.add(of(term, frame));
    }
    return list;
  }

  private static List<Object> firsts(List<Map<String, Object>> rows) {
    List<Object> firsts = new ArrayList<>();
    rows.forEach(row -> firsts.add(first(row)));
    return firsts;
  }

  private static Object first(Map<String, Object> row) {
    Object first = row.values().iterator().next();
    if (first == UNKNOWN) {
      throw new Undecided("a column");
    }
    return first;
  }

  private static Object scalar(List<Map<String, Object>> rows) {
    if (rows.size() > 1) {
      throw new Undecided("a query with several rows");
    }
    return rows.isEmpty() ? Evaluation.NULL : first(rows.get(0));
  }

  private Object common(Term term, Optional<Frame> frame) {
    if (!term.text().equalsIgnoreCase("coalesce")) {
      throw new Undecided(term.text());
    }
    for (Term part : term.parts()) {
      Object value = of(part, frame);
      if (value != Evaluation.NULL) {
        return value;
      }
    }
    return Evaluation.NULL;
  }

  private Object sessionValue(String name) {
    return switch (name) {
      case "CURRENT_SCHEMA" -> currentSchema();
      case "CURRENT_CATALOG" -> Evaluation.DATABASE;
      default -> throw new Undecided(name);
    };
  }

  private Object currentSchema() {
    return contents.path().isEmpty() ? Evaluation.NULL : contents.path().get(0);
  }

  private Object cast(String type, Object value) {
    if (value == Evaluation.NULL) {
      return value;
    }
    return switch (type) {
      case "text", "name", "character varying", "information_schema.sql_identifier" -> text(value);
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

  private Object call(Term term, Optional<Frame> frame) {
    List<Object> arguments = list(term.parts(), frame);
    return switch (term.text()) {
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
              : contents.find(term.text().substring(6), text(arguments.get(0)));
      case "lower" -> map(arguments, text -> text.toLowerCase(Locale.ROOT));
      case "upper" -> map(arguments, text -> text.toUpperCase(Locale.ROOT));
      case "quote_ident" -> map(arguments, SqlName::quoted);
      case "quote_literal" -> map(arguments, Quotation::literal);
      case "concat" -> concat(arguments);
      case "format" -> format(arguments);
      case "pg_table_is_visible", "pg_type_is_visible", "pg_function_is_visible" ->
          isVisible(arguments.get(0));
      default -> throw new Undecided(term.text());
    };
  }

  private static Object map(List<Object> arguments, UnaryOperator<String> change) {
    return arguments.get(0) == Evaluation.NULL
        ? Evaluation.NULL
        : change.apply(text(arguments.get(0)));
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
      text.append(argument == Evaluation.NULL ? "" : argument.equals(true) ? "t" : text(argument));
    }
    return text.toString();
  }

  /** {@code %s}, {@code %I} and {@code %L} (manual, section 9.4.1). */
  private static Object format(List<Object> arguments) {
    String pattern = text(arguments.get(0));
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
      case 's' -> absent ? "" : text(value);
      case 'L' -> absent ? "NULL" : Quotation.literal(text(value));
      case 'I' -> {
        if (absent) {
          throw new Undecided("format");
        }
        yield SqlName.quoted(text(value));
      }
      default -> throw new Undecided("format");
    };
  }
}
