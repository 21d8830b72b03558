package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the judge itself against labels that another PostgreSQL gave: the facts added, removed and
 * changed have to be the same ones. Its argument is a folder of pairs.
 */
public final class TruthAgreement {

  private TruthAgreement() {}

  /**
   * Prints the cases in which judge and label disagree, and how many agree in each suite.
   *
   * @param arguments folders with pairs of schemas
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Map<String, int[]> suites = new TreeMap<>();
    for (String argument : arguments) {
      Path root = Path.of(argument).toAbsolutePath().normalize();
      List<Path> labels;
      try (Stream<Path> files = Files.walk(root)) {
        labels = files.filter(f -> f.endsWith("truth.json")).sorted().toList();
      }
      for (Path label : labels) {
        Path folder = label.getParent();
        int[] counts =
            suites.computeIfAbsent(
                PairsRunner.suite(root, folder).getFileName().toString(), s -> new int[3]);
        counts[0]++;
        FactChanges truth = FactChanges.read(label);
        try {
          FactChanges judged =
              Judgement.of(
                      PostgresServer.get(), folder.resolve("old.sql"), folder.resolve("new.sql"))
                  .changes();
          counts[1] += judged.drift() == truth.drift() ? 1 : 0;
          counts[2] += agree(folder, judged, truth) ? 1 : 0;
        } catch (SchemaLoad.LoadException e) {
          System.out.println(folder + ": does not load: " + e.getMessage());
        }
      }
    }
    suites.forEach(
        (suite, counts) ->
            System.out.printf(
                "%s: %d cases, same verdict %d, same facts %d%n",
                suite, counts[0], counts[1], counts[2]));
  }

  private static boolean agree(Path folder, FactChanges judged, FactChanges truth) {
    Set<String> ours = essence(judged);
    Set<String> theirs = essence(truth);
    if (ours.equals(theirs)) {
      return true;
    }
    System.out.println(folder);
    ours.stream().filter(f -> !theirs.contains(f)).forEach(f -> System.out.println("  judge " + f));
    theirs.stream().filter(f -> !ours.contains(f)).forEach(f -> System.out.println("  label " + f));
    return false;
  }

  private static Set<String> essence(FactChanges changes) {
    Map<String, List<String>> all =
        Map.of("+", changes.added(), "-", changes.removed(), "~", changes.changed());
    return all.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(f -> e.getKey() + ' ' + Fact.parse(f).essence()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
