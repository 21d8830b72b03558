package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.ExtensionContents;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.expression.evaluation.BuiltInObjects;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ServerObjects;
import io.github.evoludigit.confiture.server.ServerObjects.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an object that is not there may be the server's own, or have come with an extension.
 *
 * @param namespace what there is
 */
public record Outside(Namespace namespace) {

  /** Whether a schema is the server's own; such names are reserved (section 5.10.4). */
  public static boolean isOfServer(String schema) {
    return schema.startsWith("pg_") || schema.equals("information_schema");
  }

  /** Whether what a reference names may be there all the same. */
  public boolean mayHold(WrittenReference reference) {
    if (reference instanceof WrittenReference.OfClass relation) {
      return mayHold(relation.kind(), relation.name().name());
    }
    if (reference instanceof WrittenReference.OfPart part) {
      return mayHold(ObjectKind.TABLE, part.owner().name())
          || namespace
              .findRelation(part.owner().name())
              .filter(table -> table.mayHaveOfWhole(part.kind(), part.token().text()))
              .isPresent();
    }
    if (reference instanceof WrittenReference.OfColumn column) {
      return mayHold(ObjectKind.TABLE, column.name().owner());
    }
    if (reference instanceof WrittenReference.OfType type) {
      // The rows of a relation have a type of its name.
      return mayHold(ObjectKind.TYPE, type.name().name())
          || namespace.findRelation(type.name().name()).isPresent();
    }
    if (reference instanceof WrittenReference.OfDomainConstraint constraint) {
      return mayHold(ObjectKind.TYPE, constraint.domain().name());
    }
    if (reference instanceof WrittenReference.OfRoutine routine) {
      return mayHold(ObjectKind.FUNCTION, routine.name().name());
    }
    if (reference instanceof WrittenReference.OfOperator operator) {
      return mayHold(ObjectKind.OPERATOR, operator.name()) && mayHold(operator);
    }
    if (reference instanceof WrittenReference.OfMethod method) {
      return mayHold(method.kind(), method.name().name());
    }
    if (reference instanceof WrittenReference.InSchema object) {
      return mayHold(object.kind(), object.name().name());
    }
    if (reference instanceof WrittenReference.Plain plain) {
      return isBuiltIn(plain.kind(), plain.token().text());
    }
    // Casts and transforms have no schema: those of the server and of extensions are not listed.
    return !(reference instanceof WrittenReference.OfUserMapping);
  }

  /** Whether the server has an operator of these operands, if nobody else can have it. */
  private boolean mayHold(WrittenReference.OfOperator operator) {
    Scope scope = namespace.scope();
    if (operator.name().schema().isPresent()
        || scope.isOpen(Scope.Space.ROUTINE, Optional.empty())) {
      return true;
    }
    List<String> operands = new ArrayList<>();
    operator.left().ifPresent(type -> operands.add(type.plain(namespace)));
    operator.right().ifPresent(type -> operands.add(type.plain(namespace)));
    return new Overloads(new Types(scope), scope).hasOperator(operator.name().name(), operands);
  }

  /** Whether an object of a kind and name may be there, whatever the catalog knows. */
  public boolean mayHold(ObjectKind kind, QualifiedName name) {
    if (kind == ObjectKind.COLLATION) {
      return namespace.scope().hasCollation(name.schema(), name.name());
    }
    if (name.schema().filter(Outside::isOfServer).isPresent()
        || name.schema().isEmpty() && isBuiltIn(kind, name.name())) {
      return true;
    }
    if (name.schema().isPresent()) {
      return isOpen(kind, name.schema().get(), name);
    }
    for (String home : namespace.searchPath().schemas()) {
      if (isOpen(kind, home, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an extension in a schema can have brought it. */
  private boolean isOpen(ObjectKind kind, String home, QualifiedName name) {
    ExtensionContents extensions = namespace.catalog().extensions();
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX ->
          extensions.isOpen(home, Scope.Space.RELATION);
      case TYPE, DOMAIN -> extensions.isOpen(home, Scope.Space.TYPE);
      case FUNCTION, PROCEDURE, AGGREGATE ->
          extensions.isOpen(home, Scope.Space.ROUTINE)
              || namespace.homeOfBrought(QualifiedName.of(home, name.name())).isPresent();
      default -> namespace.catalog().refusals().trusts() && extensions.areIn(home);
    };
  }

  /** Whether the server has an object of that name that needs no schema. */
  private static boolean isBuiltIn(ObjectKind kind, String name) {
    return switch (kind) {
      case TABLE, VIEW, INDEX, SEQUENCE, FOREIGN_TABLE, MATERIALIZED_VIEW ->
          BuiltInObjects.isRelation(name);
      case TYPE, DOMAIN -> BuiltInObjects.isType(name);
      case FUNCTION, PROCEDURE, AGGREGATE -> BuiltInObjects.isFunction(name);
      case SCHEMA -> isOfServer(name);
      case LANGUAGE -> ServerObjects.exists(Kind.LANGUAGE, name);
      case ACCESS_METHOD ->
          ServerObjects.exists(Kind.TABLE_METHOD, name)
              || ServerObjects.exists(Kind.INDEX_METHOD, name);
      case CONVERSION -> ServerObjects.exists(Kind.CONVERSION, name);
      case TEXT_SEARCH_CONFIGURATION -> ServerObjects.exists(Kind.TEXT_SEARCH_CONFIGURATION, name);
      case TEXT_SEARCH_DICTIONARY -> ServerObjects.exists(Kind.TEXT_SEARCH_DICTIONARY, name);
      case TEXT_SEARCH_PARSER -> ServerObjects.exists(Kind.TEXT_SEARCH_PARSER, name);
      case TEXT_SEARCH_TEMPLATE -> ServerObjects.exists(Kind.TEXT_SEARCH_TEMPLATE, name);
      case OPERATOR -> !SystemCatalog.builtIn().operators(name).isEmpty();
      // All of the server's own are called like this.
      case OPERATOR_CLASS, OPERATOR_FAMILY -> name.endsWith("_ops");
      default -> false;
    };
  }
}
