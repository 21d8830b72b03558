package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks what PostgreSQL has against the statements of a schema. */
final class Objections {

  /** What a statement begins with before it says what it is about. */
  private static final Set<String> FIRST_WORDS =
      Set.of("create", "alter", "drop", "or", "replace", "comment", "security", "label", "on");

  /** More of a line helps nobody. */
  private static final int LONGEST_LINE = 10_000;

  private Objections() {}

  /** All of them, in the order of the statements. */
  static List<Objection> to(LoadedSchema schema, ReadingOptions options, List<Statement> provided) {
    List<Objection> objections = new ArrayList<>();
    SchemaReader reader = new SchemaReader(options, true).after(provided);
    for (Refusal refusal : reader.read(schema.statements()).refusals()) {
      objections.add(objection(refusal));
    }
    return objections;
  }

  private static Objection objection(Refusal refusal) {
    String line = refusal.statement().script().lineAt(refusal.offset());
    Problem problem =
        new Problem(
            refusal.location(),
            refusal.state().code(),
            refusal.message(),
            refusal.hint(),
            line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
    return new Objection(
        problem, isUnknown(refusal) ? Objection.Sort.UNKNOWN : Objection.Sort.REFUSED);
  }

  /** Whether not even what the statement is about is understood. */
  private static boolean isUnknown(Refusal refusal) {
    if (refusal.state() != SqlState.SYNTAX_ERROR) {
      return false;
    }
    Statement statement = refusal.statement();
    for (Token token : statement.tokens()) {
      if (token.start() >= refusal.offset()) {
        return true;
      }
      if (!FIRST_WORDS.contains(token.text())) {
        return false;
      }
    }
    return false;
  }
}
