package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/** ALTER DOMAIN, except for what all objects share. */
public final class AlterDomain {

  private final Clauses clauses;
  private final TokenReader in;

  /** What follows the first words of the statement. */
  public AlterDomain(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows the domain's name in ALTER DOMAIN, except for what all objects share. */
  public Treatment read(UserDefinedType domain) {
    DomainClauses parts = new DomainClauses(clauses, domain);
    if (in.takeWords("set", "default")) {
      parts.defaultValue(in.rest());
    } else if (in.takeWords("drop", "default")) {
      in.expectEnd();
      domain.set(Attribute.DEFAULT, "");
    } else if (in.takeWords("set", "not", "null")) {
      in.expectEnd();
      domain.set(Attribute.NOT_NULL, true);
    } else if (in.takeWords("drop", "not", "null")) {
      in.expectEnd();
      domain.set(Attribute.NOT_NULL, "");
    } else if (in.takeWord("add")) {
      // Read to the end for a domain of no consequence before this one is changed.
      int from = in.position();
      UserDefinedType none =
          new UserDefinedType(
              domain.kind, domain.schema, domain.name, domain.sort, domain.location);
      new DomainClauses(clauses, none).constraint();
      in.expectEnd();
      in.back(from);
      parts.constraint();
    } else if (in.takeWords("drop", "constraint")) {
      boolean ifExists = clauses.ifExists();
      String name = in.name();
      clauses.cascadeOrRestrict();
      in.expectEnd();
      if (domain.constraints.remove(name) == null && !ifExists) {
        throw in.unreadable();
      }
    } else if (in.takeWords("validate", "constraint")) {
      Entity check = known(domain, in.name());
      in.expectEnd();
      check.set(Attribute.VALID, "");
    } else if (in.takeWords("rename", "constraint")) {
      Entity check = known(domain, in.name());
      in.expectWord("to");
      String name = in.name();
      in.expectEnd();
      domain.constraints.remove(check.name);
      check.name = name;
      domain.constraints.put(check.name, check);
    } else {
      throw in.unreadable();
    }
    in.expectEnd();
    return Treatment.MODEL;
  }

  private Entity known(UserDefinedType domain, String name) {
    return Optional.ofNullable(domain.constraints.get(name)).orElseThrow(in::unreadable);
  }
}
