package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.catalog.TargetType;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A command as it is applied: what its names mean now.
 *
 * @param namespace the objects, and how names find them
 * @param statement the statement, for the places of what it makes
 */
public record Execution(Namespace namespace, Statement statement) {

  /** All objects. */
  public Catalog catalog() {
    return namespace.catalog();
  }

  /** What SET says. */
  public Session session() {
    return catalog().session();
  }

  /** Where the statement begins. */
  public Location location() {
    return statement.location();
  }

  /** Where a token of the statement is. */
  public Location at(Token token) {
    return statement.script().locate(token.start());
  }

  /** Whether what can be applied all the same is looked into, too. */
  public boolean judges() {
    return catalog().refusals().judging();
  }

  /** Notes why PostgreSQL would not run the statement, where that is looked into. */
  public void refuse(Unreadable reason) {
    if (judges()) {
      catalog().refusals().refuse(reason);
    }
  }

  /** Notes that an object without a schema is not there, if so. */
  public void require(ObjectKind kind, Token name) {
    if (judges()) {
      new Absence(this).object(kind, name).ifPresent(this::refuse);
    }
  }

  /**
   * Says that a statement needs a transaction, where none was begun ({@code
   * RequireTransactionBlock}).
   *
   * @param first the statement's first word
   * @param name what it is called
   */
  public void expectTransaction(Token first, String name) {
    if (!session().isInTransaction()) {
      refuse(
          new Unreadable(
              SqlState.NO_ACTIVE_SQL_TRANSACTION,
              name + " can only be used in transaction blocks",
              first,
              "Begin a transaction before it."));
    }
  }

  /**
   * Says that a statement cannot be within a transaction, where one was begun ({@code
   * PreventInTransactionBlock}).
   *
   * @param first the statement's first word
   * @param name what it is called
   */
  public void expectNoTransaction(Token first, String name) {
    if (session().isInTransaction()) {
      refuse(
          new Unreadable(
              SqlState.ACTIVE_SQL_TRANSACTION,
              name + " cannot run inside a transaction block",
              first,
              "Commit before it."));
    }
  }

  /** The relation of a name, which must be there. */
  public Relation relation(WrittenName written) {
    Optional<Relation> found = namespace.findRelation(written.name());
    if (found.isEmpty()) {
      throw new Absence(this)
          .schema(written.name(), written.token())
          .orElseGet(() -> MissingObject.relation(written));
    }
    return found.get();
  }

  /** The index of a name, or the constraint it belongs to, which must be there. */
  public Entity index(WrittenName written) {
    return namespace
        .findClass(written.name())
        .or(() -> namespace.findConstraint(written.name()).map(Entity.class::cast))
        .orElseThrow(() -> MissingObject.relation(written));
  }

  /** The type of a name, which must be there. */
  public UserDefinedType type(WrittenName written) {
    return namespace.findType(written.name()).orElseThrow(() -> MissingObject.type(written));
  }

  /** An expression of some purpose, with what its names mean now. */
  public Expression expression(
      List<Token> tokens, Optional<Relation> relation, Supplier<String> target, Purpose purpose) {
    return new Expression(tokens, namespace.scope(), relation, target, purpose);
  }

  /** A collation of something of a type; empty if it is the type's own. */
  public String collation(WrittenName written, String type) {
    return collation(written, type, Token.END, Token.END);
  }

  /**
   * A collation of something of a type; empty if it is the type's own.
   *
   * @param missing where PostgreSQL says that the collation is not there
   * @param unfit where it says that the type has none
   */
  public String collation(WrittenName written, String type, Token missing, Token unfit) {
    new CollationCheck(this).check(written.name(), type, missing, unfit);
    return Collations.of(type, Collations.spelling(written.name(), namespace), namespace);
  }

  /** A condition over the rows of a relation. */
  public Expression condition(List<Token> tokens, Relation relation, Purpose purpose) {
    return expression(tokens, Optional.of(relation), TargetType.BOOLEAN, purpose);
  }
}
