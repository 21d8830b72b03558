package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/** DO. A block that makes nothing but roles is no part of the database. */
final class DoStatement {

  private final Clauses clauses;
  private final Namespace namespace;
  private final StatementReader reader;

  /**
   * A statement.
   *
   * @param reader reads the commands of its block
   */
  DoStatement(Clauses clauses, StatementReader reader) {
    this.clauses = clauses;
    this.namespace = clauses.namespace;
    this.reader = reader;
  }

  /**
   * After {@code DO}.
   *
   * @param withData whether rows are compared
   */
  Treatment read(boolean withData) {
    for (Token token : clauses.in.rest()) {
      if (token.isString()) {
        BodyCheck.ofBlock(clauses, token);
        AnonymousBlock block = new AnonymousBlock(token.text());
        if (block.changesSchema() || withData && block.changesRows()) {
          return apply(block.commands());
        }
      }
    }
    return Treatment.SESSION;
  }

  /** The commands of a block, where they are known and make what is not there yet. */
  private Treatment apply(Optional<List<List<Token>>> commands) {
    if (commands.isEmpty()) {
      return new DefinitionStatement(namespace, clauses.statement(), clauses.in.since(0)).add();
    }
    Treatment treatment = Treatment.MODEL;
    for (List<Token> command : commands.get()) {
      if (!isThere(command)) {
        treatment = treatment.and(reader.read(clauses.statement(), command));
      }
    }
    return treatment;
  }

  /** Whether a command would make what there is already. */
  private boolean isThere(List<Token> command) {
    Clauses inner = new Clauses(namespace, clauses.statement(), command);
    TokenReader words = inner.in;
    try {
      if (words.takeWords("create", "type") || words.takeWords("create", "domain")) {
        QualifiedName name = inner.qualifiedName();
        return namespace.findType(QualifiedName.of(namespace.home(name), name.name())).isPresent();
      }
      if (words.takeWords("create", "table") || words.takeWords("create", "sequence")) {
        QualifiedName name = inner.qualifiedName();
        return namespace.findClass(QualifiedName.of(namespace.home(name), name.name())).isPresent();
      }
      if (words.takeWords("alter", "table")) {
        Optional<Relation> table = namespace.findRelation(inner.relationName());
        return words.takeWords("add", "constraint")
            && table.filter(known -> known.constraints.containsKey(words.label())).isPresent();
      }
      return false;
    } catch (Unreadable another) {
      return false;
    }
  }
}
