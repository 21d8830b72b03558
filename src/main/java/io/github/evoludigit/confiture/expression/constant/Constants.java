package io.github.evoludigit.confiture.expression.constant;

import io.github.evoludigit.confiture.expression.syntax.Numbers;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Constants as PostgreSQL prints them back, once their type is known (manual, chapter 8). */
public final class Constants {

  private static final Term RENAMED = Term.of(Kind.WORD, "renamed");

  private final Scope scope;
  private final ObjectConstants objects;

  /** Constants whose types may be of a scope. */
  public Constants(Scope scope) {
    this.scope = scope;
    this.objects = new ObjectConstants(scope);
  }

  /** The values, of which constants without a type become of the type at their place. */
  public List<TypedTerm> ofTypes(List<TypedTerm> values, List<String> types) {
    List<TypedTerm> all = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      all.add(i < types.size() ? ofType(values.get(i), types.get(i)) : values.get(i));
    }
    return all;
  }

  /** The values, of which constants without a type become of that type. */
  public List<TypedTerm> ofType(List<TypedTerm> values, String type) {
    List<TypedTerm> all = new ArrayList<>(values.size());
    for (TypedTerm value : values) {
      all.add(ofType(value, type));
    }
    return all;
  }

  /** The value as a constant of that type, if it is an untyped constant. */
  public TypedTerm ofType(TypedTerm value, String type) {
    Term term = value.term();
    if (term.is(Kind.CAST)
        && term.part(0).is(Kind.STRING)
        && Types.base(term.text()) == term.text()) {
      return new TypedTerm(
          term.with(List.of(string(term.part(0), term.text()))), value.type(), value.operand());
    }
    if (!term.is(Kind.STRING)) {
      return value;
    }
    if (scope.judges()) {
      new ConstantObjection(scope).expect(term, type);
    }
    Term constant = simple(Term.of(Kind.CAST, type, string(value.term(), type)));
    return constant.is(Kind.CAST)
        ? new TypedTerm(constant.part(0), value.type())
        : new TypedTerm(constant, type);
  }

  /**
   * An untyped constant that is cast.
   *
   * @param base what {@code type} is a domain over; any other type itself
   */
  public TypedTerm typed(TypedTerm constant, String type, String base) {
    TypedTerm value = ofType(constant, base);
    return base.equals(type) && !value.term().isUntyped()
        ? value
        : new TypedTerm(Term.of(Kind.CAST, type, value.term()), type, Optional.of(value));
  }

  /** A cast of a string to a type whose constants need none: {@code '5'::integer} is 5. */
  Term simple(Term cast) {
    if (!cast.part(0).is(Kind.STRING)) {
      return cast;
    }
    String value = cast.part(0).text().trim();
    if (Numbers.isSpelling(value, cast.text())) {
      return Numbers.constant(value);
    }
    if (cast.text().equals("bit")) {
      return Numbers.bits(value).map(bits -> Term.of(Kind.BITS, bits)).orElse(cast);
    }
    if (cast.text().equals(Types.BOOLEAN)) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "t", "tr", "tru", "true", "y", "ye", "yes", "on", "1" -> Term.of(Kind.BOOLEAN, "TRUE");
        case "f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0" ->
            Term.of(Kind.BOOLEAN, "FALSE");
        default -> cast;
      };
    }
    return cast;
  }

  /** The constant; one with a label that has another name now is not changed twice. */
  private Term string(Term constant, String type) {
    if (!constant.parts().isEmpty()) {
      return constant;
    }
    String text = text(constant.text(), type);
    boolean renamed = isOfUser(type) && !text.equals(constant.text());
    return renamed ? Term.of(Kind.STRING, text, RENAMED) : Term.of(Kind.STRING, text);
  }

  /** The texts of a type's constants, as they are printed. */
  private record ElementText(Constants constants, String type) implements UnaryOperator<String> {
    @Override
    public String apply(String text) {
      return constants.text(text, type);
    }
  }

  private String text(String text, String type) {
    if (Types.isArray(type)) {
      String element = type.substring(0, type.length() - 2);
      return ArrayLiteral.canonical(
          text, new ElementText(this, element), scope.inputStyle().nullsInArrays());
    }
    String subtype = SystemCatalog.builtIn().subtype(type);
    if (subtype != null) {
      boolean discrete =
          subtype.equals("integer") || subtype.equals("bigint") || subtype.equals("date");
      RangeLiteral range =
          new RangeLiteral(text, subtype, discrete, new ElementText(this, subtype));
      return type.endsWith("multirange") ? range.several() : range.canonical();
    }
    if (Geometry.isOne(type)) {
      return Geometry.canonical(text, type);
    }
    if (ObjectConstants.isOne(type)) {
      return objects.canonical(text, type);
    }
    if (type.endsWith(".hstore")) {
      return Hstore.canonical(text);
    }
    Types types = new Types(scope);
    Optional<String> range = types.rangeOf(type);
    Optional<String> bound = range.isPresent() ? types.bound(range.get()) : types.bound(type);
    if (bound.isPresent()) {
      // It may have a function of its own for what is the same range.
      RangeLiteral literal =
          new RangeLiteral(text, bound.get(), false, new ElementText(this, bound.get()));
      return range.isPresent() ? literal.several() : literal.canonical();
    }
    return switch (type) {
      case "inet", "cidr" -> Networks.address(text, type.equals("cidr"));
      case "macaddr" -> Networks.hardware(text, 6);
      case "macaddr8" -> Networks.hardware(text, 8);
      case "bit varying" -> Numbers.bits(text).orElse(text);
      case "pg_lsn" -> Numbers.logPosition(text);
      case "bytea" -> Bytes.canonical(text);
      case "money" -> Numbers.money(text);
      case "uuid" -> uuid(text);
      case "jsonb" -> Json.canonical(text);
      case "numeric" -> Numbers.decimal(text);
      case "tsvector" -> TextSearchVector.canonical(text);
      case "tsquery" -> TextSearchQuery.canonical(text);
      case "jsonpath" -> JsonPath.canonical(text);
      case "real", "double precision" -> Numbers.floating(text, type.equals("real"));
      case "smallint", "integer", "bigint", "oid", "xid", "xid8", "cid" -> Numbers.integer(text);
      default -> isOfUser(type) ? label(text, type) : moment(text, type);
    };
  }

  /** A date or time; any other text itself, for which nothing needs to be understood of them. */
  private String moment(String text, String type) {
    return switch (type) {
      case "date",
          "time without time zone",
          "time with time zone",
          "timestamp without time zone",
          "timestamp with time zone",
          "interval" ->
          DateTimes.canonical(text, type, scope.inputStyle());
      default -> text;
    };
  }

  private static boolean isOfUser(String type) {
    return type.indexOf('.') > 0;
  }

  /** A label of an enumeration as it is called now; any other text itself. */
  private String label(String text, String type) {
    List<Token> names = Token.of(type);
    return names.size() == 3
        ? scope.labelNow(names.get(0).text(), names.get(2).text(), text)
        : text;
  }

  /** Digits that can be parted, and put in braces (manual, section 8.12). */
  private static String uuid(String text) {
    String value = text.trim().toLowerCase(Locale.ROOT);
    String digits = value.replaceAll("^\\{(.*)\\}$", "$1").replace("-", "");
    return digits.matches("[0-9a-f]{32}")
        ? digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-")
        : text;
  }
}
