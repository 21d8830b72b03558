package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code (name = value, …)} of CREATE OPERATOR, AGGREGATE, TYPE, COLLATION and so on. */
final class DefinitionOptions {

  private static final Set<String> TYPES =
      Set.of("leftarg", "rightarg", "basetype", "stype", "mstype", "subtype", "like", "element");

  private static final Set<String> OTHER_TYPES = Set.of("type", "storage");

  private static final Set<String> FUNCTIONS =
      Set.of(
          ("procedure function restrict join sfunc finalfunc combinefunc serialfunc deserialfunc"
                  + " msfunc minvfunc mfinalfunc input output receive send typmod_in typmod_out"
                  + " analyze subscript subtype_diff canonical start gettoken end headline lextypes"
                  + " init lexize")
              .split(" "));

  private final Clauses clauses;
  private final TokenReader in;

  DefinitionOptions(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** Whether the value of an attribute is a type. */
  static boolean isType(String attribute) {
    return TYPES.contains(attribute) || OTHER_TYPES.contains(attribute);
  }

  /** The options by name in lower case, each in canonical spelling. */
  Map<String, String> read() {
    in.expectOpen();
    Map<String, String> options = new TreeMap<>();
    do {
      String name = in.label().toLowerCase(Locale.ROOT);
      List<Token> value = in.takeOperator("=") ? in.until() : List.of();
      String known = name.equals("procedure") ? "function" : name;
      options.put(known, spelling(known, value));
    } while (in.takeComma());
    in.expectClose();
    return options;
  }

  private String spelling(String name, List<Token> value) {
    if (value.isEmpty()) {
      return "true";
    }
    Clauses part = clauses.of(value);
    try {
      if (TYPES.contains(name)) {
        String type =
            part.in.takeWord("none") ? "none" : RoutineParameters.withoutModifiers(part.type());
        part.in.expectEnd();
        return type;
      }
      if (FUNCTIONS.contains(name)) {
        String function = function(part);
        part.in.expectEnd();
        return function;
      }
    } catch (Unreadable other) {
      // Spelt like any other value.
    }
    if (value.size() == 1 && value.get(0).isString()) {
      return Quotation.literal(value.get(0).text());
    }
    return value.size() == 1 ? Clauses.parameterValue(value) : clauses.spelling(value);
  }

  /** A function's name, with its schema if it is one of ours. */
  static String function(Clauses clauses) {
    if (clauses.in.peek().isString()) {
      return SqlName.quoted(clauses.in.string());
    }
    QualifiedName name = clauses.qualifiedName();
    List<Routine> known = clauses.namespace.findRoutines(name);
    if (!known.isEmpty()) {
      return QualifiedName.of(known.get(0).schema, name.name()).toString();
    }
    Optional<String> home = clauses.namespace.homeOfBrought(name);
    if (home.isPresent()) {
      return QualifiedName.of(home.get(), name.name()).toString();
    }
    return name.schema().filter("pg_catalog"::equals).isPresent()
        ? SqlName.quoted(name.name())
        : name.toString();
  }

  /** A function with the types of its arguments, if they are written. */
  static String signature(Clauses clauses) {
    String function = function(clauses);
    return clauses.in.at(TokenKind.OPEN_PAREN)
        ? function + RoutineParameters.arguments(new RoutineParameters(clauses).read())
        : function;
  }

  /** An operator that an option names, without its schema and {@code OPERATOR(…)}. */
  static String operator(String value) {
    String inner =
        value.endsWith(")") || value.length() > 2 && value.endsWith("'")
            ? value.substring(value.startsWith("'") ? 1 : 0, value.length() - 1).trim()
            : value;
    return inner.substring(inner.lastIndexOf(' ') + 1);
  }

  /** A list of arguments in parentheses, spelt as constants are. */
  static List<String> arguments(Clauses clauses) {
    List<String> arguments = new ArrayList<>();
    for (Token token : clauses.in.parenthesized()) {
      if (token.kind() != TokenKind.COMMA) {
        arguments.add(Quotation.literal(token.text()));
      }
    }
    return arguments;
  }
}
