package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.expression.type.Scope.Cast;
import io.github.evoludigit.confiture.expression.type.Scope.UserType;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of types: category, casts, elements (manual, chapter 10). A type is named as {@code
 * format_type} spells it, without modifiers; {@link #UNKNOWN} is PostgreSQL's own type of a
 * constant that waits for its context, {@link #UNDETERMINED} means that we cannot tell.
 */
public final class Types {

  /** The type of a constant of which nothing is said. */
  public static final String UNKNOWN = "unknown";

  /** No type is known. */
  public static final String UNDETERMINED = "";

  /** The type of a condition. */
  public static final String BOOLEAN = "boolean";

  /** The type that strings become where nothing else is asked for. */
  public static final String TEXT = "text";

  /** The type of a row that has no name. */
  public static final String RECORD = "record";

  /** Types that only functions have (section 8.21). */
  public static final Set<String> PSEUDO_TYPES =
      Set.of(
          ("anyarray anycompatible anycompatiblearray anycompatiblemultirange"
                  + " anycompatiblenonarray anycompatiblerange anyelement anyenum anymultirange"
                  + " anynonarray anyrange cstring event_trigger fdw_handler index_am_handler"
                  + " internal language_handler pg_ddl_command record table_am_handler trigger"
                  + " tsm_handler void")
              .split(" "));

  /** The domains of the information schema (section 37.2). */
  private static final Map<String, String> INFORMATION_DOMAINS =
      Map.of(
          "cardinal_number", "integer",
          "character_data", "character varying",
          "sql_identifier", "name",
          "time_stamp", "timestamp with time zone",
          "yes_or_no", "character varying");

  private final Scope scope;
  private final SystemCatalog catalog = SystemCatalog.builtIn();

  /** The types of PostgreSQL and those of a scope. */
  public Types(Scope scope) {
    this.scope = scope;
  }

  /** The spelling of a type that is named, not one of the grammar's own. */
  public static String named(List<String> names, Scope scope) {
    String name = names.get(names.size() - 1);
    boolean qualified = names.size() > 1;
    if (!qualified || names.get(names.size() - 2).equals("pg_catalog")) {
      Optional<String> builtIn = builtIn(name);
      if (builtIn.isPresent()) {
        return builtIn.get();
      }
    }
    Optional<String> schema =
        qualified ? Optional.of(names.get(names.size() - 2)) : Optional.empty();
    if (!qualified && name.startsWith("pg_") && scope.type(schema, name).isEmpty()) {
      // The row of a system catalog: such names are reserved (section 5.10.4).
      return SqlName.quoted(name);
    }
    if (name.startsWith("_") && scope.type(schema, name).isEmpty()) {
      Optional<UserType> element = scope.type(schema, name.substring(1));
      if (element.isPresent()) {
        scope.refer(element.get().referent());
        return qualified(element.get().schema(), element.get().name()) + "[]";
      }
    }
    Optional<UserType> known = scope.type(schema, name);
    if (known.isPresent()) {
      scope.refer(known.get().referent());
      return qualified(known.get().schema(), known.get().name());
    }
    if (schema.isPresent()) {
      return qualified(schema.get(), name);
    }
    List<String> path = scope.searchPath();
    return qualified(path.isEmpty() ? "" : path.get(0), name);
  }

  /** Whether a type of that name is there, or could be one of the server's own. */
  public static boolean exists(List<String> names, Scope scope) {
    String name = names.get(names.size() - 1);
    boolean qualified = names.size() > 1;
    Optional<String> schema =
        qualified ? Optional.of(names.get(names.size() - 2)) : Optional.empty();
    boolean standard = qualified && schema.get().equals("information_schema");
    boolean system =
        qualified ? standard || schema.get().equals("pg_catalog") : name.startsWith("pg_");
    return (!qualified || system) && builtIn(name).isPresent()
        || system && SystemRelations.find(schema, name).isPresent()
        || standard && INFORMATION_DOMAINS.containsKey(name)
        || name.startsWith("_pg_")
        || scope.type(schema, name).isPresent()
        || name.startsWith("_") && scope.type(schema, name.substring(1)).isPresent();
  }

  /** The spelling of a type that is built in, by the name that {@code pg_type} has for it. */
  public static Optional<String> builtIn(String name) {
    if (name.startsWith("_")) {
      String element = SystemCatalog.builtIn().spelling(name.substring(1));
      return element == null ? Optional.empty() : Optional.of(element + "[]");
    }
    return PSEUDO_TYPES.contains(name)
        ? Optional.of(name)
        : Optional.ofNullable(SystemCatalog.builtIn().spelling(name));
  }

  /** The spelling of a type in a schema. */
  public static String qualified(String schema, String name) {
    return schema.isEmpty()
        ? SqlName.quoted(name)
        : SqlName.quoted(schema) + '.' + SqlName.quoted(name);
  }

  /** The type without its modifiers: {@code numeric(10,2)} is a {@code numeric}. */
  public static String base(String type) {
    if (type.startsWith("interval")) {
      return type.endsWith("[]") ? "interval[]" : "interval";
    }
    if (type.startsWith("character") && !type.startsWith("character varying")) {
      return "bpchar" + (type.endsWith("[]") ? "[]" : "");
    }
    int open = type.indexOf('(');
    return open < 0 ? type : type.substring(0, open) + type.substring(type.indexOf(')') + 1);
  }

  /** Types without their modifiers. */
  public static List<String> bases(List<String> types) {
    List<String> bases = new ArrayList<>(types.size());
    for (String type : types) {
      bases.add(base(type));
    }
    return List.copyOf(bases);
  }

  /** Whether the type is an array. */
  public static boolean isArray(String type) {
    return type.endsWith("[]");
  }

  /** The type of the elements of an array; not determined for other types. */
  public String element(String type) {
    String plain = ofDomain(type);
    if (isArray(plain)) {
      return plain.substring(0, plain.length() - 2);
    }
    return switch (plain) {
      case "int2vector" -> "smallint";
      case "oidvector" -> "oid";
      default -> UNDETERMINED;
    };
  }

  /** The type that a domain is of, in the end; any other type itself. */
  public String ofDomain(String type) {
    Optional<UserType> domain = domain(type);
    if (domain.isEmpty()) {
      return type;
    }
    String plain = type;
    Set<String> passed = new HashSet<>();
    // One that is of itself, which a server refuses, is passed once.
    while (domain.isPresent() && passed.add(plain)) {
      plain = base(domain.get().base());
      domain = domain(plain);
    }
    return plain;
  }

  private Optional<UserType> domain(String type) {
    return user(type, UserType.Sort.DOMAIN);
  }

  private Optional<UserType> user(String type, UserType.Sort sort) {
    Optional<UserType> user = user(type);
    return user.isPresent() && user.get().sort() == sort ? user : Optional.empty();
  }

  /** The type of the scope that has this spelling. */
  public Optional<UserType> user(String type) {
    if (catalog.type(type) != null || isArray(type) || type.isEmpty()) {
      return Optional.empty();
    }
    List<Token> names = Token.of(type);
    return switch (names.size()) {
      case 1 -> scope.type(Optional.empty(), names.get(0).text());
      case 3 ->
          scope
              .typeNow(names.get(0).text(), names.get(2).text())
              .or(() -> informationDomain(names.get(0).text(), names.get(2).text()));
      default -> Optional.empty();
    };
  }

  private static Optional<UserType> informationDomain(String schema, String name) {
    return schema.equals("information_schema")
        ? Optional.ofNullable(INFORMATION_DOMAINS.get(name))
            .map(base -> new UserType(schema, name, UserType.Sort.DOMAIN, base, List.of()))
        : Optional.empty();
  }

  boolean isEnum(String type) {
    return user(type, UserType.Sort.ENUM).isPresent();
  }

  /** {@code typcategory} (the table in the manual's page on pg_type). */
  public char category(String type) {
    if (isArray(type)) {
      return 'A';
    }
    SystemCatalog.BuiltInType builtIn = catalog.type(type);
    if (builtIn != null) {
      return builtIn.category();
    }
    Optional<UserType> user = user(type);
    if (user.isEmpty()) {
      return 'U';
    }
    return switch (user.get().sort()) {
      case ENUM -> 'E';
      case DOMAIN -> category(ofDomain(type));
      case COMPOSITE -> 'C';
      case RANGE, MULTIRANGE -> 'R';
      // citext says that it is a string; what becomes a text by itself will be one.
      case BASE -> isImplicit(type, TEXT) ? 'S' : 'U';
    };
  }

  /** Whether a type is the preferred one of its category. */
  public boolean isPreferred(String type) {
    SystemCatalog.BuiltInType builtIn = catalog.type(type);
    return builtIn != null && builtIn.preferred();
  }

  /** The multirange of a range; not determined for other types. */
  String multirange(String range) {
    String builtIn = catalog.multirange(range);
    return builtIn == null ? user(range).map(UserType::multirange).orElse(UNDETERMINED) : builtIn;
  }

  /** The range that a multirange is of; not determined for other types. */
  String range(String multirange) {
    String builtIn = catalog.range(multirange);
    return builtIn == null ? rangeOf(multirange).orElse(UNDETERMINED) : builtIn;
  }

  /** The range that a multirange of the user's is of. */
  public Optional<String> rangeOf(String multirange) {
    Optional<UserType> user = user(multirange, UserType.Sort.MULTIRANGE);
    return user.isPresent() ? Optional.of(user.get().base()) : Optional.empty();
  }

  /** Whether it is a multirange. */
  boolean isMultirange(String type) {
    return catalog.range(type) != null || rangeOf(type).isPresent();
  }

  /** The type that a subscript of a value yields ({@code typelem}); not only of arrays. */
  public String subscripted(String type) {
    return switch (type) {
      case "point", "line" -> "double precision";
      case "lseg", "box" -> "point";
      case "name" -> "\"char\"";
      default -> element(type);
    };
  }

  /** The type that a range of the user's is over. */
  public Optional<String> bound(String type) {
    Optional<UserType> user = user(type, UserType.Sort.RANGE);
    return user.isPresent() ? Optional.of(base(user.get().base())) : Optional.empty();
  }

  /** The type a range is over. */
  String subtype(String range) {
    String builtIn = catalog.subtype(range);
    if (builtIn != null) {
      return builtIn;
    }
    return bound(range).orElse(UNDETERMINED);
  }

  /** Whether a value of one type becomes one of the other without being asked to. */
  public boolean isImplicit(String from, String to) {
    if (from.equals(to) || from.equals(UNKNOWN) || to.equals("\"any\"")) {
      return true;
    }
    if (catalog.isImplicitCast(from, to)) {
      return true;
    }
    Optional<Cast> cast = cast(from, to);
    if (cast.isPresent() && cast.get().implicit()) {
      return true;
    }
    if (isArray(from) && isArray(to)) {
      return isImplicit(element(from), element(to));
    }
    if (to.equals(RECORD)) {
      return category(from) == 'C';
    }
    String plain = ofDomain(from);
    return !plain.equals(from) && isImplicit(plain, to);
  }

  /** Whether the two types store the same bytes, so that a cast does nothing. */
  public boolean isBinary(String from, String to) {
    if (from.equals(to) || catalog.isBinaryCast(from, to)) {
      return true;
    }
    Optional<Cast> cast = cast(from, to);
    return cast.isPresent() && cast.get().binary();
  }

  /** The text has a cast from one type to the other. */
  public void referToCast(String from, String to) {
    Optional<Cast> cast = cast(from, to);
    if (cast.isPresent()) {
      scope.refer(cast.get().referent());
    }
  }

  /** A cast that is not built in; there are none between types that are. */
  private Optional<Cast> cast(String from, String to) {
    boolean builtIn = catalog.type(from) != null && catalog.type(to) != null;
    return builtIn || from.isEmpty() || to.isEmpty() ? Optional.empty() : scope.cast(from, to);
  }

  /**
   * The type that all these values are converted to (section 10.5): of CASE, UNION, ARRAY and so
   * on.
   */
  public String common(List<String> types) {
    String common = UNKNOWN;
    for (String type : types) {
      if (type.equals(UNDETERMINED)) {
        return UNDETERMINED;
      }
      if (common.equals(UNKNOWN)) {
        common = type;
      }
    }
    if (Collections.frequency(types, common) == types.size()) {
      return common.equals(UNKNOWN) ? TEXT : common;
    }
    common = ofDomain(common);
    for (String domain : types) {
      String type = ofDomain(domain);
      if (type.equals(UNKNOWN) || type.equals(common)) {
        continue;
      }
      if (category(type) != category(common)) {
        return UNDETERMINED;
      }
      if (!isPreferred(common) && isImplicit(common, type) && !isImplicit(type, common)) {
        common = type;
      }
    }
    return common.equals(UNKNOWN) ? TEXT : common;
  }
}
