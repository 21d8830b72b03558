package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.plpgsql.Declaration;
import io.github.evoludigit.confiture.plpgsql.RoutineResult;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a routine in PL/pgSQL gets and gives back, as its body sees it. */
public final class RoutineShape {

  /** What a trigger function has besides its parameters (manual, section 41.10.1). */
  private static final Map<String, String> TRIGGER = new LinkedHashMap<>();

  /** What a function of an event trigger has (section 41.10.2). */
  private static final Map<String, String> EVENT_TRIGGER =
      Map.of("tg_event", Types.TEXT, "tg_tag", Types.TEXT);

  static {
    for (String name : List.of("tg_name", "tg_relname", "tg_table_name", "tg_table_schema")) {
      TRIGGER.put(name, "name");
    }
    for (String name : List.of("tg_when", "tg_level", "tg_op")) {
      TRIGGER.put(name, Types.TEXT);
    }
    TRIGGER.put("tg_relid", "oid");
    TRIGGER.put("tg_nargs", "integer");
    TRIGGER.put("tg_argv", "text[]");
  }

  private RoutineShape() {}

  /** The variables that are there from outside of its body. */
  public static List<Declaration> variables(Routine routine) {
    List<Declaration> variables = new ArrayList<>();
    int number = 1;
    for (Parameter parameter : routine.parameters) {
      if (!parameter.name().isEmpty()) {
        variables.add(variable(parameter.name()));
      }
      variables.add(variable("$" + number++));
    }
    if (routine.result.equals("trigger")) {
      List.of("new", "old").forEach(name -> variables.add(variable(name)));
      TRIGGER.keySet().forEach(name -> variables.add(variable(name)));
    } else if (routine.result.equals("event_trigger")) {
      EVENT_TRIGGER.keySet().forEach(name -> variables.add(variable(name)));
    }
    return variables;
  }

  private static Declaration variable(String name) {
    return new Declaration(name, Declaration.Sort.VARIABLE, List.of());
  }

  /** What it gives back. */
  public static RoutineResult result(Routine routine) {
    boolean out = routine.parameters.stream().anyMatch(RoutineShape::isOutput);
    boolean set = routine.result.startsWith("SETOF ");
    if (routine.kind == ObjectKind.PROCEDURE) {
      return out ? RoutineResult.PARAMETERS : RoutineResult.PROCEDURE;
    }
    if (routine.result.equals("void") || routine.result.equals("event_trigger")) {
      return RoutineResult.NOTHING;
    }
    if (set) {
      return out ? RoutineResult.SET_OF_PARAMETERS : RoutineResult.SET;
    }
    return out ? RoutineResult.PARAMETERS : RoutineResult.VALUE;
  }

  private static boolean isOutput(Parameter parameter) {
    return !parameter.mode().equals("in") && !parameter.mode().equals("variadic");
  }

  /**
   * Declares the variables that are there from outside, under the routine's name.
   *
   * @param rows the columns of the rows that a trigger function gets; empty if not known
   */
  static void declare(
      Routine routine, BodyNames names, DeclaredTypes types, Optional<Map<String, String>> rows) {
    names.open(routine.name);
    int number = 1;
    for (Parameter parameter : routine.parameters) {
      BodyVariable variable =
          parameter.type().equals(Types.RECORD)
              ? BodyVariable.unknown(parameter.name())
              : types.ofType(parameter.name(), parameter.type());
      if (!parameter.name().isEmpty()) {
        names.declare(parameter.name(), variable);
      }
      names.declare("$" + number++, variable);
    }
    names.declare("found", BodyVariable.value("found", Types.BOOLEAN));
    if (routine.result.equals("trigger")) {
      for (String name : List.of("new", "old")) {
        names.declare(name, row(name, rows));
      }
      TRIGGER.forEach((name, type) -> names.declare(name, BodyVariable.value(name, type)));
    } else if (routine.result.equals("event_trigger")) {
      EVENT_TRIGGER.forEach((name, type) -> names.declare(name, BodyVariable.value(name, type)));
    }
  }

  private static BodyVariable row(String name, Optional<Map<String, String>> rows) {
    return rows.map(
            columns ->
                BodyVariable.row(
                    name,
                    Types.UNDETERMINED,
                    columns.entrySet().stream()
                        .map(column -> new Scope.Column(column.getKey(), column.getValue()))
                        .toList()))
        .orElseGet(() -> BodyVariable.unknown(name));
  }
}
