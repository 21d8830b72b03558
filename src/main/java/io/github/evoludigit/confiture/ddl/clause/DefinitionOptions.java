package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.TypeOptions;
import io.github.evoludigit.confiture.sql.KeyWords;
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
public final class DefinitionOptions {

  private static final Set<String> FUNCTIONS =
      Set.of(
          ("procedure function restrict join sfunc finalfunc combinefunc serialfunc deserialfunc"
                  + " msfunc minvfunc mfinalfunc input output receive send typmod_in typmod_out"
                  + " analyze subscript subtype_diff canonical start gettoken end headline lextypes"
                  + " init lexize")
              .split(" "));

  /** Names that options had before, which are still read (CREATE AGGREGATE, CREATE TYPE). */
  private static final Map<String, String> FORMER_NAMES =
      Map.of(
          "procedure", "function",
          "sfunc1", "sfunc",
          "stype1", "stype",
          "initcond1", "initcond",
          "analyse", "analyze");

  private static final Set<String> TRUTH_VALUES =
      Set.of(
          ("hashes merges finalfunc_extra mfinalfunc_extra hypothetical passedbyvalue preferred"
                  + " collatable deterministic")
              .split(" "));

  private static final Set<String> OPERATORS = Set.of("commutator", "negator", "sortop");

  private static final Set<String> TEXTS =
      Set.of("initcond", "minitcond", "category", "delimiter", "default", "rules");

  /** Options whose value is one of a few words. */
  private static final Set<String> CHOICES =
      Set.of(
          ("parallel finalfunc_modify mfinalfunc_modify alignment storage internallength sspace"
                  + " msspace provider")
              .split(" "));

  private final Clauses clauses;
  private final TokenReader in;

  /** Reads options where the statement stands. */
  public DefinitionOptions(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** The options by name in lower case, each in canonical spelling. */
  public Map<String, String> read() {
    in.expectOpen();
    Map<String, String> options = new TreeMap<>();
    do {
      String name = in.label().toLowerCase(Locale.ROOT);
      List<Token> value = value();
      String known = FORMER_NAMES.getOrDefault(name, name);
      options.put(known, spelling(known, value));
    } while (in.takeComma());
    in.expectClose();
    return options;
  }

  /** The options by name, each as a constant; numbers stay what they are. */
  public Map<String, String> readTexts() {
    return texts("'true'");
  }

  /** Options that are changed; one without a value is taken away, which is an empty text here. */
  public Map<String, String> changedTexts() {
    return texts("");
  }

  private Map<String, String> texts(String none) {
    in.expectOpen();
    Map<String, String> options = new TreeMap<>();
    do {
      String name = in.label();
      List<Token> value = value();
      String text = OptionValue.text(value);
      String constant = OptionValue.isNumber(value) ? text : Quotation.literal(text);
      options.put(name, value.isEmpty() ? none : constant);
    } while (in.takeComma());
    in.expectClose();
    return options;
  }

  /** The value of an option, if it has one ({@code def_arg} in gram.y). */
  private List<Token> value() {
    if (!in.takeOperator("=")) {
      return List.of();
    }
    int from = in.position();
    Token first = in.peek();
    TokenKind after = in.peek(1).kind();
    if (first.isString()) {
      in.next();
    } else if (first.kind() == TokenKind.NUMBER || after == TokenKind.NUMBER) {
      in.number();
    } else if (first.kind() == TokenKind.OPERATOR) {
      in.next();
    } else if (first.isWord("operator") && after == TokenKind.OPEN_PAREN) {
      in.next();
      in.expectOpen();
      new ClauseReader(in).operatorName();
      in.expectClose();
    } else if (first.isWord("none")
        || first.kind() == TokenKind.WORD && KeyWords.RESERVED.contains(first.text())) {
      in.next();
    } else {
      WrittenType.read(in);
    }
    return in.since(from);
  }

  private String spelling(String name, List<Token> value) {
    if (TRUTH_VALUES.contains(name)) {
      return OptionValue.truth(OptionValue.text(value));
    }
    if (TEXTS.contains(name)) {
      return Quotation.literal(OptionValue.text(value));
    }
    if (CHOICES.contains(name)) {
      return OptionValue.text(value).toLowerCase(Locale.ROOT);
    }
    if (value.isEmpty()) {
      return "true";
    }
    Clauses part = clauses.of(value);
    try {
      if (TypeOptions.areRead(name)) {
        String type = type(part, value);
        part.in.expectEnd();
        return type;
      }
      if (OPERATORS.contains(name)) {
        String operator = part.in.takeWord("none") ? "none" : operator(part);
        part.in.expectEnd();
        return operator;
      }
      if (name.equals("collation")) {
        String collation = collation(part, value);
        part.in.expectEnd();
        return collation;
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

  private String collation(Clauses part, List<Token> value) {
    return value.get(0).isString()
        ? clauses.of(Token.of(SqlName.quoted(part.in.string()))).collation()
        : part.collation();
  }

  /** A type, which can be a name in the quotes of a string ({@code defGetTypeName}). */
  private String type(Clauses part, List<Token> value) {
    if (part.in.takeWord("none")) {
      return "none";
    }
    if (value.size() == 1 && value.get(0).isString()) {
      String name = part.in.string();
      if (name.equalsIgnoreCase("any")) {
        return "\"any\"";
      }
      return clauses.of(Token.of(SqlName.quoted(name))).type();
    }
    return RoutineParameters.withoutModifiers(part.type());
  }

  /** A function's name, with its schema if it is one of ours. */
  public static String function(Clauses clauses) {
    QualifiedName name = functionName(clauses);
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

  /** A name, also in the quotes of a string ({@code defGetQualifiedName}). */
  private static QualifiedName functionName(Clauses clauses) {
    return clauses.in.peek().isString()
        ? new QualifiedName(Optional.empty(), clauses.in.string())
        : clauses.qualifiedName();
  }

  /**
   * A function with the types of its arguments. They can be left out where only one function has
   * the name.
   */
  public static String signature(Clauses clauses) {
    int start = clauses.in.position();
    String function = function(clauses);
    if (clauses.in.at(TokenKind.OPEN_PAREN)) {
      return function + RoutineParameters.arguments(new RoutineParameters(clauses).read());
    }
    List<Token> name = clauses.in.since(start);
    List<Routine> named = clauses.namespace.findRoutines(functionName(clauses.of(name)));
    return named.size() == 1 ? function + named.get(0).arguments : function;
  }

  /**
   * An operator that an option names: {@code +}, {@code '+'} or {@code OPERATOR(s.+)}. It has its
   * schema if that is written and not {@code pg_catalog}.
   */
  private static String operator(Clauses clauses) {
    TokenReader in = clauses.in;
    if (in.peek().isString()) {
      return in.string();
    }
    boolean qualified = in.takeWord("operator");
    if (qualified) {
      in.expectOpen();
    }
    QualifiedName name = new ObjectReference(clauses).operatorName();
    if (qualified) {
      in.expectClose();
    }
    return name.schema().filter(schema -> !schema.equals("pg_catalog")).isPresent()
        ? SqlName.quoted(name.schema().get()) + '.' + name.name()
        : name.name();
  }

  /** A list of arguments in parentheses, spelt as constants are. */
  public static List<String> arguments(Clauses clauses) {
    List<String> arguments = new ArrayList<>();
    for (Token token : clauses.in.parenthesized()) {
      if (token.kind() != TokenKind.COMMA) {
        arguments.add(Quotation.literal(token.text()));
      }
    }
    return arguments;
  }
}
