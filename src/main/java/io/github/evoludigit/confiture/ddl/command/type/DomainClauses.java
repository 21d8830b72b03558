package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.AnalysedText;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Optional;

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
    domain.set(
        Attribute.DEFAULT,
        clauses.expression(
            clauses.reader().expression(tokens),
            Optional.empty(),
            () -> domain.base,
            Purpose.defaultOf(domain.name)));
  }

  /** {@code [CONSTRAINT name] CHECK (…)}, {@code NOT NULL} or {@code NULL}. */
  void constraint() {
    Location location = clauses.here();
    Optional<String> name = in.takeWord("constraint") ? Optional.of(in.name()) : Optional.empty();
    if (in.takeWords("not", "null")) {
      domain.set(Attribute.NOT_NULL, true);
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
    check.set(Attribute.EXPRESSION, new DomainCheck(tokens, clauses.namespace.scope(), domain));
    if (in.takeWords("not", "valid")) {
      check.set(Attribute.VALID, "no");
    }
    domain.constraints.put(own, check);
  }

  /** A condition over {@code VALUE}, which has the domain's type. */
  private static final class DomainCheck extends AnalysedText {

    private final List<Token> tokens;
    private final UserDefinedType domain;

    DomainCheck(List<Token> tokens, PathScope scope, UserDefinedType domain) {
      super(scope);
      this.tokens = List.copyOf(tokens);
      this.domain = domain;
    }

    @Override
    protected String analyse() {
      List<Scope.Column> value = List.of(new Scope.Column("value", domain.base));
      return new CanonicalForm(scope())
          .expression(
              tokens, Optional.of(new Scope.Relation("", "", value)), "boolean", Purpose.CHECK);
    }

    @Override
    protected long context() {
      return domain.base.hashCode();
    }
  }
}
