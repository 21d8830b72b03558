package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether rows can be excluded by an operator ({@code ComputeIndexAttrs} in {@code indexcmds.c}).
 *
 * @param execution what there is
 */
record ExclusionCheck(Execution execution) {

  /** Names of which the server has no operator that is its own commutator. */
  private static final Set<String> ONE_WAY =
      Set.of(
          ("< > <= >= << >> <<= >>= &< &> <<| |>> &<| |&> @> <@ ~ !~ ~* !~* ~~ !~~ ~~* !~~* || - /"
                  + " % ^ -> ->> #> #>> ^@")
              .split(" "));

  /**
   * Says that no operator takes two values of a type, or that it is none that is the same from both
   * sides.
   *
   * @param operator the operator as it is written
   * @param type the type of the element; empty if it is not known
   */
  void check(QualifiedName operator, String type) {
    if (type.isEmpty()
        || !execution.judges()
        || operator.schema().filter(schema -> !schema.equals("pg_catalog")).isPresent()) {
      return;
    }
    PathScope scope = execution.namespace().scope();
    Types types = new Types(scope);
    String plain = types.ofDomain(Types.base(type));
    String name = operator.name();
    boolean known =
        new Misfits(types, scope).isWellKnown(plain)
            && !scope.isOpen(Scope.Space.ROUTINE, Optional.empty())
            && scope.operators(name).isEmpty();
    if (!known) {
      return;
    }
    Overloads overloads = new Overloads(types, scope);
    List<String> operands = List.of(plain, plain);
    Optional<Overloads.Choice> choice = overloads.operator(name, operands);
    String shown = new DisplayedType(scope).of(plain);
    if (choice.isEmpty() && overloads.rejectsOperator(name, operands)) {
      execution.refuse(
          new Unreadable(
              SqlState.UNDEFINED_FUNCTION,
              "operator does not exist: " + shown + ' ' + name + ' ' + shown,
              Token.END,
              "No operator matches the given name and argument types. You might need to add explicit"
                  + " type casts."));
    } else if (choice.isPresent() && ONE_WAY.contains(name)) {
      execution.refuse(
          new Unreadable(
              SqlState.WRONG_OBJECT_TYPE,
              "operator "
                  + name
                  + '('
                  + String.join(",", choice.get().signature().parameters())
                  + ") is not commutative",
              Token.END,
              "Only commutative operators can be used in exclusion constraints."));
    }
  }
}
