package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Prints what the server says of the expectations of cases; for people who write cases. */
public final class CasesCheck {

  private CasesCheck() {}

  /**
   * Checks all folders, or those with the text in their path.
   *
   * @param arguments the text, if any
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    PostgresServer server = PostgresServer.get();
    int checked = 0;
    int wrong = 0;
    for (CaseFolder folder : CaseFolder.all()) {
      if (arguments.length > 0 && !folder.name().contains(arguments[0])) {
        continue;
      }
      checked++;
      List<String> sentences = sentences(server, folder);
      if (!sentences.isEmpty()) {
        wrong++;
        System.out.println(folder.name());
        sentences.forEach(sentence -> System.out.println("  " + sentence));
      }
    }
    System.out.println(checked + " cases, the server disagrees with " + wrong);
  }

  private static List<String> sentences(PostgresServer server, CaseFolder folder)
      throws IOException, SQLException {
    try {
      Judgement judgement = Judgement.of(server, folder.oldSql(), folder.newSql());
      List<ChangeLine> lines = folder.expected().stream().map(ChangeLine::parse).toList();
      List<String> sentences =
          new ArrayList<>(
              Disagreement.between(
                  judgement,
                  lines,
                  ReportedChange.consequences(
                      Differ.registered().diff(folder.oldSql(), folder.newSql()))));
      for (Rewording rewording : Rewording.values()) {
        // The server does not read CRLF as LF in a body; that is what our reader of files does.
        if (rewording != Rewording.CRLF) {
          reworded(server, rewording, folder.oldSql(), judgement.oldFacts())
              .forEach(sentences::add);
          reworded(server, rewording, folder.newSql(), judgement.newFacts())
              .forEach(sentences::add);
        }
      }
      return sentences;
    } catch (SchemaLoad.LoadException e) {
      return List.of("does not load: " + e.getMessage());
    }
  }

  /** What the server sees of a side in other words that it did not see of the side itself. */
  private static List<String> reworded(
      PostgresServer server, Rewording rewording, Path side, CatalogFacts facts)
      throws IOException, SQLException {
    String name = rewording + " " + side.getFileName();
    byte[] text = rewording.of(Files.readString(side)).getBytes(StandardCharsets.UTF_8);
    FactChanges changes =
        FactChanges.between(facts.facts(), Judgement.facts(server, name, text).facts());
    return changes.drift() ? List.of(name + " is another schema: " + changes) : List.of();
  }
}
