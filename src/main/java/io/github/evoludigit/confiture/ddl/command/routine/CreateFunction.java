package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Scope.UserType;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CREATE FUNCTION and CREATE PROCEDURE.
 *
 * @param replace whether it may take the place of a routine that is there
 * @param kind a function or a procedure
 * @param name its name
 * @param parameters its parameters
 * @param result what it returns
 * @param options its options, in order
 * @param body what it does
 */
record CreateFunction(
    boolean replace,
    ObjectKind kind,
    WrittenName name,
    RoutineParameters parameters,
    WrittenResult result,
    List<RoutineOption> options,
    WrittenBody body)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    String home = execution.namespace().home(name.name());
    Routine routine = new Routine(kind, home, name.name().name(), execution.location());
    routine.parameters.addAll(parameters.resolve(execution));
    routine.parameters.addAll(RoutineParameters.resolve(result.columns(), execution));
    makeShell(execution);
    routine.result =
        result.type().isPresent() ? result.type().get().plain(execution.namespace()) : row(routine);
    routine.set(Attribute.RETURNS, routine.result);
    if (execution.judges()) {
      List<RoutineParameters.Written> all = new ArrayList<>(parameters.all());
      all.addAll(result.columns());
      new ParameterCheck(execution, routine).check(all);
    }
    for (RoutineOption option : options) {
      option.applyTo(routine, execution);
    }
    if (!routine.has(Attribute.LANGUAGE)) {
      if (body instanceof WrittenBody.Source) {
        execution.refuse(
            new Unreadable(
                SqlState.INVALID_FUNCTION_DEFINITION,
                "no language specified",
                Token.END,
                "Say LANGUAGE, such as LANGUAGE sql or LANGUAGE plpgsql."));
      }
      routine.set(Attribute.LANGUAGE, AttributeValue.SQL);
    }
    body.applyTo(routine, execution);
    routine.arguments = RoutineParameters.arguments(routine.parameters);
    routine.describeParameters();
    RoutineOption.removeUsualCost(routine);
    new Replacement(execution).add(routine, replace);
    body.check(routine, execution);
    return Treatment.MODEL;
  }

  /**
   * A type that compiled code is the first to return is made as a shell ({@code
   * compute_return_type}): its functions are there before it.
   */
  private void makeShell(Execution execution) {
    if (result.type().isEmpty() || !isCompiled()) {
      return;
    }
    Optional<QualifiedName> type = result.type().get().plainName();
    if (type.isEmpty()) {
      return;
    }
    Namespace namespace = execution.namespace();
    List<String> names = new ArrayList<>();
    type.get().schema().ifPresent(names::add);
    names.add(type.get().name());
    if (!Types.exists(names, namespace.scope())
        && !namespace.scope().isOpen(Scope.Space.TYPE, type.get().schema())) {
      execution
          .catalog()
          .add(
              new UserDefinedType(
                  ObjectKind.TYPE,
                  namespace.home(type.get()),
                  type.get().name(),
                  UserType.Sort.BASE,
                  execution.location()));
    }
  }

  private boolean isCompiled() {
    for (RoutineOption option : options) {
      if (option instanceof RoutineOption.Language language) {
        String word = language.name().text();
        return word.equalsIgnoreCase("c") || word.equalsIgnoreCase("internal");
      }
    }
    return false;
  }

  /** The result that is not said but of what there are columns or OUT parameters for. */
  private static String row(Routine routine) {
    List<String> columns = types(routine, "table");
    if (!columns.isEmpty()) {
      return TypeName.setOf(columns.size() == 1 ? columns.get(0) : "record");
    }
    if (routine.kind != ObjectKind.FUNCTION) {
      return "";
    }
    List<String> out = types(routine, "out", "inout");
    return out.isEmpty() ? "" : out.size() == 1 ? out.get(0) : "record";
  }

  private static List<String> types(Routine routine, String... modes) {
    List<String> known = List.of(modes);
    List<String> types = new ArrayList<>();
    for (Parameter parameter : routine.parameters) {
      if (known.contains(parameter.mode())) {
        types.add(parameter.type());
      }
    }
    return types;
  }
}
