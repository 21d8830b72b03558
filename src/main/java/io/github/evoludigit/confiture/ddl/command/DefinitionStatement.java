package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/** A statement that is kept by its tokens. */
record DefinitionStatement(Namespace namespace, Statement statement, List<Token> tokens) {

  Treatment add() {
    String text = CanonicalForm.ofTokens(tokens);
    Optional<Entity> target = target();
    if (target.isPresent()) {
      target.get().addDefinition(text);
      return Treatment.DEFINITION;
    }
    namespace.catalog().refusals().miss();
    String name = summary(text);
    Entity entity = new Entity(ObjectKind.STATEMENT, "", name, statement.location());
    for (int number = 2; namespace.catalog().find(entity.key()).isPresent(); number++) {
      entity.name = name + " #" + number;
    }
    entity.set(Attribute.DEFINITION, text);
    namespace.catalog().add(entity);
    return Treatment.DEFINITION;
  }

  /** The object that ALTER or COMMENT is about, if that much is understood. */
  private Optional<Entity> target() {
    if (!tokens.get(0).isWord("alter")) {
      return Optional.empty();
    }
    Clauses clauses = new Clauses(namespace, statement, tokens);
    clauses.in.next();
    try {
      Optional<ObjectKind> kind = ObjectReference.kind(clauses.in);
      clauses.ifExists();
      return kind.flatMap(known -> new ObjectReference(clauses).findIfThere(known));
    } catch (Unreadable unknown) {
      return Optional.empty();
    }
  }

  /** The beginning of the text, and a number that tells it from others. */
  private static String summary(String text) {
    String line = text.replaceAll("\\s+", " ");
    String first = line.length() <= 60 ? line : line.substring(0, 57) + "...";
    return first + " [" + Integer.toHexString(text.hashCode()) + ']';
  }
}
