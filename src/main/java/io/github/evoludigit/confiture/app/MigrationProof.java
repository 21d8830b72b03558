package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.Loading;
import io.github.evoludigit.confiture.database.Reply;
import io.github.evoludigit.confiture.database.RunningServer;
import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.database.Trial;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a migration does what it is for: a server loads the old schema and runs it, loads the new
 * schema into another database, and both must then have the same in their catalogs.
 *
 * @param source where the server comes from
 * @param major its major version
 */
public record MigrationProof(ServerSource source, int major) {

  /** The code of what is not as it is to be after the migration. */
  static final String CODE = "not-proved";

  private static final String PLEA =
      "this is a mistake of Confiture: please report it with both schemas";

  /**
   * What a server says.
   *
   * @param server what people call it
   * @param isWhole whether the catalogs were compared; otherwise the migration only ran
   * @param errors what is against the migration
   * @param remains what could not be cleared away
   */
  public record Result(
      String server, boolean isWhole, List<Problem> errors, List<Problem> remains) {}

  /**
   * Proves one.
   *
   * @param provided what is loaded before both schemas
   * @param old the schema that the migration runs on
   * @param now the schema that must come of it
   * @param migration its statements
   * @param isWhole whether they are all there is to do, so that the catalogs must be the same
   * @param policy which differences are let be
   * @throws ServerFailure if no server can be asked
   */
  Result of(
      List<Statement> provided,
      List<Statement> old,
      List<Statement> now,
      List<Statement> migration,
      boolean isWhole,
      Policy policy)
      throws ServerFailure {
    try (RunningServer server = source.start()) {
      Trial.Result migrated = Trial.of(server, major, List.of(provided, old, migration));
      Trial.Result fresh = Trial.of(server, major, List.of(provided, now));
      List<Problem> remains = new ArrayList<>();
      migrated.remains().ifPresent(failure -> remains.add(failure.problem()));
      fresh.remains().ifPresent(failure -> remains.add(failure.problem()));
      List<Problem> errors = new ArrayList<>();
      for (Trial.Result trial : List.of(migrated, fresh)) {
        ServerWords words = new ServerWords(server, trial);
        for (Loading loading : trial.loadings()) {
          refused(loading, words, errors);
        }
      }
      if (isWhole && migrated.catalogs().isPresent() && fresh.catalogs().isPresent()) {
        Location file = migration.isEmpty() ? Location.ofFile("") : migration.get(0).location();
        for (String sentence : differences(migrated, fresh, policy)) {
          errors.add(
              new Problem(
                  Location.ofFile(file.file()), CODE, sentence, errors.isEmpty() ? PLEA : ""));
        }
      }
      return new Result(new ServerWords(server, migrated).name(), isWhole, errors, remains);
    }
  }

  private static void refused(Loading loading, ServerWords words, List<Problem> errors) {
    for (Reply reply : loading.errors()) {
      errors.add(words.problem(reply));
    }
    for (Statement statement : loading.notRun().keySet()) {
      errors.add(
          new Problem(
              statement.location(),
              CODE,
              "this statement was not run: " + loading.notRun().get(statement),
              "leave proveOn out, so that an embedded PostgreSQL is asked"));
    }
  }

  /** What is not the same, a sentence each. */
  private List<String> differences(Trial.Result migrated, Trial.Result fresh, Policy policy) {
    List<Statement> is = statements("after the migration", migrated.catalogs().orElseThrow());
    List<Statement> wanted = statements("the new schema", fresh.catalogs().orElseThrow());
    ReadingOptions options = new ReadingOptions(migrated.role(), false, new ServerVersion(major));
    SchemaReader reader = new SchemaReader(options.comparing(is, wanted));
    Schema there = reader.read(is).schema();
    List<String> sentences = new ArrayList<>();
    Schema now = reader.read(wanted).schema();
    for (JudgedChange judged : policy.judge(SchemaDiff.between(there, now), there, now).changes()) {
      String sentence = sentence(judged.change());
      if (judged.ignoredBy().isEmpty() && !sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private static List<Statement> statements(String name, String script) {
    return Script.of(name, script.getBytes(StandardCharsets.UTF_8)).statements();
  }

  /** What is wrong; empty if it is only the order of columns, which a migration cannot choose. */
  private static String sentence(Change change) {
    switch (change.sort()) {
      case ADDED:
        return "after the migration there is no " + change.key();
      case REMOVED:
        return "after the migration there still is " + change.key();
      default:
        StringBuilder sentence = new StringBuilder();
        for (AttributeChange attribute : change.attributes()) {
          if (!attribute.name().equals(SchemaDiff.ORDER)) {
            sentence
                .append(sentence.length() == 0 ? change.key() + ": " : ", ")
                .append("after the migration ")
                .append(attribute.name())
                .append(" is ")
                .append(attribute.oldValue().orElse("(none)"))
                .append(" and not ")
                .append(attribute.newValue().orElse("(none)"));
          }
        }
        return sentence.toString();
    }
  }
}
