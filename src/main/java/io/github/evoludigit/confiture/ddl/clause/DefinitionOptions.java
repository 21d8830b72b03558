package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.RoutineName;
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

/**
 * {@code (name = value, …)} of CREATE OPERATOR, AGGREGATE, TYPE, COLLATION and so on.
 *
 * @param options the options in order
 */
public record DefinitionOptions(List<Option> options) {

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

  /**
   * An option.
   *
   * @param token its name
   * @param value its value; empty if it has none
   */
  public record Option(Token token, List<Token> value) {

    /** Its name. */
    public String name() {
      return token.text();
    }
  }

  /** Keeps its own copy. */
  public DefinitionOptions {
    options = List.copyOf(options);
  }

  /** Takes the options in their parentheses ({@code definition} in gram.y). */
  public static DefinitionOptions read(TokenReader in) {
    in.expectOpen();
    List<Option> options = new ArrayList<>();
    do {
      options.add(new Option(in.labelToken(), List.copyOf(value(in))));
    } while (in.takeComma());
    in.expectClose();
    return new DefinitionOptions(options);
  }

  /** The value of an option, if it has one ({@code def_arg} in gram.y). */
  private static List<Token> value(TokenReader in) {
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

  /** The options by name in lower case, each as it is spelt where its names mean what they do. */
  public Map<String, String> resolve(Namespace namespace) {
    Map<String, String> resolved = new TreeMap<>();
    for (Option option : options) {
      String name = option.name().toLowerCase(Locale.ROOT);
      String known = FORMER_NAMES.getOrDefault(name, name);
      resolved.put(known, spelling(known, option.value(), namespace));
    }
    return resolved;
  }

  /**
   * Lets an object that has these options hold the routines that they name.
   *
   * @param arguments the types of their arguments, in parentheses, where there are several
   */
  public void holdRoutines(Entity entity, Namespace namespace, String arguments) {
    for (String option : FUNCTIONS) {
      if (entity.has(option)) {
        function(option)
            .flatMap(named -> RoutineName.of(namespace.findRoutines(named), arguments, false))
            .filter(routine -> routine.spelling().equals(entity.get(option)))
            .ifPresent(routine -> entity.set(option, routine));
      }
    }
  }

  /** The function that an option names, as it is written. */
  public Optional<QualifiedName> function(String option) {
    Optional<QualifiedName> function = Optional.empty();
    for (Option each : options) {
      String name = each.name().toLowerCase(Locale.ROOT);
      if (FORMER_NAMES.getOrDefault(name, name).equals(option) && !each.value().isEmpty()) {
        try {
          function = Optional.of(WrittenFunction.read(new TokenReader(each.value())).name().name());
        } catch (Unreadable other) {
          return Optional.empty();
        }
      }
    }
    return function;
  }

  /** The string that an option has, if it has one. */
  public Optional<Token> text(String option) {
    for (Option each : options) {
      String name = each.name().toLowerCase(Locale.ROOT);
      if (FORMER_NAMES.getOrDefault(name, name).equals(option)
          && each.value().size() == 1
          && each.value().get(0).isString()) {
        return Optional.of(each.value().get(0));
      }
    }
    return Optional.empty();
  }

  /** The options by name, each as a constant; numbers stay what they are. */
  public Map<String, String> texts() {
    return texts("'true'");
  }

  /** Options that are changed; one without a value is taken away, which is an empty text here. */
  public Map<String, String> changedTexts() {
    return texts("");
  }

  private Map<String, String> texts(String none) {
    Map<String, String> texts = new TreeMap<>();
    for (Option option : options) {
      String text = OptionValue.text(option.value());
      String constant = OptionValue.isNumber(option.value()) ? text : Quotation.literal(text);
      texts.put(option.name(), option.value().isEmpty() ? none : constant);
    }
    return texts;
  }

  private static String spelling(String name, List<Token> value, Namespace namespace) {
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
    try {
      TokenReader in = new TokenReader(value);
      Optional<String> meant = meaning(name, in, namespace);
      if (meant.isPresent()) {
        in.expectEnd();
        return meant.get();
      }
    } catch (Unreadable other) {
      // Spelt like any other value.
    }
    if (value.size() == 1 && value.get(0).isString()) {
      return Quotation.literal(value.get(0).text());
    }
    return OptionValue.ofParameter(value);
  }

  /** What the names in a value mean, if the option is one that names something. */
  private static Optional<String> meaning(String name, TokenReader in, Namespace namespace) {
    if (TypeOptions.areRead(name)) {
      return Optional.of(type(in, namespace));
    }
    if (OPERATORS.contains(name)) {
      return Optional.of(in.takeWord("none") ? "none" : operator(in));
    }
    if (name.equals("collation")) {
      QualifiedName collation =
          in.peek().isString()
              ? new QualifiedName(Optional.empty(), in.string())
              : new ClauseReader(in).name().name();
      return Optional.of(Collations.spelling(collation, namespace));
    }
    return FUNCTIONS.contains(name)
        ? Optional.of(WrittenFunction.read(in).spelling(namespace))
        : Optional.empty();
  }

  /** A type, which can be a name in the quotes of a string ({@code defGetTypeName}). */
  private static String type(TokenReader in, Namespace namespace) {
    if (in.takeWord("none")) {
      return "none";
    }
    if (in.peek().isString()) {
      String name = in.string();
      return name.equalsIgnoreCase("any")
          ? "\"any\""
          : WrittenType.read(new TokenReader(Token.of(SqlName.quoted(name)))).resolve(namespace);
    }
    return WrittenType.read(in).plain(namespace);
  }

  /**
   * An operator that an option names: {@code +}, {@code '+'} or {@code OPERATOR(s.+)}. It has its
   * schema if that is written and not {@code pg_catalog}.
   */
  private static String operator(TokenReader in) {
    if (in.peek().isString()) {
      return in.string();
    }
    boolean qualified = in.takeWord("operator");
    if (qualified) {
      in.expectOpen();
    }
    QualifiedName name = new ClauseReader(in).operatorName();
    if (qualified) {
      in.expectClose();
    }
    return name.schema().filter(schema -> !schema.equals("pg_catalog")).isPresent()
        ? SqlName.quoted(name.schema().get()) + '.' + name.name()
        : name.name();
  }
}
