package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A campaign against the migrations: random schemas and mutations of them, planned forth and back;
 * a server runs each plan and must then have exactly the other schema, and a second plan is empty.
 * One command runs it:
 *
 * <pre>mvn -Pmutations test-compile exec:java -Dmutations.rounds=500 -Dmutations.seed=1</pre>
 *
 * <p>The statements are those of the cases, or of the scripts of {@code -Dmutations=FOLDER}; round
 * {@code n} has the seed {@code mutations.seed + n}. What is wrong or refused is printed, and
 * written to {@code -Dmutations.output=FOLDER2} with both schemas.
 */
public final class PlanCampaign {

  private final PostgresServer server;
  private final RandomSchemas schemas;
  private final PrintStream out;
  private int right;
  private int refused;
  private int wrong;

  PlanCampaign(PostgresServer server, List<String> scripts, PrintStream out) throws SQLException {
    this.server = server;
    this.schemas = new RandomSchemas(server, scripts);
    this.out = out;
  }

  /**
   * Runs a campaign.
   *
   * @param arguments how many rounds, the first seed, a folder to write, then folders of scripts
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length < 4) {
      throw new IllegalArgumentException("give rounds, a seed, a folder to write, and folders");
    }
    List<Path> files = new ArrayList<>();
    for (String folder : List.of(arguments).subList(3, arguments.length)) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".sql")).sorted().forEach(files::add);
      }
    }
    List<String> scripts = new ArrayList<>();
    for (Path file : files) {
      scripts.add(Files.readString(file));
    }
    PlanCampaign campaign = new PlanCampaign(PostgresServer.get(), scripts, System.out);
    long seed = Long.parseLong(arguments[1]);
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      campaign.round(seed + i, Path.of(arguments[2]));
    }
    campaign.print();
  }

  /** Plans forth and back between a schema and a mutation of it. */
  void round(long seed, Path output) throws IOException, SQLException {
    SchemaPair pair = schemas.pair(seed);
    boolean safe = Math.floorMod(seed, 4) == 0;
    Script oldSide = Slip.script("old.sql", pair.oldSql());
    Script newSide = Slip.script("new.sql", pair.newSql());
    judge(seed + "-forth", pair, safe, oldSide, newSide, output);
    judge(seed + "-back", pair, safe, newSide, oldSide, output);
  }

  private void judge(
      String name, SchemaPair pair, boolean safe, Script from, Script to, Path output)
      throws IOException, SQLException {
    MigrationTrial trial;
    try {
      trial = MigrationTrial.of(server, new EngineMigrations(safe), from, to);
    } catch (SchemaLoad.LoadException e) {
      return; // The server's own script is not loaded again.
    } catch (SQLException e) {
      out.println(name + ": the session ended: " + e.getMessage());
      return;
    }
    WrittenMigration migration = trial.migration();
    if (migration.refused().isEmpty() && trial.faults().isEmpty()) {
      right++;
      return;
    }
    boolean isWrong = !trial.faults().isEmpty();
    String outcome = isWrong ? "wrong" : "refused";
    wrong += isWrong ? 1 : 0;
    refused += isWrong ? 0 : 1;
    List<String> lines = new ArrayList<>();
    lines.add(name + ": " + outcome + (safe ? ", safe" : ""));
    pair.mutations().forEach(mutation -> lines.add("  | " + mutation));
    (isWrong ? trial.faults() : migration.refused()).forEach(fault -> lines.add("  " + fault));
    lines.forEach(out::println);
    Path folder = Files.createDirectories(output.resolve(name));
    Files.writeString(folder.resolve("old.sql"), text(from));
    Files.writeString(folder.resolve("new.sql"), text(to));
    Files.writeString(folder.resolve("migration.sql"), migration.sql());
    Files.writeString(folder.resolve(outcome + ".txt"), String.join("\n", lines) + '\n');
  }

  private static String text(Script script) {
    return new String(script.utf8(), StandardCharsets.UTF_8);
  }

  /** Prints how many there are. */
  void print() {
    out.println(
        "mutations: "
            + right
            + " right, "
            + refused
            + " refused, "
            + wrong
            + " wrong of "
            + (right + refused + wrong));
  }

  int wrong() {
    return wrong;
  }

  int right() {
    return right;
  }
}
