package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterReader;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CREATE AGGREGATE.
 *
 * @param replace whether it may take the place of an aggregate that is there
 * @param name its name
 * @param parameters its parameters; empty in the old syntax, where an option says the one
 * @param options its options
 */
public record CreateAggregate(
    boolean replace,
    WrittenName name,
    Optional<RoutineParameters> parameters,
    DefinitionOptions options)
    implements Command {

  /** After {@code CREATE [OR REPLACE] AGGREGATE}. */
  public static Command read(TokenReader in, boolean replace) {
    WrittenName name = new ClauseReader(in).functionName();
    boolean old = in.at(TokenKind.OPEN_PAREN) && in.peek(2).text().equals("=");
    Optional<RoutineParameters> parameters =
        old ? Optional.empty() : Optional.of(ParameterReader.ofAggregate(in));
    DefinitionOptions options = DefinitionOptions.read(in);
    in.expectEnd();
    return new CreateAggregate(replace, name, parameters, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    Routine aggregate =
        new Routine(
            ObjectKind.AGGREGATE,
            namespace.home(name.name()),
            name.name().name(),
            execution.location());
    parameters.ifPresent(written -> aggregate.parameters.addAll(written.resolve(execution)));
    Map<String, String> resolved = options.resolve(namespace);
    if (parameters.isEmpty()) {
      String base = resolved.remove("basetype");
      if (base != null && !base.equalsIgnoreCase("\"any\"") && !base.equalsIgnoreCase("any")) {
        aggregate.parameters.add(new Parameter("in", "", base, Optional.empty()));
      }
    }
    Optional<List<RoutineParameters.Written>> sorted =
        parameters.flatMap(RoutineParameters::sorted);
    if (sorted.isPresent()) {
      String direct = spelling(parameters.get().direct(), execution);
      aggregate.set(
          Attribute.ORDERED, '(' + direct + " order by " + spelling(sorted.get(), execution) + ')');
    }
    resolved.computeIfPresent(
        "sortop", (option, value) -> sortOperator(value, aggregate, namespace));
    int direct = parameters.map(written -> written.direct().size()).orElse(0);
    int all = aggregate.parameters.size();
    boolean extra = resolved.getOrDefault("finalfunc_extra", "").equals("true");
    meant("sfunc", 1 + sorted.map(List::size).orElse(all), resolved, execution);
    meant("finalfunc", 1 + (extra ? all : sorted.isPresent() ? direct : 0), resolved, execution);
    new AggregateCheck(aggregate, options, resolved, execution).check();
    resolved.forEach(aggregate::set);
    options.holdRoutines(aggregate, namespace, "");
    aggregate.arguments = RoutineParameters.arguments(aggregate.parameters);
    aggregate.describeParameters();
    removeDefaults(aggregate, sorted.isPresent() ? "read_write" : "read_only");
    aggregate.result =
        aggregate.get(Attribute.FINALFUNC).isEmpty() ? aggregate.get(Attribute.STYPE) : "";
    new Replacement(execution).add(aggregate, replace);
    return Treatment.MODEL;
  }

  /**
   * The operator by which the aggregate's one argument is sorted, with its schema if it is ours.
   */
  private static String sortOperator(String written, Routine aggregate, Namespace namespace) {
    int dot = written.lastIndexOf('.');
    String operator = written.substring(dot + 1);
    if (dot >= 0 || aggregate.parameters.isEmpty()) {
      return written;
    }
    String type = aggregate.parameters.get(0).type();
    QualifiedName name = new QualifiedName(Optional.empty(), operator);
    return namespace
        .find(ObjectKind.OPERATOR, name, '(' + type + ',' + type + ')')
        .map(own -> SqlName.quoted(own.schema) + '.' + operator)
        .orElse(operator);
  }

  /**
   * A function that is named without a schema is the server's own where ours of that name takes
   * another number of arguments ({@code lookup_agg_function}).
   */
  private void meant(
      String option, int arguments, Map<String, String> resolved, Execution execution) {
    Optional<QualifiedName> written = options.function(option);
    if (written.isEmpty() || written.get().schema().isPresent()) {
      return;
    }
    String name = written.get().name();
    Scope scope = execution.namespace().scope();
    boolean own =
        new Overloads(new Types(scope), scope)
            .functions(resolved.get(option)).stream()
                .anyMatch(each -> each.parameters().size() == arguments);
    boolean builtIn =
        SystemCatalog.builtIn().routines(name).stream()
            .anyMatch(each -> each.parameters().size() == arguments);
    if (!own && builtIn) {
      resolved.put(option, SqlName.quoted(name));
    }
  }

  /** Parameters as they are written, each type in canonical spelling. */
  private static String spelling(List<RoutineParameters.Written> written, Execution execution) {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : RoutineParameters.resolve(written, execution)) {
      text.append(text.isEmpty() ? "" : ", ");
      text.append(parameter.mode().equals("variadic") ? "variadic " : "");
      text.append(parameter.name().isEmpty() ? "" : SqlName.quoted(parameter.name()) + ' ');
      text.append(parameter.type());
    }
    return text.toString();
  }

  /**
   * Takes away what says what is so anyway.
   *
   * @param modify what a final function may do with the state unless it is said: one of an
   *     ordered-set aggregate may change it
   */
  private static void removeDefaults(Routine aggregate, String modify) {
    Map<String, String> defaults =
        Map.of(
            "finalfunc_extra", "false",
            "mfinalfunc_extra", "false",
            "hypothetical", "false",
            "sspace", "0",
            "msspace", "0",
            "parallel", "unsafe",
            "finalfunc_modify", modify,
            "mfinalfunc_modify", modify);
    defaults.forEach(
        (option, value) -> {
          if (aggregate.get(option).equalsIgnoreCase(value)) {
            aggregate.set(option, "");
          }
        });
  }
}
