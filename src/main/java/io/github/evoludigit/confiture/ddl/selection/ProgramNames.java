package io.github.evoludigit.confiture.ddl.selection;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in {@code DO} blocks. A statement's own names end where a body begins, but what a block
 * does is done at once.
 */
final class ProgramNames {

  private final List<NamedStatement> steps = new ArrayList<>();

  /** Adds the names of a block. */
  void add(Statement block) {
    for (Token token : block.tokens()) {
      if (token.kind() == TokenKind.DOLLAR_STRING || token.kind() == TokenKind.STRING) {
        byte[] body = token.text().getBytes(StandardCharsets.UTF_8);
        for (Statement step : Script.of("", body).statements()) {
          steps.add(new NamedStatement(step.names()));
        }
      }
    }
  }

  /** Whether a block names one of some objects, if only as the text that it asks a catalog for. */
  boolean mention(NameSet some) {
    for (NamedStatement step : steps) {
      if (step.mentions(some)) {
        return true;
      }
    }
    return false;
  }
}
