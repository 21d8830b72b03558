package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RequiredFunction;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a base type or a range is given what it needs, and its functions are there ({@code
 * DefineType}, {@code DefineRange}).
 *
 * @param execution what there is
 * @param type the type
 * @param options its options as they are written
 */
record TypeFunctions(Execution execution, UserDefinedType type, DefinitionOptions options) {

  private static final Set<String> OF_RANGE =
      Set.of(
          "subtype",
          "subtype_opclass",
          "collation",
          "canonical",
          "subtype_diff",
          "multirange_type_name");

  /** Says what a base type lacks. */
  void checkBase(Set<String> said) {
    if (!execution.judges()) {
      return;
    }
    Namespace namespace = execution.namespace();
    Optional<UserDefinedType> shell = namespace.findType(QualifiedName.of(type.schema, type.name));
    if (shell.isEmpty()) {
      execution.refuse(
          new Unreadable(
                  SqlState.DUPLICATE_OBJECT,
                  "type \"" + type.name + "\" does not exist",
                  Token.END,
                  "")
              .about(Missing.of("type", type.name)));
      return;
    }
    for (String each : List.of("input", "output")) {
      if (!said.contains(each)) {
        refuse(SqlState.INVALID_OBJECT_DEFINITION, "type " + each + " function must be specified");
        return;
      }
    }
    String own = Types.qualified(type.schema, type.name);
    if (!isThere("input", List.of("cstring", "oid", "integer"))) {
      if (refuses("input", List.of("cstring"))) {
        return;
      }
    }
    if (refuses("output", List.of(own))) {
      return;
    }
    if (!isThere("receive", List.of("internal", "oid", "integer"))
        && refuses("receive", List.of("internal"))) {
      return;
    }
    if (!refuses("send", List.of(own))
        && !refuses("typmod_in", List.of("cstring[]"))
        && !refuses("typmod_out", List.of("integer"))) {
      refuses("analyze", List.of("internal"));
    }
  }

  /** Says what is wrong with a range. */
  void checkRange(Set<String> said) {
    if (!execution.judges()) {
      return;
    }
    for (DefinitionOptions.Option option : options.options()) {
      if (!OF_RANGE.contains(option.name())) {
        refuse(SqlState.SYNTAX_ERROR, "type attribute \"" + option.name() + "\" not recognized");
        return;
      }
    }
    if (!said.contains("subtype")) {
      refuse(SqlState.SYNTAX_ERROR, "type attribute \"subtype\" is required");
      return;
    }
    String subtype = type.base;
    if (!refuses("canonical", List.of(Types.qualified(type.schema, type.name)))) {
      refuses("subtype_diff", List.of(subtype, subtype));
    }
  }

  private Optional<RequiredFunction> function(String option, List<String> arguments) {
    return options.function(option).map(name -> new RequiredFunction(execution, name, arguments));
  }

  private boolean isThere(String option, List<String> arguments) {
    return function(option, arguments).filter(RequiredFunction::isThere).isPresent();
  }

  /** Says that the function of an option is not there, if so. */
  private boolean refuses(String option, List<String> arguments) {
    return function(option, arguments).filter(RequiredFunction::refuseUnlessThere).isPresent();
  }

  private void refuse(SqlState state, String message) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
  }
}
