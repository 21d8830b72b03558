package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/** CREATE DOMAIN. */
public final class CreateDomain {

  private static final String[] AFTER_DEFAULT = {
    "constraint", "not", "null", "check", "default", "collate", "no", "generated", "unique"
  };

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public CreateDomain(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE DOMAIN}. */
  public Treatment read() {
    QualifiedName name = clauses.qualifiedName();
    in.takeWord("as");
    UserDefinedType domain =
        new UserDefinedType(
            ObjectKind.DOMAIN, namespace.home(name), name.name(), Sort.DOMAIN, clauses.location());
    domain.base = clauses.type();
    domain.set(Attribute.TYPE, domain.base);
    inheritDefault(domain);
    while (!in.atEnd()) {
      domainClause(domain);
    }
    catalog.add(domain);
    catalog.begin(domain);
    return Treatment.MODEL;
  }

  /** A domain over another takes its default over, unless it has one of its own (DefineDomain). */
  private void inheritDefault(UserDefinedType domain) {
    clauses
        .typeOf(domain.base)
        .map(base -> base.attributes.get(Attribute.DEFAULT.spelling()))
        .ifPresent(value -> domain.set(Attribute.DEFAULT, value));
  }

  private void domainClause(UserDefinedType domain) {
    if (in.takeWord("collate")) {
      domain.set(Attribute.COLLATION, clauses.collationOf(domain.base, clauses.collation()));
      return;
    }
    if (in.takeWord("default")) {
      new DomainClauses(clauses, domain).defaultValue(in.until(AFTER_DEFAULT));
      return;
    }
    new DomainClauses(clauses, domain).constraint();
  }
}
