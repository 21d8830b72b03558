package io.github.evoludigit.confiture.expression.constant;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Scope.UserType;
import io.github.evoludigit.confiture.expression.type.SystemRelations;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a text is no constant of its type, as the type's input function would say (manual, chapter
 * 8). Where that is not sure, nothing is said.
 */
final class ConstantObjection {

  private static final Pattern INTEGER =
      Pattern.compile("[+-]?(\\d(_?\\d)*|0[xX](_?[0-9a-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+)");

  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(\\d(_?\\d)*(\\.(\\d(_?\\d)*)?)?|\\.\\d(_?\\d)*)([eE][+-]?\\d(_?\\d)*)?"
              + "|[+-]?0[xXoObB].*|nan|[+-]?inf(inity)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FLAT_ARRAY =
      Pattern.compile("\\{[^{}\"\\\\;]*[^{}\"\\\\;\\s][^{}\"\\\\;]*\\}");

  private static final Pattern UUID =
      Pattern.compile("\\{?([0-9a-fA-F]{4}-?){7}[0-9a-fA-F]{4}\\}?");

  private static final Pattern NO_DAY =
      Pattern.compile(
          "[1-9]\\d{0,4}|[+-]?\\d+ (second|minute|hour|day|week|month|year)s?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})( \\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?");

  /** What may stand for a date or time without a digit (section 8.5.1.4). */
  private static final Set<String> WORDS =
      Set.of(
          "epoch",
          "infinity",
          "now",
          "today",
          "tomorrow",
          "yesterday",
          "allballs",
          "zulu",
          "noon",
          "midnight");

  private final Scope scope;
  private final Types types;

  ConstantObjection(Scope scope) {
    this.scope = scope;
    this.types = new Types(scope);
  }

  /** Throws why the constant is none of the type, if that is sure. */
  void expect(Term constant, String type) {
    if (!constant.isPlaced()) {
      return;
    }
    String text = constant.text();
    if (Types.isArray(type)) {
      expectStart(constant, "{[", "malformed array literal");
      elements(constant, type.substring(0, type.length() - 2));
      return;
    }
    switch (type) {
      case "integer" -> integer(constant, type, 31);
      case "smallint" -> integer(constant, type, 15);
      case "bigint" -> integer(constant, type, 63);
      case "numeric", "real", "double precision" ->
          expect(NUMBER.matcher(text.trim()).matches(), constant, type);
      case "boolean" -> expect(isBoolean(text.trim().toLowerCase(Locale.ROOT)), constant, type);
      case "uuid" -> expect(UUID.matcher(text).matches(), constant, type);
      case "json", "jsonb" -> {
        if (!new JsonSyntax(text).isValid()) {
          throw invalid(SqlState.INVALID_TEXT_REPRESENTATION, "type json", constant);
        }
      }
      case "inet", "cidr" -> expect(text.matches("[0-9a-fA-F.:/ ]+"), constant, type);
      case "date",
          "time without time zone",
          "time with time zone",
          "timestamp without time zone",
          "timestamp with time zone",
          "interval" ->
          time(constant, type);
      case "regclass" -> relation(constant);
      case "regconfig" -> textSearch(constant, Scope.Sort.TEXT_SEARCH_CONFIGURATION);
      case "regdictionary" -> textSearch(constant, Scope.Sort.TEXT_SEARCH_DICTIONARY);
      default -> ofUser(constant, type);
    }
  }

  /** Those of an array that is written without quotes, in one dimension. */
  private void elements(Term array, String type) {
    String text = array.text().trim();
    if (!FLAT_ARRAY.matcher(text).matches() || Types.isArray(type)) {
      return;
    }
    for (String element : text.substring(1, text.length() - 1).split(",", -1)) {
      String value = element.trim();
      if (value.isEmpty()) {
        expectStart(array, "", "malformed array literal");
      } else if (!value.equalsIgnoreCase("null")) {
        expect(Term.of(Term.Kind.STRING, value).placed(array.at()), type);
      }
    }
  }

  private static void expect(boolean valid, Term constant, String type) {
    if (!valid) {
      throw invalid(
          SqlState.INVALID_TEXT_REPRESENTATION,
          "type " + type + ": \"" + constant.text() + '"',
          constant);
    }
  }

  private static Unreadable invalid(SqlState state, String what, Term constant) {
    return new Unreadable(state, "invalid input syntax for " + what, constant.at(), "");
  }

  private static void expectStart(Term constant, String starts, String complaint) {
    String text = constant.text().trim();
    if (text.isEmpty() || starts.indexOf(text.charAt(0)) < 0) {
      throw new Unreadable(
          SqlState.INVALID_TEXT_REPRESENTATION,
          complaint + ": \"" + constant.text() + '"',
          constant.at(),
          "");
    }
  }

  private static void integer(Term constant, String type, int bits) {
    String text = constant.text().trim();
    expect(INTEGER.matcher(text).matches(), constant, type);
    if (DECIMAL.matcher(text).matches()) {
      BigInteger value = new BigInteger(text);
      BigInteger end = BigInteger.ONE.shiftLeft(bits);
      if (value.compareTo(end) >= 0 || value.compareTo(end.negate()) < 0) {
        throw new Unreadable(
            SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
            "value \"" + constant.text() + "\" is out of range for type " + type,
            constant.at(),
            "");
      }
    }
  }

  private static boolean isBoolean(String text) {
    return switch (text) {
      case "t", "tr", "tru", "true", "y", "ye", "yes", "on", "1" -> true;
      case "f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0" -> true;
      default -> false;
    };
  }

  /** A text without a digit is no time, but for some words. */
  private static void time(Term constant, String type) {
    String text = constant.text().toLowerCase(Locale.ROOT);
    String shown = type.replace(" without time zone", "");
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        if (type.startsWith("date") || type.startsWith("timestamp")) {
          day(constant, shown);
        }
        return;
      }
    }
    for (String word : text.split("[^a-z]+")) {
      if (WORDS.contains(word)) {
        return;
      }
    }
    throw notTime(constant, shown);
  }

  private static Unreadable notTime(Term constant, String type) {
    return invalid(
        SqlState.INVALID_DATETIME_FORMAT,
        "type " + type + ": \"" + constant.text() + '"',
        constant);
  }

  /** A number or a span of time is no day; a month has its days (section 8.5.1). */
  private static void day(Term constant, String type) {
    String text = constant.text().trim();
    if (NO_DAY.matcher(text).matches()) {
      throw notTime(constant, type);
    }
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      int month = Integer.parseInt(day.group(2));
      int year = Integer.parseInt(day.group(1));
      boolean valid =
          year > 0
              && month >= 1
              && month <= 12
              && Integer.parseInt(day.group(3)) >= 1
              && Integer.parseInt(day.group(3)) <= YearMonth.of(year, month).lengthOfMonth();
      if (!valid && year > 0) {
        throw new Unreadable(
            SqlState.DATETIME_FIELD_OVERFLOW,
            "date/time field value out of range: \"" + constant.text() + '"',
            constant.at(),
            "");
      }
    }
  }

  /** A name that is to be that of a relation ({@code regclassin}). */
  private void relation(Term constant) {
    String text = constant.text().trim();
    List<Token> names = Token.of(text);
    boolean name = names.size() == 1 || names.size() == 3;
    if (!name || !names.get(0).isName() || text.startsWith("pg_toast")) {
      return;
    }
    Optional<String> schema =
        names.size() == 3 ? Optional.of(names.get(0).text()) : Optional.empty();
    String relation = names.get(names.size() - 1).text();
    if (!scope.isOpen(Scope.Space.RELATION, schema)
        && !scope.hasClass(schema, relation)
        && SystemRelations.find(schema, relation).isEmpty()
        && !(schema.isEmpty() && relation.startsWith("pg_"))) {
      throw Unreadable.missing(Missing.relation(schema, relation), constant.at());
    }
  }

  /** A name that is to be that of a configuration or dictionary ({@code regconfigin}). */
  private void textSearch(Term constant, Scope.Sort sort) {
    List<Token> names = Token.of(constant.text().trim());
    boolean name = names.size() == 1 || names.size() == 3;
    if (!name || !names.get(0).isName()) {
      return;
    }
    Optional<String> schema =
        names.size() == 3 ? Optional.of(names.get(0).text()) : Optional.empty();
    String own = names.get(names.size() - 1).text();
    if (!scope.hasTextSearch(sort, schema, own)) {
      String what = sort == Scope.Sort.TEXT_SEARCH_CONFIGURATION ? "configuration" : "dictionary";
      throw new Unreadable(
              SqlState.UNDEFINED_OBJECT,
              "text search " + what + " \"" + constant.text() + "\" does not exist",
              constant.at(),
              "")
          .about(Missing.of("text search " + what, schema, own));
    }
  }

  private void ofUser(Term constant, String type) {
    Optional<UserType> user = types.user(type);
    if (user.isEmpty()) {
      return;
    }
    switch (user.get().sort()) {
      case ENUM -> {
        if (!scope.hasLabel(user.get().schema(), user.get().name(), constant.text())) {
          throw new Unreadable(
                  SqlState.INVALID_TEXT_REPRESENTATION,
                  "invalid input value for enum "
                      + (scope.searchPath().contains(user.get().schema())
                          ? user.get().name()
                          : Types.qualified(user.get().schema(), user.get().name()))
                      + ": \""
                      + constant.text()
                      + '"',
                  constant.at(),
                  "")
              .about(Missing.of("label", constant.text()).of(user.get().name()));
        }
      }
      case DOMAIN -> {
        String base = types.ofDomain(type);
        if (!base.equals(type)) {
          expect(constant, base);
        }
      }
      case COMPOSITE -> expectStart(constant, "(", "malformed record literal");
      default -> {
        // Others are not known so closely.
      }
    }
  }
}
