package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RequiredFunction;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the functions of an operator are there ({@code DefineOperator}).
 *
 * @param written its options as they are written
 * @param options its options by name
 * @param execution what there is
 */
record OperatorCheck(DefinitionOptions written, Map<String, String> options, Execution execution) {

  /** The types that estimators of selectivity have. */
  private static final List<String> RESTRICTION = List.of("internal", "oid", "internal", "integer");

  private static final List<String> JOIN =
      List.of("internal", "oid", "internal", "smallint", "internal");

  /** Says what is wrong with them. */
  void check() {
    if (!execution.judges()) {
      return;
    }
    if (!options.containsKey("function")) {
      refuse("operator function must be specified");
      return;
    }
    List<String> operands = new ArrayList<>();
    for (String side : List.of("leftarg", "rightarg")) {
      if (!options.getOrDefault(side, "none").equals("none")) {
        operands.add(options.get(side));
      }
    }
    if (operands.isEmpty()) {
      refuse("operator argument types must be specified");
    } else if (options.getOrDefault("rightarg", "none").equals("none")) {
      refuse("operator right argument type must be specified");
    } else if (!function("function", operands).refuseUnlessThere()) {
      estimators();
    }
  }

  private void estimators() {
    if (options.containsKey("restrict") && function("restrict", RESTRICTION).refuseUnlessThere()) {
      return;
    }
    if (options.containsKey("join") && !function("join", JOIN.subList(0, 4)).isThere()) {
      function("join", JOIN).refuseUnlessThere();
    }
  }

  private RequiredFunction function(String option, List<String> arguments) {
    QualifiedName name =
        written.function(option).orElseGet(() -> new QualifiedName(Optional.empty(), ""));
    return new RequiredFunction(execution, name, arguments);
  }

  private void refuse(String message) {
    execution.refuse(new Unreadable(SqlState.INVALID_FUNCTION_DEFINITION, message, Token.END, ""));
  }
}
