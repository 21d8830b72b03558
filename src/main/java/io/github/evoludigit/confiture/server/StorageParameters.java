package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.text.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters in {@code WITH (…)} of tables, views and indexes (manual, CREATE TABLE and CREATE
 * INDEX, Storage Parameters; reloptions.c), from the list {@code storage-parameters.txt}, of which
 * a test tries each on a server.
 */
public final class StorageParameters {

  private static final String TOAST = "toast";
  private static final Set<String> TRUTH_VALUES = Set.of("true", "yes", "1", "false", "no", "0");

  private static final class Holder {
    static final List<Parameter> ALL = read();
    static final Set<String> KINDS = new HashSet<>();

    static {
      ALL.forEach(parameter -> KINDS.addAll(parameter.kinds));
    }
  }

  private record Parameter(
      List<String> kinds, String name, String type, String least, String greatest) {

    List<String> words() {
      return Fields.list(least);
    }
  }

  private StorageParameters() {}

  /**
   * Whether the parameters of a kind of object are known.
   *
   * @param kind {@code heap} for tables and materialized views, {@code view}, {@code column},
   *     {@code tablespace}, or the access method of an index
   */
  public static boolean areKnown(String kind) {
    return Holder.KINDS.contains(kind);
  }

  /** The names of the parameters of a kind of object. */
  public static List<String> names(String kind) {
    return Holder.ALL.stream()
        .filter(parameter -> parameter.kinds.contains(kind))
        .map(Parameter::name)
        .toList();
  }

  /**
   * What PostgreSQL says against a parameter and its value.
   *
   * @param kind the kind of object, see {@link #areKnown}
   * @param name the parameter's name, with {@code toast.} before it perhaps
   * @param value its value
   */
  public static Optional<Objection> check(String kind, String name, String value) {
    int dot = name.indexOf('.');
    String space = dot < 0 ? "" : name.substring(0, dot);
    boolean relation = kind.equals("heap") || kind.equals("view");
    if (dot >= 0 && !(space.equals(TOAST) && relation)) {
      return objection("unrecognized parameter namespace \"" + space + '"');
    }
    if (dot >= 0 && kind.equals("view")) {
      return Optional.empty(); // It has no such table, and PostgreSQL does not mind.
    }
    String plain = name.substring(dot + 1);
    for (Parameter parameter : Holder.ALL) {
      if (parameter.name.equals(plain) && parameter.kinds.contains(dot < 0 ? kind : TOAST)) {
        return check(parameter, value);
      }
    }
    return objection("unrecognized parameter \"" + plain + '"');
  }

  private static Optional<Objection> check(Parameter parameter, String value) {
    boolean fits =
        switch (parameter.type) {
          case "boolean" -> ConfigurationParameter.isTruthValue(value);
          case "enum" -> isWord(parameter, value);
          default -> ParameterNumber.of(value, parameter.type.equals("integer")).isPresent();
        };
    if (!fits) {
      String type = parameter.type.equals("real") ? "floating point" : parameter.type;
      return objection(
          "invalid value for " + type + " option \"" + parameter.name + "\": " + value);
    }
    boolean number = parameter.type.equals("integer") || parameter.type.equals("real");
    if (number && !isWithin(parameter, value)) {
      return objection("value " + value + " out of bounds for option \"" + parameter.name + '"');
    }
    return Optional.empty();
  }

  private static boolean isWord(Parameter parameter, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return parameter.words().contains(lower)
        || parameter.name.equals("vacuum_index_cleanup") && TRUTH_VALUES.contains(lower);
  }

  private static boolean isWithin(Parameter parameter, String value) {
    double number = ParameterNumber.of(value, parameter.type.equals("integer")).orElseThrow();
    return number >= Double.parseDouble(parameter.least)
        && number <= Double.parseDouble(parameter.greatest);
  }

  private static Optional<Objection> objection(String message) {
    return Optional.of(new Objection(SqlState.INVALID_PARAMETER_VALUE, message, ""));
  }

  private static List<Parameter> read() {
    List<Parameter> all = new ArrayList<>();
    for (String line :
        Resource.text(StorageParameters.class, "storage-parameters.txt").split("\n")) {
      String[] fields = Fields.of(line, 5);
      all.add(new Parameter(Fields.list(fields[0]), fields[1], fields[2], fields[3], fields[4]));
    }
    return all;
  }
}
