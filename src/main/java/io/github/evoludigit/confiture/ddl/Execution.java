package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
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
record Execution(Namespace namespace, Statement statement) {

  /** All objects. */
  Catalog catalog() {
    return namespace.catalog();
  }

  /** What SET says. */
  Session session() {
    return catalog().session();
  }

  /** Where the statement begins. */
  Location location() {
    return statement.location();
  }

  /** Where a token of the statement is. */
  Location at(Token token) {
    return statement.script().locate(token.start());
  }

  /** The relation of a name, which must be there. */
  Relation relation(WrittenName written) {
    return namespace.findRelation(written.name()).orElseThrow(() -> Missing.relation(written));
  }

  /** The index of a name, or the constraint it belongs to, which must be there. */
  Entity index(WrittenName written) {
    return namespace
        .findClass(written.name())
        .or(() -> namespace.findConstraint(written.name()).map(Entity.class::cast))
        .orElseThrow(() -> Missing.relation(written));
  }

  /** The type of a name, which must be there. */
  UserDefinedType type(WrittenName written) {
    return namespace.findType(written.name()).orElseThrow(() -> Missing.type(written));
  }

  /** An expression, with what its names mean now. */
  Expression expression(List<Token> tokens, Optional<Relation> relation, Supplier<String> target) {
    return new Expression(List.copyOf(tokens), namespace.scope(), relation, target);
  }

  /** A reader of a part of the statement that needs to know the objects. */
  Clauses clauses(List<Token> tokens) {
    return new Clauses(namespace, statement, tokens);
  }

  /** A collation of something of a type; empty if it is the type's own. */
  String collation(WrittenName written, String type) {
    return clauses(List.of()).collationOf(type, Clauses.collation(written.name(), namespace));
  }

  /** A condition over the rows of a relation. */
  Expression condition(List<Token> tokens, Relation relation) {
    return expression(tokens, Optional.of(relation), () -> "boolean");
  }
}
