package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE AGGREGATE. */
public final class CreateAggregate {

  private final Clauses clauses;
  private final boolean replace;
  private final TokenReader in;
  private final Namespace namespace;

  /**
   * A statement.
   *
   * @param replace whether it may take the place of an aggregate that is there
   */
  public CreateAggregate(Clauses clauses, boolean replace) {
    this.replace = replace;
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
  }

  /** After {@code CREATE [OR REPLACE] AGGREGATE}. */
  public Treatment read() {
    QualifiedName name = clauses.functionName();
    Routine aggregate =
        new Routine(ObjectKind.AGGREGATE, namespace.home(name), name.name(), clauses.location());
    int start = in.position();
    boolean old = in.at(TokenKind.OPEN_PAREN) && in.peek(2).text().equals("=");
    List<Token> signature = List.of();
    if (!old) {
      aggregate.parameters.addAll(new RoutineParameters(clauses).readAggregate());
      signature = in.since(start);
    }
    Map<String, String> options = new DefinitionOptions(clauses).read();
    in.expectEnd();
    if (old) {
      String base = options.remove("basetype");
      if (base != null && !base.equalsIgnoreCase("\"any\"") && !base.equalsIgnoreCase("any")) {
        aggregate.parameters.add(new Parameter("in", "", base, Optional.empty()));
      }
    }
    boolean ordered = signature.stream().anyMatch(token -> token.isWord("order"));
    if (ordered) {
      aggregate.set(Attribute.ORDERED, ordered(signature));
    }
    options.computeIfPresent("sortop", (option, value) -> sortOperator(value, aggregate));
    options.forEach(aggregate::set);
    aggregate.arguments = RoutineParameters.arguments(aggregate.parameters);
    aggregate.describeParameters();
    removeDefaults(aggregate, ordered ? "read_write" : "read_only");
    aggregate.result =
        aggregate.get(Attribute.FINALFUNC).isEmpty() ? aggregate.get(Attribute.STYPE) : "";
    new Replacement(clauses).add(aggregate, replace);
    return Treatment.MODEL;
  }

  /**
   * The operator by which the aggregate's one argument is sorted, with its schema if it is ours.
   */
  private String sortOperator(String written, Routine aggregate) {
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

  /** The parameters as they are written, each type in canonical spelling. */
  private String ordered(List<Token> signature) {
    StringBuilder text = new StringBuilder("(");
    List<Token> rest = signature.subList(1, signature.size() - 1);
    for (int i = 0; i < rest.size(); i++) {
      if (rest.get(i).isWord("order")) {
        text.append(parameters(rest.subList(0, i))).append(" order by ");
        text.append(parameters(rest.subList(i + 2, rest.size())));
      }
    }
    return text.append(')').toString();
  }

  private String parameters(List<Token> tokens) {
    List<Token> all = new ArrayList<>(Token.of("("));
    all.addAll(tokens);
    all.addAll(Token.of(")"));
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : new RoutineParameters(clauses.of(all)).read()) {
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
