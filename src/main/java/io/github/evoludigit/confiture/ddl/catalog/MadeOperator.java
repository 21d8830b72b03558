package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.server.ProvidedRoutine;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;

/**
 * An operator that statements made, as expressions know it.
 *
 * @param entity the operator
 * @param catalog the objects, its function among them
 */
record MadeOperator(Entity entity, Catalog catalog) {

  /** What expressions need to know of it. */
  Scope.Operator describe() {
    List<String> operands = operands();
    return new Scope.Operator(entity.schema, operands, result(operands), entity);
  }

  /** The types of its operands, of which its name is made: {@code (NONE,integer)}. */
  private List<String> operands() {
    List<String> operands = new ArrayList<>();
    String types = entity.arguments;
    for (String type : types.substring(1, types.length() - 1).split(",")) {
      if (!type.equals("NONE")) {
        operands.add(type);
      }
    }
    return operands;
  }

  /** The type of its result, which is that of its function; empty if unknown. */
  private String result(List<String> operands) {
    List<String> function = SqlName.parts(entity.get(Attribute.FUNCTION));
    if (function.size() == 2) {
      for (Routine routine : catalog.routines(function.get(0), function.get(1))) {
        if (routine.arguments.equals('(' + String.join(", ", operands) + ')')) {
          return routine.result;
        }
      }
    }
    String name = function.isEmpty() ? "" : function.get(function.size() - 1);
    return SystemCatalog.builtIn().routine(name, operands).map(ProvidedRoutine::result).orElse("");
  }
}
