package io.github.evoludigit.confiture.server;

import java.util.List;

/**
 * A function, procedure or aggregate that a server or an extension has.
 *
 * @param schema its schema
 * @param name its name
 * @param kind what it is
 * @param volatility what its result depends on
 * @param parameters the types of its input parameters in canonical spelling
 * @param optional how many of the last parameters have defaults
 * @param variadic whether the last parameter takes any number of arguments
 * @param set whether it returns rows
 * @param result its result's type in canonical spelling; empty for a procedure without one
 * @param columns the columns of its result if that has several
 */
public record ProvidedRoutine(
    String schema,
    String name,
    RoutineKind kind,
    Volatility volatility,
    List<String> parameters,
    int optional,
    boolean variadic,
    boolean set,
    String result,
    List<ProvidedColumn> columns) {

  /** Takes copies of the lists. */
  public ProvidedRoutine {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
  }

  /**
   * The routine of a line {@code function name parameters result traits columns}. The traits are
   * prokind, provolatile, V if it is variadic, S if it returns a set, and how many parameters have
   * defaults: {@code fiV2}.
   *
   * @param schema its schema
   * @param name its name
   * @param line the line
   */
  public static ProvidedRoutine of(String schema, String name, String line) {
    return of(schema, name, Fields.of(line, 6));
  }

  static ProvidedRoutine of(String schema, String name, String[] fields) {
    String traits = fields[4];
    boolean variadic = traits.indexOf('V') > 0;
    boolean set = traits.indexOf('S') > 0;
    String defaults = traits.substring(2 + (variadic ? 1 : 0) + (set ? 1 : 0));
    return new ProvidedRoutine(
        schema,
        name,
        RoutineKind.of(traits.charAt(0)),
        Volatility.of(traits.charAt(1)),
        Fields.list(fields[2]),
        defaults.isEmpty() ? 0 : Integer.parseInt(defaults),
        variadic,
        set,
        fields[3],
        ProvidedColumn.list(fields[5]));
  }
}
