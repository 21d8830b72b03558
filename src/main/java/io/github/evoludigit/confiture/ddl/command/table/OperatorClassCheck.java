package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.DefaultOperatorClass;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Polymorphism;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.server.OperatorClass;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/**
 * Whether an operator class is for the values of an index's element ({@code ResolveOpClass}).
 *
 * @param execution what there is
 * @param method the access method
 */
record OperatorClassCheck(Execution execution, String method) {

  /**
   * Says that the values of a type have no operator class where none is written.
   *
   * @param type the type; empty if it is not known
   */
  void expectDefault(String type) {
    if (type.isEmpty() || !execution.judges()) {
      return;
    }
    PathScope scope = execution.namespace().scope();
    String plain = Types.base(type);
    if (!scope.isOpen(Scope.Space.ROUTINE, Optional.empty())
        && new Misfits(new Types(scope), scope).isWellKnown(plain)
        && new DefaultOperatorClass(execution.namespace(), method).isMissing(plain)) {
      execution.refuse(
          new Unreadable(
              SqlState.UNDEFINED_OBJECT,
              "data type "
                  + new DisplayedType(scope).of(plain)
                  + " has no default operator class for access method \""
                  + method
                  + '"',
              Token.END,
              "You must specify an operator class for the index or define a default operator class"
                  + " for the data type."));
    }
  }

  /**
   * Says that it is not.
   *
   * @param name the class
   * @param type the type of the element; empty if it is not known
   */
  void check(QualifiedName name, String type) {
    if (type.isEmpty() || !execution.judges()) {
      return;
    }
    PathScope scope = execution.namespace().scope();
    Misfits misfits = new Misfits(new Types(scope), scope);
    String plain = Types.base(type);
    Optional<String> taken =
        new DefaultOperatorClass(execution.namespace(), method)
            .find(name)
            .map(OperatorClass::type)
            .map(Types::base);
    boolean unfit =
        taken
            .filter(
                of ->
                    Polymorphism.isPolymorphic(of)
                        ? misfits.isNeverArgument(plain, of)
                        : misfits.isNeverBinary(plain, of))
            .isPresent();
    if (unfit) {
      execution.refuse(
          new Unreadable(
              SqlState.DATATYPE_MISMATCH,
              "operator class \""
                  + name.name()
                  + "\" does not accept data type "
                  + new DisplayedType(scope).of(plain),
              Token.END,
              ""));
    }
  }
}
