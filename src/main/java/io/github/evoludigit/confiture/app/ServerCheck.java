package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.Loading;
import io.github.evoludigit.confiture.database.Reply;
import io.github.evoludigit.confiture.database.RunningServer;
import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.database.Trial;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether a real PostgreSQL loads the schema, and whether its catalogs then hold what is held here
 * of the schema.
 *
 * @param source where the server comes from
 * @param major its major version
 * @param audit where what is held differently is written
 */
public record ServerCheck(ServerSource source, int major, AuditFile audit) {

  /**
   * What came of it.
   *
   * @param objections what is against the schema, from the check and from the server
   * @param warnings what the server has to say otherwise, and where its catalogs differ
   * @param summary what was done, in a few words
   */
  record Outcome(List<Objection> objections, List<Problem> warnings, String summary) {}

  /** Asks the server, and puts together what it says and what the check says. */
  Outcome of(LoadedSchema schema, ProvidedFiles.Loaded provided, List<Objection> own)
      throws ServerFailure {
    try (RunningServer server = source.start()) {
      Trial.Result trial = Trial.of(server, major, provided.statements(), schema.statements());
      ServerWords words = new ServerWords(server, trial);
      List<Problem> warnings = new ArrayList<>();
      for (Loading loading : List.of(trial.provided(), trial.schema())) {
        warn(loading, words, warnings);
      }
      trial.remains().ifPresent(failure -> warnings.add(failure.problem()));
      CombinedObjections all = new CombinedObjections(schema.statements(), own, words);
      List<Objection> objections = all.with(trial.provided(), trial.schema());
      warnings.addAll(all.warnings());
      audit.delete();
      String summary = words.name() + " loads it";
      if (trial.catalogs().isPresent()) {
        Audit audited = Audit.of(schema, provided, trial, major);
        audited.write(audit, words.name(), trial.words());
        warnings.addAll(audited.warnings(audit));
        summary +=
            audited.findings().isEmpty()
                ? ", and its catalogs agree"
                : ", and its catalogs differ in " + audited.findings().size();
      }
      return new Outcome(objections, warnings, summary);
    }
  }

  private static void warn(Loading loading, ServerWords words, List<Problem> warnings) {
    for (Reply notice : loading.notices()) {
      warnings.add(words.problem(notice));
    }
    for (Map.Entry<Statement, String> entry : loading.notRun().entrySet()) {
      Location place = entry.getKey().location();
      warnings.add(
          new Problem(place, "not-run", "this statement was not run: " + entry.getValue(), ""));
    }
    loading
        .open()
        .ifPresent(
            begin ->
                warnings.add(
                    new Problem(
                        begin.location(),
                        "transaction-open",
                        "this transaction is never committed: PostgreSQL undoes it when the session"
                            + " ends",
                        "add COMMIT")));
  }
}
