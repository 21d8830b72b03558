package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.KindWords;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Optional;

/**
 * ALTER EXTENSION, except for what all objects share.
 *
 * @param target the extension
 * @param version the version it is updated to, if it is; empty for the newest
 * @param member what it is given or loses otherwise, as it is written
 */
public record AlterExtension(AlterTarget target, Optional<String> version, List<Token> member)
    implements Command {

  /** What follows the name, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    if (in.takeWord("update")) {
      String version = "";
      if (in.takeWord("to")) {
        version = in.peek().isString() ? in.string() : in.identifier();
      }
      in.expectEnd();
      return new AlterExtension(target, Optional.of(version), List.of());
    }
    int from = in.position();
    if (!in.takeWord("add")) {
      in.expectWord("drop");
    }
    WrittenReference.readPlain(in, KindWords.requiredKind(in));
    in.expectEnd();
    return new AlterExtension(target, Optional.empty(), List.copyOf(in.since(from)));
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    if (version.isPresent()) {
      found.ifPresent(extension -> extension.set(Attribute.VERSION, version.get()));
      return Treatment.MODEL;
    }
    found.ifPresent(extension -> extension.addDefinition(CanonicalForm.ofTokens(member)));
    return Treatment.DEFINITION;
  }
}
