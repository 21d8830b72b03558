package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * CREATE DOMAIN.
 *
 * @param name its name
 * @param base the type it is over
 * @param parts its clauses, in order
 * @param places where each of these begins
 */
record CreateDomain(
    WrittenName name, WrittenType base, List<DomainClause> parts, List<Token> places)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    UserDefinedType domain =
        new UserDefinedType(
            ObjectKind.DOMAIN,
            execution.namespace().home(name.name()),
            name.name().name(),
            Sort.DOMAIN,
            execution.location());
    domain.base = base.resolve(execution.namespace());
    domain.set(Attribute.TYPE, domain.base);
    inheritDefault(domain, execution);
    contradictions(execution);
    parts.forEach(part -> part.applyTo(domain, execution));
    execution.catalog().add(domain);
    execution.catalog().begin(domain);
    return Treatment.MODEL;
  }

  /** Clauses that say the opposite, or the same twice ({@code DefineDomain}). */
  private void contradictions(Execution execution) {
    Set<Class<?>> said = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      DomainClause part = parts.get(i);
      boolean notNull = part instanceof DomainClause.NotNull;
      boolean nothing = part instanceof DomainClause.Null;
      boolean conflict =
          notNull && said.contains(DomainClause.Null.class)
              || nothing && said.contains(DomainClause.NotNull.class);
      boolean again = !said.add(part.getClass());
      String message = "";
      SqlState state = SqlState.SYNTAX_ERROR;
      if (conflict) {
        message = "conflicting NULL/NOT NULL constraints";
      } else if (again && notNull) {
        message = "redundant NOT NULL constraint definition";
        state = SqlState.INVALID_OBJECT_DEFINITION;
      } else if (again && part instanceof DomainClause.Default) {
        message = "multiple default expressions";
      }
      if (!message.isEmpty()) {
        execution.refuse(new Unreadable(state, message, places.get(i), ""));
        return;
      }
    }
  }

  /** A domain over another takes its default over, unless it has one of its own (DefineDomain). */
  private static void inheritDefault(UserDefinedType domain, Execution execution) {
    execution
        .catalog()
        .typeOf(domain.base)
        .map(base -> base.attributes.get(Attribute.DEFAULT.spelling()))
        .ifPresent(value -> domain.set(Attribute.DEFAULT, value));
  }
}
