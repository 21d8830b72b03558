package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SpatialModifiers;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the name of a type and says how PostgreSQL's {@code format_type} spells it (chapter 8). */
public final class TypeReader {

  private final TokenReader cursor;
  private final Scope scope;

  /** Why PostgreSQL would not take the first type that it would not. */
  private Optional<Unreadable> objection = Optional.empty();

  /** Reads types where the cursor stands. */
  public TypeReader(TokenReader cursor, Scope scope) {
    this.cursor = cursor;
    this.scope = scope;
  }

  /** Why PostgreSQL would not take a type that was read, if the scope judges and it would not. */
  public Optional<Unreadable> objection() {
    return objection;
  }

  /** The type at the cursor with its modifiers and brackets. */
  public String read() {
    boolean set = cursor.takeWord("setof");
    boolean first = objection.isEmpty();
    String element = scalar();
    boolean array = false;
    while (cursor.take(TokenKind.OPEN_BRACKET)) {
      cursor.take(TokenKind.NUMBER);
      cursor.expect(TokenKind.CLOSE_BRACKET);
      array = true;
    }
    if (cursor.takeWord("array")) {
      array = true;
      if (cursor.take(TokenKind.OPEN_BRACKET)) {
        cursor.expect(TokenKind.NUMBER);
        cursor.expect(TokenKind.CLOSE_BRACKET);
      }
    }
    if (array && first && objection.isPresent()) {
      objection = Optional.of(TypeObjection.ofArray(objection.get()));
    }
    return new TypeName(set, element, array).spelling();
  }

  /** The type at the cursor, if one is there that is directly followed by a string. */
  Optional<String> readBeforeString() {
    int start = cursor.position();
    Optional<Unreadable> before = objection;
    try {
      String type = scalar();
      if (cursor.at(TokenKind.STRING) || cursor.at(TokenKind.DOLLAR_STRING)) {
        return Optional.of(type);
      }
    } catch (Unreadable none) {
      // Not a type: read as something else from the start.
    }
    cursor.back(start);
    objection = before;
    return Optional.empty();
  }

  /** The type of that name, which begins with a token. */
  String named(List<String> names, Token first) {
    String type = Types.named(names, scope);
    if (scope.judges() && objection.isEmpty()) {
      objection = TypeObjection.missing(names, first, scope);
    }
    return type;
  }

  private String scalar() {
    boolean builtIn =
        cursor.atWord("double")
            ? cursor.peek(1).isWord("precision")
            : cursor.at(TokenKind.WORD) && KeyWords.TYPE.contains(cursor.peek().text());
    if (builtIn) {
      Token first = cursor.peek();
      int from = cursor.position();
      String type = builtIn(cursor.next().text());
      if (scope.judges() && objection.isEmpty()) {
        List<Token> written = cursor.since(from);
        objection =
            TypeObjection.ofModifiers(first, written)
                .or(() -> TypeLimits.objection(first, written));
      }
      return type;
    }
    if (!cursor.atFunctionName() && !cursor.atAnyWord("json", "double")) {
      throw cursor.unreadable();
    }
    List<String> names = new ArrayList<>();
    Token first = cursor.peek();
    names.add(cursor.label());
    while (cursor.take(TokenKind.DOT)) {
      names.add(cursor.label());
    }
    if (cursor.peek().kind() == TokenKind.OPERATOR && cursor.atOperator("%")) {
      throw cursor.unreadable();
    }
    String name = named(names, first);
    if (cursor.at(TokenKind.OPEN_PAREN) && scope.judges() && objection.isEmpty()) {
      objection = TypeObjection.ofModifiers(name, names, first, scope);
    }
    return switch (name) {
      case "timestamp without time zone",
          "timestamp with time zone",
          "time without time zone",
          "time with time zone" ->
          withPrecision(name, modifiers());
      case "interval" -> interval();
      default -> modified(name, modifiers());
    };
  }

  private String builtIn(String word) {
    return switch (word) {
      case "int", "integer" -> "integer";
      case "dec", "decimal", "numeric" -> modified("numeric", modifiers());
      case "float" -> {
        Token bits = cursor.peek(1);
        String precision = number();
        if (!precision.isEmpty() && scope.judges() && objection.isEmpty()) {
          objection = TypeLimits.ofFloat(bits);
        }
        yield !precision.isEmpty() && Integer.parseInt(precision) <= 24
            ? "real"
            : "double precision";
      }
      case "double" -> {
        cursor.expectWord("precision");
        yield "double precision";
      }
      case "bit" -> {
        String name = cursor.takeWord("varying") ? "bit varying" : "bit";
        yield bounded(name, modifiers());
      }
      case "varchar" -> modified("character varying", number());
      case "national" -> {
        if (!cursor.takeWord("character")) {
          cursor.expectWord("char");
        }
        yield character();
      }
      case "char", "character", "nchar" -> character();
      case "time", "timestamp" -> {
        String precision = number();
        boolean zone = zone("with");
        if (!zone) {
          zone("without");
        }
        yield withPrecision(word + (zone ? " with time zone" : " without time zone"), precision);
      }
      case "interval" -> interval();
      default -> word;
    };
  }

  /** {@code WITH TIME ZONE}: the first two words are one in the grammar ({@code WITH_LA}). */
  private boolean zone(String with) {
    boolean follows = cursor.atWord(with) && cursor.peek(1).isWord("time");
    if (follows) {
      cursor.next();
      cursor.next();
      cursor.expectWord("zone");
    }
    return follows;
  }

  private String character() {
    String name = cursor.takeWord("varying") ? "character varying" : "character";
    return bounded(name, number());
  }

  /** {@code bit} and {@code character} without a length are of length 1 (section 8.3). */
  private static String bounded(String name, String modifiers) {
    boolean one = modifiers.isEmpty() && (name.equals("bit") || name.equals("character"));
    return one ? name + "(1)" : modified(name, modifiers);
  }

  private String interval() {
    String fields = "";
    if (cursor.atAnyWord("year", "month", "day", "hour", "minute", "second")) {
      fields = " " + cursor.next().text();
      if (cursor.takeWord("to")) {
        fields += " to " + cursor.label();
      }
    }
    return modified("interval" + fields, modifiers());
  }

  private static String modified(String name, String written) {
    boolean spatial = !written.isEmpty() && SpatialModifiers.belongTo(name);
    String modifiers = spatial ? SpatialModifiers.canonical(name, written) : written;
    if (modifiers.isEmpty()) {
      return name;
    }
    // numeric(10) is numeric(10,0) (section 8.1.2).
    boolean scale = name.equals("numeric") && modifiers.indexOf(',') < 0;
    return name + '(' + modifiers + (scale ? ",0)" : ")");
  }

  /** The name of a type of times with a number of digits after the seconds. */
  public static String withPrecision(String name, String precision) {
    if (precision.isEmpty()) {
      return name;
    }
    int space = name.indexOf(' ');
    return name.substring(0, space) + '(' + precision + ')' + name.substring(space);
  }

  /** What stands in parentheses after a type's name; empty if nothing does. */
  private String modifiers() {
    if (!cursor.take(TokenKind.OPEN_PAREN)) {
      return "";
    }
    StringBuilder modifiers = new StringBuilder();
    do {
      modifiers.append(modifiers.isEmpty() ? "" : ",");
      if (cursor.atOperator("-") || cursor.atOperator("+")) {
        modifiers.append(cursor.next().text());
      }
      Token token = cursor.peek();
      switch (token.kind()) {
        case NUMBER, WORD -> modifiers.append(token.text());
        case QUOTED_IDENTIFIER -> modifiers.append(SqlName.quoted(token.text()));
        case STRING -> modifiers.append(Quotation.literal(token.text()));
        default -> throw cursor.unreadable();
      }
      cursor.next();
    } while (cursor.takeComma());
    cursor.expectClose();
    return modifiers.toString();
  }

  /** The length or precision of a type that SQL has a syntax for: one number. */
  private String number() {
    if (cursor.at(TokenKind.OPEN_PAREN)
        && (cursor.peek(1).kind() != TokenKind.NUMBER
            || !isInteger(cursor.peek(1).text())
            || cursor.peek(2).kind() != TokenKind.CLOSE_PAREN)) {
      cursor.next();
      if (isInteger(cursor.peek().text())) {
        cursor.take(TokenKind.NUMBER);
      }
      throw cursor.unreadable();
    }
    return modifiers();
  }

  /** Whether a number is one that the grammar takes for an integer ({@code Iconst}). */
  private static boolean isInteger(String number) {
    return number.matches("0[xXoObB]\\w+|[\\d_]{1,9}")
        || number.matches("\\d{10}") && Long.parseLong(number) <= Integer.MAX_VALUE;
  }
}
