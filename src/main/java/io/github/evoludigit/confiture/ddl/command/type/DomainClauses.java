package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What CREATE DOMAIN and ALTER DOMAIN have in common: defaults and constraints. */
final class DomainClauses {

  private final Clauses clauses;
  private final TokenReader in;
  private final UserDefinedType domain;

  DomainClauses(Clauses clauses, UserDefinedType domain) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.domain = domain;
  }

  /** The value of a column that is given none. */
  void defaultValue(List<Token> tokens) {
    domain.set("default", clauses.expression(tokens, Optional.empty(), () -> domain.base));
  }

  /** {@code [CONSTRAINT name] CHECK (…)}, {@code NOT NULL} or {@code NULL}. */
  void constraint() {
    Location location = clauses.here();
    Optional<String> name = in.takeWord("constraint") ? Optional.of(in.name()) : Optional.empty();
    if (in.takeWords("not", "null")) {
      domain.set("not null", true);
      return;
    }
    if (in.takeWord("null")) {
      return;
    }
    in.expectWord("check");
    List<Token> tokens = in.parenthesized();
    String own =
        name.orElseGet(
            () -> GeneratedName.choose(domain.name, "", "check", domain.constraints::containsKey));
    Entity check = new Entity(ObjectKind.DOMAIN_CONSTRAINT, domain.schema, own, location);
    check.parent = Optional.of(domain);
    check.set(
        "expression",
        new DomainCheck(clauses.expression(tokens, Optional.empty(), () -> "boolean"), domain));
    if (in.takeWords("not", "valid")) {
      check.set("valid", "no");
    }
    domain.constraints.put(own, check);
  }

  /** A condition over {@code VALUE}, which has the domain's type. */
  private record DomainCheck(Expression expression, UserDefinedType domain) implements Value {
    @Override
    public Set<Entity> references() {
      return expression.scope().references(this);
    }

    @Override
    public String spelling() {
      Relation row = new Relation(ObjectKind.TABLE, "", "", domain.location);
      row.columns.put("value", new Column(row, "value", domain.base, domain.location));
      return new Expression(
              expression.tokens(), expression.scope(), Optional.of(row), expression.target())
          .spelling();
    }
  }
}
