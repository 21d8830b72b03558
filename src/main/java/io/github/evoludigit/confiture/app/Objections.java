package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.UnknownExtensions;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks what PostgreSQL has against the statements of a schema. */
final class Objections {

  /** What a statement begins with before it says what it is about. */
  private static final Set<String> FIRST_WORDS =
      Set.of("create", "alter", "drop", "or", "replace", "comment", "security", "label", "on");

  private static final String PROVIDE =
      "Create it before, or name the files in which others do in the parameter provided.";

  /** More of a line helps nobody. */
  private static final int LONGEST_LINE = 10_000;

  private Objections() {}

  /**
   * All of them, in the order of the statements.
   *
   * @param request how the schema was built, if it was built of source files
   */
  static List<Objection> to(
      LoadedSchema schema,
      Optional<BuildRequest> request,
      ReadingOptions options,
      List<Statement> provided) {
    List<Objection> objections = new ArrayList<>();
    SchemaReader reader = new SchemaReader(options, true).after(provided);
    SchemaReading reading = reading(reader, schema, request);
    List<Refusal> doubts = reading.doubts();
    String order = "";
    if (request.isPresent() && reading.refusals().stream().anyMatch(Refusal::isForOrderOfFiles)) {
      order = new OtherOrder(request.get(), schema, reader).remedy(reading.refusals());
    }
    int told = 0;
    for (Refusal refusal : reading.refusals()) {
      while (told < doubts.size() && doubts.get(told).offset() < refusal.offset()) {
        objections.add(doubt(doubts.get(told++)));
      }
      objections.add(
          new Objection(
              problem(refusal, refusal.state().code(), hint(refusal, order)),
              isUnknown(refusal) ? Objection.Sort.UNKNOWN : Objection.Sort.REFUSED));
    }
    for (Refusal doubt : doubts.subList(told, doubts.size())) {
      objections.add(doubt(doubt));
    }
    for (Problem note : UnknownExtensions.notes(reading.schema())) {
      objections.add(new Objection(note, Objection.Sort.NOTE));
    }
    return objections;
  }

  private static SchemaReading reading(
      SchemaReader reader, LoadedSchema schema, Optional<BuildRequest> request) {
    int threads = request.isPresent() ? request.get().threads() : 1;
    try (Workers workers = Comparison.workers(threads)) {
      return (threads > 1 ? reader.with(workers.executor()) : reader).review(schema.statements());
    }
  }

  private static String hint(Refusal refusal, String order) {
    if (refusal.state() == SqlState.INVALID_SCHEMA_NAME && refusal.hint().isEmpty()) {
      return PROVIDE;
    }
    return order.isEmpty() || !refusal.isForOrderOfFiles()
        ? refusal.hint()
        : refusal.hint() + ' ' + order;
  }

  /** What is refused when a body is run has a code of its own. */
  private static Objection doubt(Refusal doubt) {
    String code =
        switch (doubt.state()) {
          case UNDEFINED_TABLE -> "body-undefined-table";
          case UNDEFINED_COLUMN -> "body-undefined-column";
          case UNDEFINED_FUNCTION -> "body-undefined-function";
          case UNDEFINED_PARAMETER -> "body-undefined-parameter";
          case INVALID_SCHEMA_NAME -> "body-undefined-schema";
          case AMBIGUOUS_COLUMN -> "body-ambiguous-column";
          case FUNCTION_EXECUTED_NO_RETURN_STATEMENT -> "body-without-return";
          default -> "body-undefined-object";
        };
    return new Objection(problem(doubt, code, doubt.hint()), Objection.Sort.DOUBTFUL);
  }

  private static Problem problem(Refusal refusal, String code, String hint) {
    String line = refusal.statement().script().lineAt(refusal.offset());
    return new Problem(
        refusal.location(),
        code,
        refusal.message(),
        hint,
        line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
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
