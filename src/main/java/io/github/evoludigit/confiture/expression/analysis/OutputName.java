package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Locale;

/** The name PostgreSQL gives an output column that has no alias ({@code FigureColname}). */
public final class OutputName {

  /** The name of a column whose expression gives it none. */
  public static final String NONE = "?column?";

  private OutputName() {}

  /** The name of a column as it was written. */
  public static String of(Term value) {
    String name = strong(value);
    return name.isEmpty() ? weak(value) : name;
  }

  /** The name from a column or function; empty if there is none. */
  private static String strong(Term value) {
    return switch (value.kind()) {
      case COLUMN, FIELD -> value.text();
      case STAR -> value.parts().isEmpty() ? "" : value.last().text();
      case CALL -> lastName(value.text());
      case SYNTAX, COMMON -> value.text().toLowerCase(Locale.ROOT);
      case SESSION_VALUE -> {
        String name = value.text().toLowerCase(Locale.ROOT);
        int open = name.indexOf('(');
        yield open < 0 ? name : name.substring(0, open);
      }
      case ARRAY, ARRAY_QUERY -> "array";
      case EXISTS -> "exists";
      case ROW -> "row";
      case CAST, COLLATE, SUBSCRIPT, SLICE, FILTER, OVER, WITHIN_GROUP -> strong(value.part(0));
      case CASE -> strong(value.last());
      case SUBQUERY -> value.text().isEmpty() ? ofQuery(value.part(0)) : value.text();
      default -> "";
    };
  }

  private static String weak(Term value) {
    return switch (value.kind()) {
      case CAST -> typeName(value.text());
      case CASE -> "case";
      case COLLATE, SUBSCRIPT, SLICE -> weak(value.part(0));
      default -> NONE;
    };
  }

  private static String ofQuery(Term query) {
    Term first = query;
    while (first.is(Kind.SET_OPERATION)) {
      first = first.part(0);
    }
    if (first.is(Kind.VALUES)) {
      return "column1";
    }
    List<Term> targets = first.clauseParts(Kind.TARGETS);
    if (targets.isEmpty()) {
      return "";
    }
    Term target = targets.get(0);
    if (target.is(Kind.TARGET)) {
      return target.text();
    }
    return strong(target);
  }

  static String lastName(String qualified) {
    List<Token> names = Token.of(qualified);
    return names.get(names.size() - 1).text();
  }

  private static String typeName(String type) {
    String name = TypeName.of(type).base();
    return switch (name) {
      case "integer" -> "int4";
      case "bigint" -> "int8";
      case "smallint" -> "int2";
      case "real" -> "float4";
      case "double precision" -> "float8";
      case "boolean" -> "bool";
      case "character varying" -> "varchar";
      case "bit varying" -> "varbit";
      case "timestamp without time zone" -> "timestamp";
      case "timestamp with time zone" -> "timestamptz";
      case "time without time zone" -> "time";
      case "time with time zone" -> "timetz";
      default -> lastName(name);
    };
  }
}
