package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.dependency.ObjectDescription;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a routine can take the place of another ({@code ProcedureCreate}): whoever calls it goes
 * on to do so.
 *
 * @param before the routine that is there
 * @param execution what else there is
 */
record ReplacedRoutineCheck(Routine before, Execution execution) {

  /** Says that the new routine is of another kind, returns or takes something else. */
  void check(Routine routine) {
    if (before.kind != routine.kind) {
      refuse(SqlState.WRONG_OBJECT_TYPE, "cannot change routine kind");
    } else if (before.kind == ObjectKind.PROCEDURE
        && outputsOf(before).isEmpty() != outputsOf(routine).isEmpty()) {
      refuse(
          SqlState.INVALID_FUNCTION_DEFINITION,
          "cannot change whether a procedure has output parameters");
    } else if (isOfOtherResult(routine)) {
      refuse(
          SqlState.INVALID_FUNCTION_DEFINITION, "cannot change return type of existing function");
    } else {
      inputs(inputsOf(before), inputsOf(routine));
    }
  }

  private boolean isOfOtherResult(Routine routine) {
    if (before.kind == ObjectKind.PROCEDURE) {
      return !outputsOf(before).equals(outputsOf(routine));
    }
    if (before.result.isEmpty() || routine.result.isEmpty()) {
      return false;
    }
    return !before.result.equals(routine.result)
        || before.result.endsWith("record")
            && outputsOf(before).size() > 1
            && !outputsOf(before).equals(outputsOf(routine));
  }

  private static List<String> outputsOf(Routine routine) {
    List<String> outputs = new ArrayList<>();
    for (Parameter each : routine.parameters) {
      if (!each.mode().equals("in") && !each.mode().equals("variadic")) {
        outputs.add(each.name() + ' ' + each.type());
      }
    }
    return outputs;
  }

  private static List<Parameter> inputsOf(Routine routine) {
    return routine.parameters.stream().filter(Parameter::isInput).toList();
  }

  private void inputs(List<Parameter> old, List<Parameter> now) {
    for (int i = 0; i < old.size() && i < now.size(); i++) {
      String name = old.get(i).name();
      if (!name.isEmpty() && !name.equals(now.get(i).name())) {
        refuse(
            SqlState.INVALID_FUNCTION_DEFINITION,
            "cannot change name of input parameter \"" + name + '"');
        return;
      }
    }
    if (defaults(now) < defaults(old)) {
      refuse(
          SqlState.INVALID_FUNCTION_DEFINITION,
          "cannot remove parameter defaults from existing function");
    }
  }

  private static long defaults(List<Parameter> parameters) {
    return parameters.stream().filter(each -> each.defaultValue().isPresent()).count();
  }

  private void refuse(SqlState state, String message) {
    String name = new ObjectDescription(execution.namespace().searchPath()).of(before);
    execution.refuse(
        new Unreadable(state, message, Token.END, "Use DROP " + upper(name) + " first."));
  }

  private static String upper(String description) {
    int end = description.indexOf(' ');
    return description.substring(0, end).toUpperCase(Locale.ROOT) + description.substring(end);
  }
}
