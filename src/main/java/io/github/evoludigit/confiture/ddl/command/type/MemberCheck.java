package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RequiredFunction;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.QualifiedOperator;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/**
 * Whether the operators and functions that an operator class or family is given are there ({@code
 * opclasscmds.c}).
 *
 * @param execution what there is
 * @param type the type a class is for; empty of a family
 */
record MemberCheck(Execution execution, String type) {

  /** Says the first that is not there. */
  void check(List<OperatorMember> members) {
    if (!execution.judges() || execution.catalog().refusals().isRefused()) {
      return;
    }
    for (OperatorMember member : members) {
      if (member instanceof OperatorMember.OfOperator operator && isMissing(operator)) {
        return;
      }
      if (member instanceof OperatorMember.OfFunction function
          && function.function().arguments().isPresent()
          && new RequiredFunction(
                  execution,
                  function.function().name().name(),
                  function.arguments(execution.namespace()))
              .refuseUnlessThere()) {
        return;
      }
    }
  }

  private boolean isMissing(OperatorMember.OfOperator operator) {
    List<String> operands = OperatorMember.plain(operator.types(), execution.namespace());
    if (operands.isEmpty()) {
      if (type.isEmpty()) {
        execution.refuse(
            Unreadable.syntax(
                "operator argument types must be specified in ALTER OPERATOR FAMILY", Token.END));
        return true;
      }
      operands = List.of(type, type);
    }
    Scope scope = execution.namespace().scope();
    Optional<String> schema = operator.name().schema();
    String name = operator.name().name();
    String called = schema.map(home -> QualifiedOperator.spelling(home, name)).orElse(name);
    if (operands.size() != 2
        || scope.isOpen(Scope.Space.ROUTINE, schema)
        || operands.contains(Types.UNDETERMINED)
        || new Overloads(new Types(scope), scope).hasOperator(called, operands)) {
      return false;
    }
    DisplayedType displayed = new DisplayedType(scope);
    execution.refuse(
        new Unreadable(
                SqlState.UNDEFINED_FUNCTION,
                "operator does not exist: "
                    + displayed.of(operands.get(0))
                    + ' '
                    + schema.map(home -> home + '.').orElse("")
                    + name
                    + ' '
                    + displayed.of(operands.get(1)),
                Token.END,
                "")
            .about(Missing.of("operator", schema, name)));
    return true;
  }

  /** Says the first that is dropped and not there. */
  void checkDropped(FamilyMembers family, List<OperatorMember> members) {
    for (OperatorMember member : members) {
      if (!family.has(member)) {
        execution.refuse(
            new Unreadable(
                SqlState.UNDEFINED_OBJECT,
                family.named(member)
                    + " does not exist in operator family \""
                    + family.family().name
                    + '"',
                Token.END,
                ""));
        return;
      }
    }
  }
}
