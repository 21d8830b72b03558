package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.server.ProvidedRoutine;
import io.github.evoludigit.confiture.server.Volatility;
import io.github.evoludigit.confiture.text.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What PostgreSQL has built in: the types, casts, operators and functions of {@code pg_catalog}. It
 * is read from the resource {@code catalog.txt} when it is first asked for; a test compares that
 * with a running PostgreSQL.
 */
public final class SystemCatalog {

  /**
   * A built-in type.
   *
   * @param name as {@code format_type} spells it
   * @param category {@code typcategory}
   * @param preferred whether it is the preferred one of its category
   * @param stored how its values are stored, see {@link #layout}
   */
  public record BuiltInType(String name, char category, boolean preferred, String stored) {

    /** How its values are stored. */
    public Layout layout() {
      return Layout.of(stored);
    }
  }

  /**
   * An operator or function that can be called with some types of arguments.
   *
   * @param name its name, with its schema unless that is pg_catalog
   * @param parameters the types of its parameters
   * @param optional how many of the last parameters have defaults
   * @param variadic whether the last parameter takes any number of arguments
   * @param result its result's type
   * @param columns the columns of its result, if it has several
   * @param referent which it is; none if it is built in
   */
  public record Signature(
      String name,
      List<String> parameters,
      int optional,
      boolean variadic,
      String result,
      List<Scope.Column> columns,
      Referent referent) {}

  private static final String FUNCTION = "function\t";

  private static final class Holder {
    static final SystemCatalog BUILT_IN = new SystemCatalog();
  }

  private final Map<String, BuiltInType> types = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, String> subtypes = new HashMap<>();
  private final Map<String, String> multiranges = new HashMap<>();
  private final Map<String, String> ranges = new HashMap<>();
  private final Set<String> implicitCasts = new HashSet<>();
  private final Set<String> assignmentCasts = new HashSet<>();
  private final Set<String> binaryCasts = new HashSet<>();
  private final Set<String> functionCasts = new HashSet<>();

  private final SortedLines lines =
      new SortedLines(Resource.text(SystemCatalog.class, "catalog.txt"));

  /** What was asked for already, by name. */
  private final Map<String, List<Signature>> operators = new ConcurrentHashMap<>();

  private final Map<String, List<Signature>> functions = new ConcurrentHashMap<>();

  private static final class Internal {
    static final SortedLines LINES =
        new SortedLines(Resource.text(SystemCatalog.class, "internal-functions.txt"));
  }

  private SystemCatalog() {
    for (String kind : List.of("type\t", "range\t", "cast\t")) {
      for (String line : lines.beginningWith(kind)) {
        add(line.split("\t", -1));
      }
    }
  }

  /** What every server has. */
  public static SystemCatalog builtIn() {
    return Holder.BUILT_IN;
  }

  /** The built-in type of a name as {@code pg_type.typname} has it, or null. */
  public String spelling(String typname) {
    return spellings.get(typname);
  }

  /** The built-in type of that spelling, or null. */
  public BuiltInType type(String spelling) {
    return types.get(spelling);
  }

  /** The built-in multirange of a range, or null. */
  String multirange(String range) {
    return multiranges.get(range);
  }

  /** The range that a built-in multirange is of, or null. */
  String range(String multirange) {
    return ranges.get(multirange);
  }

  /** The type a built-in range is over, or null. */
  public String subtype(String range) {
    return subtypes.get(range);
  }

  boolean isImplicitCast(String from, String to) {
    return implicitCasts.contains(from + '\t' + to);
  }

  boolean isAssignmentCast(String from, String to) {
    return assignmentCasts.contains(from + '\t' + to);
  }

  boolean isBinaryCast(String from, String to) {
    return binaryCasts.contains(from + '\t' + to);
  }

  /** Whether an operator's result can change with the session. */
  public boolean isMutableOperator(String name, List<String> operands) {
    return isListed("operator\t" + name + '\t' + String.join("\t", operands));
  }

  /** Whether what a cast makes can change with the session. */
  public boolean isMutableCast(String from, String to) {
    return isListed("cast\t" + from + '\t' + to);
  }

  /**
   * Whether the text of a type's values can change with the session.
   *
   * @param output whether a value is written, not read
   */
  public boolean isMutableText(String type, boolean output) {
    return isListed((output ? "output\t" : "input\t") + type);
  }

  /** Whether an operator, a cast or the text of a type depends on the session. */
  private boolean isListed(String what) {
    return lines.has("mutable\t" + what + '\n');
  }

  /** Whether a function's result can change; false if there is none. */
  public boolean isMutable(String name, List<String> parameters) {
    return routine(name, parameters)
        .filter(routine -> routine.volatility() != Volatility.IMMUTABLE)
        .isPresent();
  }

  /** Whether there is a cast that has to be asked for, at least. */
  public boolean hasCast(String from, String to) {
    return isBinaryCast(from, to) || isFunctionCast(from, to);
  }

  /** Whether a function makes that cast. */
  public boolean isFunctionCast(String from, String to) {
    return functionCasts.contains(from + '\t' + to);
  }

  /** The operators of a name. */
  public List<Signature> operators(String name) {
    return signatures(operators, "operator\t", name);
  }

  /** The functions of a name. */
  public List<Signature> functions(String name) {
    return signatures(functions, FUNCTION, name);
  }

  private List<Signature> signatures(Map<String, List<Signature>> known, String kind, String name) {
    List<Signature> signatures = known.get(name);
    if (signatures == null) {
      signatures = new ArrayList<>(2);
      for (String line : lines.beginningWith(kind + name + '\t')) {
        signatures.add(kind.equals(FUNCTION) ? function(line) : operator(line.split("\t", -1)));
      }
      known.put(name, signatures);
    }
    return signatures;
  }

  /**
   * The routines of a name, also those that only implement an operator, an index method or a type;
   * aggregates and procedures among them.
   */
  public List<ProvidedRoutine> routines(String name) {
    List<ProvidedRoutine> routines = new ArrayList<>();
    for (String line : lines(name)) {
      routines.add(ProvidedRoutine.of("pg_catalog", name, line));
    }
    return routines;
  }

  /**
   * The routine of a name with parameters of these types.
   *
   * @param name its name
   * @param parameters the types of its input parameters in canonical spelling
   */
  public Optional<ProvidedRoutine> routine(String name, List<String> parameters) {
    for (ProvidedRoutine routine : routines(name)) {
      if (routine.parameters().equals(parameters)) {
        return Optional.of(routine);
      }
    }
    return Optional.empty();
  }

  /** Whether a function's result depends on nothing but its arguments; false if there is none. */
  public boolean isImmutable(String name, List<String> parameters) {
    return routine(name, parameters)
        .filter(routine -> routine.volatility() == Volatility.IMMUTABLE)
        .isPresent();
  }

  private List<String> lines(String name) {
    String beginning = FUNCTION + name + '\t';
    if (lines.has(beginning)) {
      return lines.beginningWith(beginning);
    }
    return isInternal(name) ? Internal.LINES.beginningWith(beginning) : List.of();
  }

  /** Whether its name is in {@code internal-functions.txt}. */
  private boolean isInternal(String name) {
    return lines.has("internal\t" + name + '\n');
  }

  /** Whether a function of that name is built in, called like one or not. */
  public boolean hasFunction(String name) {
    return !functions(name).isEmpty() || isInternal(name);
  }

  private void add(String[] fields) {
    switch (fields[0]) {
      case "type" -> {
        types.put(
            fields[1],
            new BuiltInType(
                fields[1], fields[3].charAt(0), fields[4].equals("preferred"), fields[5]));
        spellings.put(fields[2], fields[1]);
      }
      case "range" -> {
        subtypes.put(fields[1], fields[2]);
        subtypes.put(fields[3], fields[2]);
        multiranges.put(fields[1], fields[3]);
        ranges.put(fields[3], fields[1]);
      }
      case "cast" -> {
        String pair = fields[1] + '\t' + fields[2];
        if (fields[3].equals("i")) {
          implicitCasts.add(pair);
        } else if (fields[3].equals("a")) {
          assignmentCasts.add(pair);
        }
        if (fields[4].equals("binary")) {
          binaryCasts.add(pair);
        } else {
          functionCasts.add(pair);
        }
      }
      default -> throw new IllegalStateException("unknown line in catalog.txt: " + fields[0]);
    }
  }

  private static Signature operator(String[] fields) {
    List<String> operands =
        fields[2].isEmpty() ? List.of(fields[3]) : List.of(fields[2], fields[3]);
    return new Signature(fields[1], operands, 0, false, fields[4], List.of(), Referent.NONE);
  }

  private static Signature function(String line) {
    int nameEnd = line.indexOf('\t', FUNCTION.length());
    ProvidedRoutine routine =
        ProvidedRoutine.of("", line.substring(FUNCTION.length(), nameEnd), line);
    return new Signature(
        routine.name(),
        routine.parameters(),
        routine.optional(),
        routine.variadic(),
        routine.result(),
        Scope.Column.of(routine.columns()),
        Referent.NONE);
  }
}
