package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Reads RETURN, which must fit what the routine gives back (manual, section 41.6.1). */
final class ReturnReader {

  private final TokenReader in;
  private final FragmentReader fragments;
  private final RoutineResult result;

  ReturnReader(TokenReader in, FragmentReader fragments, RoutineResult result) {
    this.in = in;
    this.fragments = fragments;
    this.result = result;
  }

  Step read() {
    Token first = in.next();
    if (in.takeWord("next")) {
      return next(first);
    }
    if (in.takeWord("query")) {
      return query(first);
    }
    switch (result) {
      case NOTHING ->
          alone(
              SqlState.DATATYPE_MISMATCH,
              "RETURN cannot have a parameter in function returning void");
      case PROCEDURE ->
          alone(SqlState.SYNTAX_ERROR, "RETURN cannot have a parameter in a procedure");
      case PARAMETERS ->
          alone(
              SqlState.DATATYPE_MISMATCH,
              "RETURN cannot have a parameter in function with OUT parameters");
      case SET, SET_OF_PARAMETERS ->
          alone(
              SqlState.DATATYPE_MISMATCH,
              "RETURN cannot have a parameter in function returning set");
      case VALUE -> {
        List<Fragment> value = List.of(fragments.last(FragmentKind.EXPRESSION));
        return Step.of(StepKind.RETURN, first, value, List.of());
      }
    }
    return Step.of(StepKind.RETURN, first, List.of(), List.of());
  }

  /** Nothing but the semicolon may follow. */
  private void alone(SqlState state, String message) {
    if (!in.at(TokenKind.SEMICOLON)) {
      boolean set = result == RoutineResult.SET || result == RoutineResult.SET_OF_PARAMETERS;
      throw new Unreadable(
          state, message, in.here(), set ? "Use RETURN NEXT or RETURN QUERY." : "");
    }
    in.next();
  }

  private void expectSet(Token first, String what) {
    if (result != RoutineResult.SET && result != RoutineResult.SET_OF_PARAMETERS) {
      throw new Unreadable(
          SqlState.DATATYPE_MISMATCH, "cannot use " + what + " in a non-SETOF function", first, "");
    }
  }

  private Step next(Token first) {
    expectSet(first, "RETURN NEXT");
    if (result == RoutineResult.SET_OF_PARAMETERS) {
      alone(
          SqlState.DATATYPE_MISMATCH,
          "RETURN NEXT cannot have a parameter in function with OUT parameters");
      return Step.of(StepKind.RETURN_ROWS, first, List.of(), List.of());
    }
    List<Fragment> value = List.of(fragments.last(FragmentKind.EXPRESSION));
    return Step.of(StepKind.RETURN_ROWS, first, value, List.of());
  }

  private Step query(Token first) {
    expectSet(first, "RETURN QUERY");
    List<Fragment> values = new ArrayList<>();
    if (in.takeWord("execute")) {
      values.add(fragments.read(FragmentKind.DYNAMIC, ";", "using"));
      if (in.takeWord("using")) {
        do {
          values.add(fragments.read(FragmentKind.EXPRESSION, ",", ";"));
        } while (in.takeComma());
      }
      in.expect(TokenKind.SEMICOLON);
    } else {
      values.add(fragments.last(FragmentKind.QUERY));
    }
    return Step.of(StepKind.RETURN_ROWS, first, values, List.of());
  }
}
