package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RequiredFunction;
import io.github.evoludigit.confiture.expression.constant.Constants;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the functions of an aggregate are there, and said where they must be ({@code
 * DefineAggregate}, {@code AggregateCreate}).
 *
 * @param aggregate the aggregate, with its parameters
 * @param written its options as they are written
 * @param options its options by name
 * @param execution what there is
 */
record AggregateCheck(
    Routine aggregate,
    DefinitionOptions written,
    Map<String, String> options,
    Execution execution) {

  private static final String INTERNAL = "internal";

  private static final List<String> MOVING =
      List.of("msfunc", "minvfunc", "mfinalfunc", "msspace", "minitcond");

  /** Says what is wrong with them. */
  void check() {
    if (execution.judges()) {
      reason()
          .ifPresentOrElse(
              message ->
                  execution.refuse(
                      new Unreadable(SqlState.INVALID_FUNCTION_DEFINITION, message, Token.END, "")),
              this::functions);
    }
  }

  private Optional<String> reason() {
    if (!options.containsKey("stype")) {
      return Optional.of("aggregate stype must be specified");
    }
    if (!options.containsKey("sfunc")) {
      return Optional.of("aggregate sfunc must be specified");
    }
    if (options.containsKey("mstype")) {
      for (String option : List.of("msfunc", "minvfunc")) {
        if (!options.containsKey(option)) {
          return Optional.of("aggregate " + option + " must be specified when mstype is specified");
        }
      }
      return Optional.empty();
    }
    for (String option : MOVING) {
      if (options.containsKey(option)) {
        return Optional.of("aggregate " + option + " must not be specified without mstype");
      }
    }
    return Optional.empty();
  }

  private void functions() {
    if (aggregate.has(Attribute.ORDERED)) {
      return; // Which of its arguments its functions get depends on how it is called.
    }
    String state = options.get("stype");
    List<String> arguments = new ArrayList<>();
    aggregate.parameters.forEach(each -> arguments.add(each.type()));
    if (isNoConstant("initcond", state)
        || isNoConstant("minitcond", options.getOrDefault("mstype", INTERNAL))
        || isMissing("sfunc", state, arguments)) {
      return;
    }
    if (options.containsKey("mstype")) {
      String moving = options.get("mstype");
      if (isMissing("msfunc", moving, arguments) || isMissing("minvfunc", moving, arguments)) {
        return;
      }
    }
    boolean extra = options.getOrDefault("finalfunc_extra", "").equals("true");
    if (!extra && isMissing("finalfunc", state, List.of())
        || isMissing("combinefunc", state, List.of(state))) {
      return;
    }
    if (state.equals(INTERNAL)
        && !options.containsKey("finalfunc")
        && !arguments.contains(INTERNAL)) {
      execution.refuse(
          new Unreadable(
              SqlState.INVALID_FUNCTION_DEFINITION,
              "unsafe use of pseudo-type \"internal\"",
              Token.END,
              ""));
    }
  }

  /** Says that what the state begins with is no constant of its type; whether it did. */
  private boolean isNoConstant(String option, String type) {
    Optional<Token> value = written.text(option);
    if (value.isEmpty() || Types.PSEUDO_TYPES.contains(type)) {
      return false;
    }
    Term constant = Term.of(Term.Kind.STRING, value.get().text()).placed(value.get());
    PathScope scope = execution.namespace().scope();
    try {
      new Constants(scope)
          .ofType(new TypedTerm(constant, Types.UNKNOWN), new Types(scope).ofDomain(type));
      return false;
    } catch (Unreadable unreadable) {
      execution.refuse(unreadable);
      return true;
    }
  }

  private boolean isMissing(String option, String state, List<String> others) {
    Optional<QualifiedName> function = written.function(option);
    if (function.isEmpty()) {
      return false;
    }
    List<String> arguments = new ArrayList<>(List.of(state));
    arguments.addAll(others);
    return new RequiredFunction(execution, function.get(), arguments).refuseUnlessTaken();
  }
}
