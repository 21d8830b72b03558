package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.FreeNumber;
import io.github.evoludigit.confiture.ddl.catalog.KeptStatement;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.KindWords;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/** A statement that is kept by its tokens. */
record DefinitionStatement(List<Token> tokens) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    String text = CanonicalForm.ofTokens(tokens);
    Optional<Entity> target = target(execution);
    if (target.isPresent()) {
      target.get().addDefinition(text);
      return Treatment.DEFINITION;
    }
    Catalog catalog = execution.catalog();
    catalog.refusals().miss();
    String name = summary(text);
    Entity entity =
        new KeptStatement(name, text, execution.namespace().searchPath(), execution.location());
    if (catalog.find(entity.key()).isPresent()) {
      int number = FreeNumber.from(2, tried -> isTaken(catalog, numbered(name, tried)));
      entity.name = numbered(name, number);
    }
    catalog.add(entity);
    return Treatment.DEFINITION;
  }

  private static boolean isTaken(Catalog catalog, String name) {
    return catalog.find(new ObjectKey(ObjectKind.STATEMENT, List.of(name), "")).isPresent();
  }

  private static String numbered(String name, int number) {
    return name + " #" + number;
  }

  /** The object that ALTER is about, if that much is understood. */
  private Optional<Entity> target(Execution execution) {
    if (!tokens.get(0).isWord("alter")) {
      return Optional.empty();
    }
    TokenReader in = new TokenReader(tokens);
    in.next();
    try {
      Optional<ObjectKind> kind = KindWords.kind(in);
      new ClauseReader(in).ifExists();
      return kind.flatMap(known -> WrittenReference.read(in, known).find(execution));
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
