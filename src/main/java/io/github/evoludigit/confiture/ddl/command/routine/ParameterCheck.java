package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters.Written;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;

/**
 * Whether the parameters of a routine go together ({@code interpret_function_parameter_list}).
 *
 * @param execution what there is
 * @param routine the routine, which has them
 */
record ParameterCheck(Execution execution, Routine routine) {

  /** Says the first thing that is wrong with them. */
  void check(List<Written> all) {
    boolean defaults = false;
    boolean variadic = false;
    for (int i = 0; i < all.size(); i++) {
      Written each = all.get(i);
      boolean input = isInput(each);
      if (variadic && input) {
        refuse("VARIADIC parameter must be the last input parameter", each);
        return;
      }
      if (each.mode().equals("variadic")) {
        variadic = true;
        if (isNoArray(routine.parameters.get(i))) {
          refuse("VARIADIC parameter must be an array", each);
          return;
        }
      }
      if (isNamedBefore(all.subList(0, i), each)) {
        refuse("parameter name \"" + each.name() + "\" used more than once", each);
        return;
      }
      if (!each.defaultValue().isEmpty()) {
        if (!input) {
          refuse("only input parameters can have default values", each);
          return;
        }
        defaults = true;
      } else if (defaults && input) {
        refuse("input parameters after one with a default value must also have defaults", each);
        return;
      } else if (defaults && routine.kind == ObjectKind.PROCEDURE && each.mode().equals("out")) {
        refuse("procedure OUT parameters cannot appear after one with a default value", each);
        return;
      }
    }
  }

  private static boolean isInput(Written parameter) {
    return !parameter.mode().equals("out") && !parameter.mode().equals("table");
  }

  private static boolean isOnlyInput(Written parameter) {
    return parameter.mode().equals("in") || parameter.mode().equals("variadic");
  }

  /** Whether another parameter of the same direction has its name. */
  private static boolean isNamedBefore(List<Written> before, Written parameter) {
    for (Written each : before) {
      boolean apart =
          isOnlyInput(each) && !isInput(parameter) || !isInput(each) && isOnlyInput(parameter);
      if (!apart && !each.name().isEmpty() && each.name().equals(parameter.name())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoArray(Parameter parameter) {
    Scope scope = execution.namespace().scope();
    return new Misfits(new Types(scope), scope).isNeverArray(parameter.type());
  }

  private void refuse(String message, Written parameter) {
    execution.refuse(
        new Unreadable(SqlState.INVALID_FUNCTION_DEFINITION, message, parameter.place(), ""));
  }
}
