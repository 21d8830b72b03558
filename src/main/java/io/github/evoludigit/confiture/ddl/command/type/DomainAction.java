package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/** What ALTER DOMAIN does to a domain. */
sealed interface DomainAction {

  /**
   * Changes the domain.
   *
   * @throws Unreadable if what it names is not there; nothing is changed then
   */
  void apply(UserDefinedType domain, Execution execution);

  /** The constraint of a name, which must be there. */
  private static Entity constraint(UserDefinedType domain, Token name, String of) {
    return Optional.ofNullable(domain.constraints.get(name.text()))
        .orElseThrow(() -> missing(name, of));
  }

  private static Unreadable missing(Token name, String of) {
    return new Unreadable(
        SqlState.UNDEFINED_OBJECT,
        "constraint \"" + name.text() + "\" " + of + " does not exist",
        name,
        "");
  }

  /** Whether a constraint of a domain is that it is NOT NULL. */
  private static boolean isNotNull(UserDefinedType domain, Token name) {
    return domain.notNullName().filter(name.text()::equals).isPresent();
  }

  private static String quoted(UserDefinedType domain) {
    return "of domain \"" + domain.name + '"';
  }

  /** {@code SET DEFAULT}, {@code SET NOT NULL} and {@code ADD}. */
  record Add(DomainClause part) implements DomainAction {
    @Override
    public void apply(UserDefinedType domain, Execution execution) {
      part.applyTo(domain, execution);
    }
  }

  /** {@code DROP DEFAULT}. */
  record DropDefault() implements DomainAction {
    @Override
    public void apply(UserDefinedType domain, Execution execution) {
      domain.set(Attribute.DEFAULT, "");
    }
  }

  /** {@code DROP NOT NULL}. */
  record DropNotNull() implements DomainAction {
    @Override
    public void apply(UserDefinedType domain, Execution execution) {
      domain.dropNotNull();
    }
  }

  /** {@code DROP CONSTRAINT}. */
  record DropConstraint(boolean ifExists, Token name) implements DomainAction {
    @Override
    public void apply(UserDefinedType domain, Execution execution) {
      boolean known = domain.constraints.containsKey(name.text());
      if (!known && isNotNull(domain, name)) {
        domain.dropNotNull();
      } else if (!known && !ifExists) {
        throw missing(name, quoted(domain));
      }
      domain.constraints.remove(name.text());
    }
  }

  /** {@code VALIDATE CONSTRAINT}. */
  record ValidateConstraint(Token name) implements DomainAction {
    @Override
    public void apply(UserDefinedType domain, Execution execution) {
      constraint(domain, name, quoted(domain)).set(Attribute.VALID, "");
    }
  }

  /** {@code RENAME CONSTRAINT}. */
  record RenameConstraint(Token old, String name) implements DomainAction {
    @Override
    public void apply(UserDefinedType domain, Execution execution) {
      if (!domain.constraints.containsKey(old.text()) && isNotNull(domain, old)) {
        domain.renameNotNull(name);
        return;
      }
      Entity constraint = constraint(domain, old, "for domain " + domain.name);
      domain.constraints.remove(old.text());
      constraint.name = name;
      domain.constraints.put(name, constraint);
    }
  }
}
