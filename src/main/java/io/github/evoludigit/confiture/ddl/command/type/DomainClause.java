package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.AnalysedText;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/** A clause of a domain: its collation, its default, its constraints. */
sealed interface DomainClause {

  /** Gives it to a domain. */
  void applyTo(UserDefinedType domain, Execution execution);

  /**
   * {@code COLLATE collation}.
   *
   * @param type where the domain's type is written
   * @param collation the collation
   */
  record Collate(Token type, WrittenName collation) implements DomainClause {
    @Override
    public void applyTo(UserDefinedType domain, Execution execution) {
      domain.set(Attribute.COLLATION, execution.collation(collation, domain.base, Token.END, type));
    }
  }

  /** {@code DEFAULT value}: that of a column that is given none. */
  record Default(List<Token> value) implements DomainClause {
    @Override
    public void applyTo(UserDefinedType domain, Execution execution) {
      domain.set(
          Attribute.DEFAULT,
          execution
              .expression(
                  value, Optional.empty(), () -> domain.base, Purpose.defaultOf(domain.name))
              .asDefault());
    }
  }

  /** {@code [CONSTRAINT name] NOT NULL}. */
  record NotNull(Optional<Token> name) implements DomainClause {
    @Override
    public void applyTo(UserDefinedType domain, Execution execution) {
      domain.notNull(name.map(Token::text));
    }
  }

  /** {@code NULL}, which says nothing. */
  record Null() implements DomainClause {
    @Override
    public void applyTo(UserDefinedType domain, Execution execution) {
      // Every domain allows it unless another clause does not.
    }
  }

  /**
   * {@code CHECK (condition)}.
   *
   * @param name its name, if it is said
   * @param place where it begins
   * @param condition the condition
   * @param notValid whether values that are there are not looked at
   */
  record Check(Optional<Token> name, Token place, List<Token> condition, boolean notValid)
      implements DomainClause {
    @Override
    public void applyTo(UserDefinedType domain, Execution execution) {
      String own =
          name.map(Token::text)
              .orElseGet(
                  () ->
                      GeneratedName.choose(
                          domain.name, "", "check", domain.constraints::containsKey));
      if (domain.constraints.containsKey(own)
          || domain.notNullName().filter(own::equals).isPresent()) {
        execution.refuse(
            new Unreadable(
                SqlState.DUPLICATE_OBJECT,
                "constraint \"" + own + "\" for domain \"" + domain.name + "\" already exists",
                Token.END,
                ""));
      }
      Entity check =
          new Entity(ObjectKind.DOMAIN_CONSTRAINT, domain.schema, own, execution.at(place));
      check.partOf(domain);
      check.set(
          Attribute.EXPRESSION, new Condition(condition, execution.namespace().scope(), domain));
      check.set(Attribute.VALID, AttributeValue.NO, notValid);
      domain.constraints.put(own, check);
    }
  }

  /** A condition over {@code VALUE}, which has the domain's type. */
  final class Condition extends AnalysedText {

    private final List<Token> tokens;
    private final UserDefinedType domain;

    Condition(List<Token> tokens, PathScope scope, UserDefinedType domain) {
      super(scope);
      this.tokens = tokens;
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
