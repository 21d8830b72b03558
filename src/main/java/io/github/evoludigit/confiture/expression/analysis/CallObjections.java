package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.CalledKinds;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import io.github.evoludigit.confiture.expression.type.Polymorphism;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL would refuse of what stands in and around a call ({@code ParseFuncOrColumn}): of
 * functions of its own, whose kinds are known.
 */
final class CallObjections {

  /**
   * What stands around a call.
   *
   * @param over whether it is over a window
   * @param filter whether its rows are filtered
   * @param within whether it has a WITHIN GROUP
   */
  record Surroundings(boolean over, boolean filter, boolean within) {
    static final Surroundings NONE = new Surroundings(false, false, false);

    Surroundings and(Kind kind) {
      return new Surroundings(
          over || kind == Kind.OVER,
          filter || kind == Kind.FILTER,
          within || kind == Kind.WITHIN_GROUP);
    }
  }

  /** The aggregates that need a WITHIN GROUP (section 9.21), which no list tells. */
  private static final Set<String> ORDERED =
      Set.of(
          "mode",
          "percentile_cont",
          "percentile_disc",
          "rank",
          "dense_rank",
          "percent_rank",
          "cume_dist");

  private final Scope scope;
  private final CalledKinds kinds;

  CallObjections(Scope scope) {
    this.scope = scope;
    this.kinds = new CalledKinds(scope);
  }

  /** That arguments have a name twice, or none after one that has. */
  void names(Term call) {
    if (!isJudged(call)) {
      return;
    }
    Set<String> named = new HashSet<>();
    for (Term part : call.parts()) {
      if (part.is(Kind.NAMED)) {
        if (!named.add(part.text())) {
          throw Objections.of(
              SqlState.SYNTAX_ERROR,
              "argument name \"" + part.text() + "\" used more than once",
              part);
        }
      } else if (!named.isEmpty() && !part.is(Kind.ORDER_BY) && part.leftmost().end() > 0) {
        throw Objections.of(
            SqlState.SYNTAX_ERROR, "positional argument cannot follow named argument", part);
      }
    }
  }

  /**
   * That the function is of another kind than it is called as.
   *
   * @param choice what is called
   */
  void kind(Term call, List<TypedTerm> arguments, Optional<Choice> choice, Surroundings around) {
    if (!isJudged(call) || choice.isEmpty()) {
      return;
    }
    if (scope.isProcedure(choice.get().signature().referent())) {
      DisplayedType displayed = new DisplayedType(scope);
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE,
          call.text()
              + '('
              + String.join(
                  ", ", arguments.stream().map(each -> displayed.of(each.type())).toList())
              + ") is a procedure",
          call.at(),
          "To call a procedure, use CALL.");
    }
    if (kinds.isSurelyPlain(call.text())) {
      plain(call, around);
    } else if (kinds.isSurelyWindow(call.text())) {
      window(call, around);
    } else if (kinds.isOfServer(call.text())) {
      aggregate(call, choice.get(), around);
    }
  }

  private static void plain(Term call, Surroundings around) {
    String missing = "";
    if (call.parts().stream().anyMatch(part -> part.is(Kind.DISTINCT))) {
      missing = "DISTINCT";
    } else if (around.within()) {
      missing = "WITHIN GROUP";
    } else if (call.parts().stream().anyMatch(part -> part.is(Kind.ORDER_BY))) {
      missing = "ORDER BY";
    } else if (around.filter()) {
      missing = "FILTER";
    }
    if (!missing.isEmpty()) {
      throw wrong(
          missing + " specified, but " + name(call) + " is not an aggregate function", call);
    }
    if (around.over()) {
      throw wrong(
          "OVER specified, but "
              + name(call)
              + " is not a window function nor an aggregate function",
          call);
    }
  }

  private static void window(Term call, Surroundings around) {
    if (!around.over()) {
      throw wrong("window function " + name(call) + " requires an OVER clause", call);
    }
    if (around.within()) {
      throw wrong("window function " + name(call) + " cannot have WITHIN GROUP", call);
    }
    sorted(call);
    if (around.filter()) {
      throw unsupported("FILTER is not implemented for non-aggregate window functions", call);
    }
  }

  private static void aggregate(Term call, Choice choice, Surroundings around) {
    boolean ordered = ORDERED.contains(name(call));
    boolean asWindow = choice.signature().parameters().isEmpty();
    if (ordered && asWindow && !around.within()) {
      window(call, around);
    } else if (ordered && !around.within()) {
      throw wrong("WITHIN GROUP is required for ordered-set aggregate " + name(call), call);
    } else if (ordered && around.over()) {
      throw unsupported("OVER is not supported for ordered-set aggregate " + name(call), call);
    } else if (!ordered && around.within()) {
      throw wrong(
          name(call) + " is not an ordered-set aggregate, so it cannot have WITHIN GROUP", call);
    } else if (around.over()) {
      sorted(call);
    }
  }

  /** That the arguments of what is called over a window are distinct or sorted. */
  private static void sorted(Term call) {
    for (Term part : call.parts()) {
      switch (part.kind()) {
        case DISTINCT ->
            throw unsupported("DISTINCT is not implemented for window functions", call);
        case ORDER_BY ->
            throw unsupported("aggregate ORDER BY is not implemented for window functions", call);
        default -> {
          // A value.
        }
      }
    }
  }

  /**
   * That no argument says of which type the result is ({@code enforce_generic_type_consistency}).
   */
  void polymorphic(Term call, List<TypedTerm> arguments, Optional<Choice> choice) {
    if (!isJudged(call)
        || choice.isEmpty()
        || choice.get().signature().variadic()
        || choice.get().signature().parameters().size() != arguments.size()) {
      return;
    }
    boolean open = false;
    for (int i = 0; i < arguments.size(); i++) {
      String parameter = choice.get().signature().parameters().get(i);
      if (Polymorphism.isPolymorphic(parameter) && !parameter.startsWith("anycompatible")) {
        if (!arguments.get(i).type().equals(Types.UNKNOWN)) {
          return;
        }
        open = true;
      }
    }
    if (open) {
      throw new Unreadable(
          SqlState.DATATYPE_MISMATCH,
          "could not determine polymorphic type because input has type unknown",
          call.at(),
          "");
    }
  }

  /** Whether it is a function of the server's own, and nobody else has one of that name. */
  boolean knows(Term call) {
    return kinds.isOfServer(call.text());
  }

  /** That there is no window of the name ({@code transformWindowFuncCall}). */
  void window(Term name) {
    if (scope.judges() && name.isPlaced()) {
      throw new Unreadable(
          SqlState.UNDEFINED_OBJECT,
          "window \"" + name.text() + "\" does not exist",
          name.at(),
          "");
    }
  }

  private boolean isJudged(Term call) {
    return scope.judges() && call.is(Kind.CALL) && call.isPlaced();
  }

  private static String name(Term call) {
    List<Token> names = Token.of(call.text());
    return names.get(names.size() - 1).text();
  }

  private static Unreadable wrong(String message, Term call) {
    return new Unreadable(SqlState.WRONG_OBJECT_TYPE, message, call.at(), "");
  }

  private static Unreadable unsupported(String message, Term call) {
    return new Unreadable(SqlState.FEATURE_NOT_SUPPORTED, message, call.at(), "");
  }
}
