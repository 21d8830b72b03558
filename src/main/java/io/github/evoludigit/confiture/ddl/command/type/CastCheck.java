package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RequiredFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/**
 * Whether the function of a cast is there, takes its source and returns its target ({@code
 * CreateCast} in {@code functioncmds.c}).
 *
 * @param execution what there is
 * @param cast the types
 */
record CastCheck(Execution execution, WrittenReference.OfCast cast) {

  /** Says what is wrong with the function. */
  void check(WrittenFunction function) {
    if (function.arguments().isEmpty()) {
      return;
    }
    List<String> arguments =
        function.arguments().get().resolve(execution).stream()
            .filter(Parameter::isInput)
            .map(Parameter::type)
            .toList();
    RequiredFunction required = new RequiredFunction(execution, function.name().name(), arguments);
    if (!required.refuseUnlessThere() && isFunction(required)) {
      reason(arguments, required)
          .ifPresent(
              message ->
                  execution.refuse(
                      new Unreadable(SqlState.INVALID_OBJECT_DEFINITION, message, Token.END, "")));
    }
  }

  /** Whether it is no procedure; says so. */
  private boolean isFunction(RequiredFunction required) {
    boolean procedure =
        required.made().filter(each -> each.kind == ObjectKind.PROCEDURE).isPresent();
    if (procedure) {
      execution.refuse(
          new Unreadable(
              SqlState.WRONG_OBJECT_TYPE,
              required.signature() + " is not a function",
              Token.END,
              ""));
    }
    return !procedure;
  }

  private Optional<String> reason(List<String> arguments, RequiredFunction required) {
    if (arguments.isEmpty() || arguments.size() > 3) {
      return Optional.of("cast function must take one to three arguments");
    }
    Namespace namespace = execution.namespace();
    PathScope scope = namespace.scope();
    Misfits misfits = new Misfits(new Types(scope), scope);
    if (misfits.isNeverBinary(cast.source().plain(namespace), arguments.get(0))) {
      return Optional.of(
          "argument of cast function must match or be binary-coercible from source data type");
    }
    if (arguments.size() > 1 && !arguments.get(1).equals("integer")) {
      return Optional.of("second argument of cast function must be type integer");
    }
    if (arguments.size() > 2 && !arguments.get(2).equals(Types.BOOLEAN)) {
      return Optional.of("third argument of cast function must be type boolean");
    }
    Optional<String> unfit =
        required
            .result()
            .filter(type -> misfits.isNeverBinary(type, cast.target().plain(namespace)))
            .map(
                type ->
                    "return data type of cast function must match or be binary-coercible to target"
                        + " data type");
    boolean set =
        required
            .made()
            .filter(each -> each.get(Attribute.RETURNS).startsWith("SETOF "))
            .isPresent();
    return unfit.isEmpty() && set ? Optional.of("cast function must not return a set") : unfit;
  }
}
