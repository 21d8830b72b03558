package io.github.evoludigit.confiture.expression.constant;

import io.github.evoludigit.confiture.expression.syntax.TypeReader;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Constants that name an object, of {@code regclass}, {@code regtype} and their like (manual,
 * section 8.19), as they are printed where no schema is in the search path.
 */
final class ObjectConstants {

  private static final String PG_CATALOG = "pg_catalog";

  private final Scope scope;

  ObjectConstants(Scope scope) {
    this.scope = scope;
  }

  /** Whether constants of the type name objects. */
  static boolean isOne(String type) {
    return switch (type) {
      case "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype" ->
          true;
      default -> false;
    };
  }

  /** The constant of that type in normal form; as it is written if that is no name. */
  String canonical(String written, String type) {
    String text = written.strip();
    if (text.equals("-") || text.equals("0")) {
      // No object at all; there is an operator of that name.
      return type.equals("regoper") && text.equals("-")
          ? text
          : text.equals("0") ? none(type) : "-";
    }
    if (isNumber(text)) {
      return text;
    }
    try {
      return switch (type) {
        case "regtype" -> type(Token.of(text));
        case "regprocedure" -> routine(Token.of(text));
        case "regoperator" -> operator(Token.of(text));
        case "regoper" -> operatorName(Token.of(text));
        default -> named(names(text), type).orElse(written);
      };
    } catch (Unreadable noName) {
      return written;
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String none(String type) {
    return type.equals("regoper") || type.equals("regoperator") ? "0" : "-";
  }

  /**
   * The names in a text, as {@code stringToQualifiedNameList} reads them: without quotes a name
   * goes on until the next dot or blank.
   */
  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String part : SqlName.parts(text)) {
      names.add(part.strip());
    }
    if (text.indexOf('"') < 0) {
      for (int i = 0; i < names.size(); i++) {
        names.set(i, names.get(i).toLowerCase(Locale.ROOT));
      }
    } else if (names.size() == 1 ? !text.startsWith("\"") : true) {
      return mixed(text);
    }
    return names;
  }

  /** Names of which only some are in quotes. */
  private static List<String> mixed(String text) {
    return Token.of(text).stream().filter(Token::isName).map(Token::text).toList();
  }

  private Optional<String> named(List<String> names, String type) {
    if (names.isEmpty() || names.size() > 2) {
      return Optional.empty();
    }
    String name = names.get(names.size() - 1);
    Optional<String> schema = names.size() == 2 ? Optional.of(names.get(0)) : Optional.empty();
    return Optional.of(
        switch (type) {
          case "regclass" -> relation(schema, name);
          case "regproc" -> routineName(schema, name);
          case "regcollation" -> found(Scope.Sort.COLLATION, schema, name);
          case "regconfig" -> found(Scope.Sort.TEXT_SEARCH_CONFIGURATION, schema, name);
          case "regdictionary" -> found(Scope.Sort.TEXT_SEARCH_DICTIONARY, schema, name);
          default -> SqlName.quoted(name);
        });
  }

  /** An object of the user, or one that is built in and written without schema. */
  private String found(Scope.Sort sort, Optional<String> schema, String name) {
    Optional<String> own = scope.nameNow(sort, schema, name);
    return own.isPresent() ? own.get() : system(schema, name);
  }

  private static String system(Optional<String> schema, String name) {
    return schema.isEmpty() || schema.get().equals(PG_CATALOG)
        ? SqlName.quoted(name)
        : Types.qualified(schema.get(), name);
  }

  private String home() {
    return scope.searchPath().stream().findFirst().orElse("");
  }

  private String relation(Optional<String> schema, String name) {
    Optional<Scope.Relation> relation = scope.relation(schema, name);
    if (relation.isPresent()) {
      scope.refer(relation.get().referent());
      return Types.qualified(relation.get().schema(), relation.get().name());
    }
    boolean system = schema.isEmpty() && name.startsWith("pg_");
    return system || schema.isPresent() ? system(schema, name) : Types.qualified(home(), name);
  }

  private String routineName(Optional<String> schema, String name) {
    boolean builtIn = SystemCatalog.builtIn().hasFunction(name);
    if (builtIn && (schema.isEmpty() || schema.get().equals(PG_CATALOG))) {
      return SqlName.quoted(name);
    }
    return scope.routines(schema, name).stream()
        .findFirst()
        .map(this::name)
        .orElseGet(() -> Types.qualified(schema.orElseGet(this::home), name));
  }

  private String name(Scope.Routine routine) {
    scope.refer(routine.referent());
    return Types.qualified(routine.schema(), routine.name());
  }

  /** A type without modifiers, which {@code regtype} cannot hold. */
  private String type(List<Token> tokens) {
    TokenReader reader = new TokenReader(tokens);
    String type = Types.base(new TypeReader(reader, scope).read());
    reader.expectEnd();
    return type.startsWith("bpchar") ? "character" + type.substring("bpchar".length()) : type;
  }

  private String routine(List<Token> tokens) {
    int open = indexOfArguments(tokens);
    List<String> names = names(tokens.subList(0, open));
    List<String> arguments = arguments(tokens.subList(open, tokens.size()));
    String name = names.get(names.size() - 1);
    Optional<String> schema = names.size() == 2 ? Optional.of(names.get(0)) : Optional.empty();
    boolean builtIn =
        SystemCatalog.builtIn().functions(name).stream()
            .anyMatch(signature -> signature.parameters().equals(arguments));
    boolean system = schema.filter(PG_CATALOG::equals).isPresent();
    String spelling =
        system || schema.isEmpty() && builtIn
            ? SqlName.quoted(name)
            : scope.routines(schema, name).stream()
                .findFirst()
                .map(this::name)
                .orElseGet(() -> routineName(schema, name));
    return spelling + '(' + String.join(",", arguments) + ')';
  }

  private String operator(List<Token> tokens) {
    int open = indexOfArguments(tokens);
    List<String> arguments = arguments(tokens.subList(open, tokens.size()));
    List<String> operands =
        arguments.stream().filter(argument -> !argument.equals("NONE")).toList();
    List<Token> name = tokens.subList(0, open);
    String sign = name.get(name.size() - 1).text();
    boolean builtIn =
        SystemCatalog.builtIn().operators(sign).stream()
            .anyMatch(signature -> signature.parameters().equals(operands));
    String schema = name.size() == 3 ? name.get(0).text() : builtIn ? PG_CATALOG : "";
    if (schema.isEmpty()) {
      schema =
          scope.operators(sign).stream()
              .filter(known -> known.operands().stream().map(Types::base).toList().equals(operands))
              .map(Scope.Operator::schema)
              .findFirst()
              .orElseGet(this::home);
    }
    return spelling(schema, sign) + '(' + String.join(",", arguments) + ')';
  }

  private String operatorName(List<Token> tokens) {
    String sign = tokens.get(tokens.size() - 1).text();
    if (tokens.size() == 3) {
      return spelling(tokens.get(0).text(), sign);
    }
    return scope.operators(sign).stream()
        .filter(known -> SystemCatalog.builtIn().operators(sign).isEmpty())
        .findFirst()
        .map(known -> spelling(known.schema(), sign))
        .orElse(sign);
  }

  private static String spelling(String schema, String sign) {
    return schema.equals(PG_CATALOG) || schema.isEmpty()
        ? sign
        : SqlName.quoted(schema) + '.' + sign;
  }

  private static int indexOfArguments(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.OPEN_PAREN) {
        return i;
      }
    }
    throw new Unreadable("arguments", tokens.isEmpty() ? Token.END : tokens.get(0));
  }

  private static List<String> names(List<Token> tokens) {
    return tokens.stream().filter(Token::isName).map(Token::text).toList();
  }

  /** The types in parentheses; {@code NONE} where an operator has no operand. */
  private List<String> arguments(List<Token> tokens) {
    TokenReader reader = new TokenReader(tokens);
    List<String> arguments = new ArrayList<>();
    reader.expectOpen();
    while (!reader.at(TokenKind.CLOSE_PAREN)) {
      boolean none = reader.atWord("none");
      if (none) {
        reader.next();
        arguments.add("NONE");
      } else {
        arguments.add(argument(reader));
      }
      if (!reader.takeComma()) {
        break;
      }
    }
    reader.expectClose();
    reader.expectEnd();
    return arguments;
  }

  private String argument(TokenReader reader) {
    int from = reader.position();
    new TypeReader(reader, scope).read();
    return type(reader.since(from));
  }
}
