package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Polymorphism;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ProvidedRoutine;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;

/**
 * A function that an object is made of, which must be there for arguments of some types.
 *
 * @param execution what there is
 * @param name its name
 * @param arguments the types of its arguments
 */
public record RequiredFunction(Execution execution, QualifiedName name, List<String> arguments) {

  /** Keeps its own list. */
  public RequiredFunction {
    arguments = arguments.stream().map(Types::base).toList();
  }

  private Scope scope() {
    return execution.namespace().scope();
  }

  private Overloads overloads() {
    Scope scope = scope();
    return new Overloads(new Types(scope), scope);
  }

  /** Whether there may be one that nobody here knows of. */
  private boolean isOpen() {
    Optional<String> schema = name.schema().filter(home -> !home.equals("pg_catalog"));
    return arguments.contains(Types.UNDETERMINED)
        || scope().isOpen(Scope.Space.ROUTINE, schema)
        || schema.filter(Outside::isOfServer).isPresent();
  }

  private boolean isMaybeBuiltIn() {
    return name.schema().filter(home -> !home.equals("pg_catalog")).isEmpty();
  }

  /** Whether one may take the arguments as they are, none by a default. */
  private boolean mayTake() {
    for (SystemCatalog.Signature each : overloads().functions(called())) {
      if (fits(each.parameters())) {
        return true;
      }
    }
    if (isMaybeBuiltIn()) {
      for (ProvidedRoutine each : SystemCatalog.builtIn().routines(name.name())) {
        if (fits(each.parameters())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(List<String> parameters) {
    if (parameters.size() != arguments.size()) {
      return false;
    }
    Scope scope = scope();
    Misfits misfits = new Misfits(new Types(scope), scope);
    for (int i = 0; i < parameters.size(); i++) {
      String argument = arguments.get(i);
      if (!isAny(argument)
          && !isAny(parameters.get(i))
          && !Polymorphism.isPolymorphic(argument)
          && misfits.isNeverArgument(argument, parameters.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAny(String type) {
    return type.equals("\"any\"");
  }

  private boolean isWithoutSchema() {
    return new Absence(execution).schema(name, Token.END).isPresent();
  }

  private String called() {
    return name.schema().filter("pg_catalog"::equals).isPresent()
        ? SqlName.quoted(name.name())
        : Types.qualified(name.schema().orElse(""), name.name());
  }

  /** Whether one with just these parameters is there ({@code LookupFuncName}). */
  public boolean isThere() {
    return isOpen()
        || isMaybeBuiltIn() && SystemCatalog.builtIn().routine(name.name(), arguments).isPresent()
        || overloads().isExact(called(), arguments);
  }

  /** Says that none with just these parameters is there; whether it did. */
  public boolean refuseUnlessThere() {
    boolean missing = execution.judges() && (isWithoutSchema() || !isThere());
    if (missing) {
      refuse();
    }
    return missing;
  }

  /** Says that none takes these arguments; whether it did ({@code lookup_agg_function}). */
  public boolean refuseUnlessTaken() {
    boolean missing = execution.judges() && (isWithoutSchema() || !isOpen()) && !mayTake();
    if (missing) {
      refuse();
    }
    return missing;
  }

  /** The one of the schema's own that has just these parameters. */
  public Optional<Entity> made() {
    for (SystemCatalog.Signature each : overloads().functions(called())) {
      if (each.parameters().equals(arguments) && each.referent() instanceof Entity made) {
        return made.kind == ObjectKind.EXTENSION ? Optional.empty() : Optional.of(made);
      }
    }
    return Optional.empty();
  }

  /** What it returns, if that can be told. */
  public Optional<String> result() {
    return overloads().function(called(), arguments).map(Overloads.Choice::result);
  }

  private void refuse() {
    Optional<Unreadable> schema = new Absence(execution).schema(name, Token.END);
    execution.refuse(
        schema.orElseGet(
            () ->
                new Unreadable(
                        SqlState.UNDEFINED_FUNCTION,
                        "function " + signature() + " does not exist",
                        Token.END,
                        "")
                    .about(Missing.of("function", name.schema(), name.name()))));
  }

  /** Its name as it is written, and the types ({@code func_signature_string}). */
  public String signature() {
    List<String> shown = arguments.stream().map(new DisplayedType(scope())::of).toList();
    return name.schema().map(home -> home + '.').orElse("")
        + name.name()
        + '('
        + String.join(", ", shown)
        + ')';
  }
}
