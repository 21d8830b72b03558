package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/** CREATE DOMAIN. */
final class CreateDomain {

  private static final String[] AFTER_DEFAULT = {
    "constraint", "not", "null", "check", "default", "collate", "no", "generated", "unique"
  };

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  CreateDomain(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE DOMAIN}. */
  Treatment read() {
    QualifiedName name = clauses.qualifiedName();
    in.takeWord("as");
    UserDefinedType domain =
        new UserDefinedType(
            ObjectKind.DOMAIN, namespace.home(name), name.name(), Sort.DOMAIN, clauses.location());
    domain.base = clauses.type();
    domain.set("type", domain.base);
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
        .map(base -> base.attributes.get("default"))
        .ifPresent(value -> domain.set("default", value));
  }

  private void domainClause(UserDefinedType domain) {
    if (in.takeWord("collate")) {
      domain.set(Column.COLLATION, clauses.collationOf(domain.base, clauses.collation()));
      return;
    }
    if (in.takeWord("default")) {
      new DomainClauses(clauses, domain).defaultValue(in.until(AFTER_DEFAULT));
      return;
    }
    new DomainClauses(clauses, domain).constraint();
  }
}
