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
import java.util.List;

/**
 * CREATE DOMAIN.
 *
 * @param name its name
 * @param base the type it is over
 * @param parts its clauses, in order
 */
record CreateDomain(WrittenName name, WrittenType base, List<DomainClause> parts)
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
    parts.forEach(part -> part.applyTo(domain, execution));
    execution.catalog().add(domain);
    execution.catalog().begin(domain);
    return Treatment.MODEL;
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
