package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.FollowedText;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a trigger or an event trigger calls.
 *
 * @param function the function's name
 * @param arguments its arguments as constants
 */
record TriggerCall(WrittenName function, List<String> arguments) {

  /** Takes {@code FUNCTION f (a, 1, 'b')}. */
  static TriggerCall read(TokenReader in) {
    if (!in.takeWord("function")) {
      in.expectWord("procedure");
    }
    WrittenName function = new ClauseReader(in).functionName();
    in.expectOpen();
    List<String> arguments = new ArrayList<>();
    if (!in.at(TokenKind.CLOSE_PAREN)) {
      do {
        boolean constant = in.at(TokenKind.NUMBER) || in.peek().isString() || in.peek().isName();
        if (!constant) {
          throw in.unreadable();
        }
        arguments.add(Quotation.literal(in.next().text()));
      } while (in.takeComma());
    }
    in.expectClose();
    return new TriggerCall(function, List.copyOf(arguments));
  }

  /**
   * Sets what a trigger calls.
   *
   * @param result what the function must return
   */
  void setOn(Entity trigger, String result, Execution execution) {
    check(result, execution);
    String name = new WrittenFunction(function, Optional.empty()).spelling(execution.namespace());
    String constants = String.join(", ", arguments);
    trigger.set(
        Attribute.EXECUTE,
        FollowedText.of(
            execution.namespace(), scope -> scope.routineNow(name) + '(' + constants + ')'));
  }

  /** A function without arguments of that name must be there, and return what it must. */
  private void check(String result, Execution execution) {
    Optional<Routine> known = Optional.empty();
    for (Routine routine : execution.namespace().findRoutines(function.name())) {
      if (routine.arguments.equals("()")) {
        known = Optional.of(routine);
      }
    }
    if (known.isPresent()) {
      if (known.get().kind == ObjectKind.FUNCTION && !known.get().result.equals(result)) {
        throw new Unreadable(
            SqlState.INVALID_OBJECT_DEFINITION,
            "function " + function.name().name() + " must return type " + result,
            function.token(),
            "");
      }
      return;
    }
    if (!execution.catalog().refusals().judging()) {
      return; // A text that is read only, a part of a schema perhaps.
    }
    WrittenReference reference =
        new WrittenReference.OfRoutine(
            ObjectKind.FUNCTION, function, Optional.of(RoutineParameters.NONE));
    Unreadable missing = new Absence(execution).of(reference);
    if (missing.isRefusal()) {
      execution.refuse(missing);
    }
  }
}
