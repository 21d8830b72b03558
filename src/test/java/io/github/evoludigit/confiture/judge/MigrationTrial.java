package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.database.CatalogScript;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration between two schemas that a server has tried.
 *
 * @param migration what was written
 * @param faults what is wrong with it; nothing if something of it is refused
 */
record MigrationTrial(WrittenMigration migration, List<String> faults) {

  /** What cannot be had: PostgreSQL adds columns at the end. */
  private static final String PLACE = "its columns are in another order";

  /**
   * Writes the migration, lets the server run it, and plans once more, from what it has then: there
   * must be nothing left to do.
   *
   * @param from a name and the statements of what is there
   * @param to those of what is to be
   */
  static MigrationTrial of(
      PostgresServer server, EngineMigrations migrations, Script from, Script to)
      throws SQLException {
    WrittenMigration migration = migrations.between(from.statements(), to.statements());
    List<String> faults = new ArrayList<>();
    if (migration.refused().isEmpty()) {
      faults.addAll(faults(server, migrations, migration, from, to));
    }
    return new MigrationTrial(migration, faults);
  }

  private static List<String> faults(
      PostgresServer server,
      EngineMigrations migrations,
      WrittenMigration migration,
      Script from,
      Script to)
      throws SQLException {
    SchemaLoad old = new SchemaLoad("old.sql", from.utf8());
    CatalogFacts oldFacts = Judgement.loaded(server, old, MigrationTrial::facts);
    CatalogFacts newFacts = Judgement.facts(server, "new.sql", to.utf8());
    SchemaLoad script =
        new SchemaLoad("migration.sql", migration.sql().getBytes(StandardCharsets.UTF_8));
    MigrationJudge judge = new MigrationJudge(server, old, oldFacts, newFacts);
    List<String> faults = new ArrayList<>();
    String result;
    try {
      result =
          Judgement.migrated(
              server,
              old,
              script,
              connection -> {
                faults.clear();
                faults.addAll(judge.faults(facts(connection)));
                return CatalogScript.read(connection);
              });
    } catch (SchemaLoad.LoadException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
    List<Statement> wanted = to.statements();
    if (!faults.isEmpty()
        || !new SchemaReader(ReadingOptions.DEFAULT).read(wanted).definitions().isEmpty()) {
      return faults; // A server has no code that made something.
    }
    WrittenMigration second =
        migrations.between(
            Script.of("result", result.getBytes(StandardCharsets.UTF_8)).statements(), wanted);
    second.refused().stream()
        .filter(point -> !point.contains(PLACE))
        .forEach(point -> faults.add("a second plan refuses: " + point));
    Script.of("second", second.sql().getBytes(StandardCharsets.UTF_8))
        .statements()
        .forEach(statement -> faults.add("a second plan has: " + statement.text()));
    return faults;
  }

  private static CatalogFacts facts(Connection connection) throws SQLException {
    return new CatalogReader(connection).read();
  }
}
