package io.github.evoludigit.confiture.judge;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a migration: the server's error, or the facts of its catalogs that are
 * not those of the new schema afterwards.
 */
final class MigrationJudge {

  private static final String ORDER = "columnorder:";

  private static final Pattern PARAMETERS = Pattern.compile(" WITH \\(([^()]*)\\)");

  private final PostgresServer server;
  private final SchemaLoad oldSide;
  private final CatalogFacts oldFacts;
  private final CatalogFacts newFacts;

  /**
   * A judge of the migrations between two schemas.
   *
   * @param oldSide the schema that they run on
   * @param oldFacts what is there before
   * @param newFacts what is to be there then
   */
  MigrationJudge(
      PostgresServer server, SchemaLoad oldSide, CatalogFacts oldFacts, CatalogFacts newFacts) {
    this.server = server;
    this.oldSide = oldSide;
    this.oldFacts = oldFacts;
    this.newFacts = newFacts;
  }

  /** What is wrong; empty if nothing is. */
  List<String> faults(String migration) throws SQLException {
    SchemaLoad script = new SchemaLoad("migration.sql", migration.getBytes(StandardCharsets.UTF_8));
    CatalogFacts result;
    try {
      result =
          Judgement.migrated(
              server, oldSide, script, connection -> new CatalogReader(connection).read());
    } catch (SchemaLoad.LoadException e) {
      return List.of(e.getMessage());
    }
    return faults(result);
  }

  /** What of a result is not as it is to be. */
  List<String> faults(CatalogFacts result) {
    Map<String, String> is = settled(result);
    Map<String, String> wanted = settled(newFacts);
    FactChanges changes = FactChanges.between(is, wanted);
    List<String> faults = new ArrayList<>();
    for (String fact : changes.added()) {
      faults.add("missing: " + fact + " " + shown(wanted.get(fact)));
    }
    for (String fact : changes.removed()) {
      faults.add("left: " + fact + " " + shown(is.get(fact)));
    }
    for (String fact : changes.changed()) {
      if (!fact.startsWith(ORDER) || canBeHad(fact)) {
        faults.add(
            "differs: "
                + fact
                + " "
                + shown(is.get(fact))
                + " instead of "
                + shown(wanted.get(fact)));
      }
    }
    return faults;
  }

  /** The facts with the parameters of indexes in one order, as those of tables have it. */
  private static Map<String, String> settled(CatalogFacts facts) {
    Map<String, String> settled = new TreeMap<>(facts.facts());
    settled.replaceAll(
        (fact, definition) ->
            fact.startsWith("index:")
                ? PARAMETERS.matcher(definition).replaceFirst(MigrationJudge::inOrder)
                : definition);
    return settled;
  }

  private static String inOrder(MatchResult parameters) {
    String[] parts = parameters.group(1).split(", ");
    Arrays.sort(parts);
    return Matcher.quoteReplacement(" WITH (" + String.join(", ", parts) + ")");
  }

  /**
   * Whether the order of a table's columns can be had without making it anew: PostgreSQL adds
   * columns at the end, so that those that stay come first and in the order in which they are.
   */
  private boolean canBeHad(String order) {
    String before = oldFacts.facts().get(order);
    if (before == null) {
      return true;
    }
    List<String> wanted = columns(newFacts.facts().get(order));
    List<String> had = columns(before);
    had.retainAll(wanted);
    for (String column : wanted) {
      if (!had.contains(column)) {
        had.add(column);
      }
    }
    return had.equals(wanted);
  }

  /** Names with commas in them are cut, on both sides alike. */
  private static List<String> columns(String order) {
    return new ArrayList<>(Arrays.asList(order.split(",")));
  }

  private static String shown(String definition) {
    return '[' + definition.replaceAll("\\s+", " ").trim() + ']';
  }
}
