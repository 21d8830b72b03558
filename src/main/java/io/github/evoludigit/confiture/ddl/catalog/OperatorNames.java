package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;

/** The operators, and classes of them, that the schema and its extensions make. */
final class OperatorNames {
  private final Catalog catalog;

  OperatorNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The operators of a name; one that is only mentioned by another is none yet. */
  List<Scope.Operator> operators(String name) {
    List<Scope.Operator> operators = new ArrayList<>(catalog.extensions().operators(name));
    for (Entity made : catalog.operators(name)) {
      if (!made.has(Admission.SHELL)) {
        operators.add(new MadeOperator(made, catalog).describe());
      }
    }
    return operators;
  }

  /** Whether the schema makes an operator class of a type. */
  boolean hasClassOf(String type) {
    for (Entity entity : catalog.entities()) {
      if (entity.kind == ObjectKind.OPERATOR_CLASS && entity.get(Attribute.TYPE).equals(type)) {
        return true;
      }
    }
    return false;
  }
}
