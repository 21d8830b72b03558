package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Prints what the server says of cases without an engine; for people who write cases. */
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
      List<String> sentences =
          new java.util.ArrayList<>(
              Disagreement.between(
                  judgement, folder.expected().stream().map(ChangeLine::parse).toList()));
      for (Path side : List.of(folder.oldSql(), folder.newSql())) {
        CatalogFacts facts =
            side.equals(folder.oldSql()) ? judgement.oldFacts() : judgement.newFacts();
        for (Rewording rewording : Rewording.values()) {
          String text = rewording.of(java.nio.file.Files.readString(side));
          CatalogFacts other =
              Judgement.facts(
                  server,
                  rewording + " " + side.getFileName(),
                  text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          FactChanges changes = FactChanges.between(facts.facts(), other.facts());
          if (rewording != Rewording.CRLF && changes.drift()) {
            sentences.add(rewording + " is another schema: " + changes);
          }
        }
      }
      return sentences;
    } catch (SchemaLoad.LoadException e) {
      return List.of("does not load: " + e.getMessage());
    }
  }
}
