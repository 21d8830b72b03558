package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folders of {@code src/test/resources/cases}: in each our changes are the expected ones, and a
 * real PostgreSQL agrees whether the two sides differ and in what. {@code -Dcases=TEXT} takes only
 * folders with the text in their path, {@code -Dcases.rewrite} writes {@code changes.txt} anew.
 */
class CasesTest {

  private static final String FILTER = System.getProperty("cases", "");
  private static final boolean REWRITE =
      Boolean.parseBoolean(System.getProperty("cases.rewrite", "false").replaceAll("^$", "true"));

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicNode> each_folder_holds() throws IOException {
    List<CaseFolder> folders = CaseFolder.all();
    assertThat(folders).hasSizeGreaterThan(250);
    return folders.stream()
        .filter(folder -> folder.name().contains(FILTER))
        .map(
            folder ->
                dynamicContainer(
                    folder.name(),
                    Stream.of(
                        test(folder, "the changes are the expected ones", this::changesAreExpected),
                        test(folder, "a PostgreSQL server agrees", this::serverAgrees),
                        test(folder, "a side is the same as itself", this::sidesEqualThemselves),
                        test(folder, "the reverse mirrors", this::reverseMirrors),
                        test(folder, "a part tells the same", this::partTellsTheSame),
                        test(
                            folder, "other words change nothing", this::otherWordsChangeNothing))));
  }

  /** A check that may read files and ask a server. */
  @FunctionalInterface
  private interface Check {
    void of(CaseFolder folder) throws IOException, SQLException;
  }

  private static DynamicTest test(CaseFolder folder, String name, Check check) {
    return dynamicTest(
        name,
        folder.folder().toUri(),
        () -> {
          assertThat(folder.faults()).as(folder.name()).isEmpty();
          check.of(folder);
        });
  }

  private void changesAreExpected(CaseFolder folder) throws IOException {
    List<String> changes = lines(folder.oldSql(), folder.newSql());
    if (REWRITE) {
      folder.rewrite(changes);
    }
    assertThat(changes).as(folder.name()).isEqualTo(folder.expected());
  }

  private void serverAgrees(CaseFolder folder) throws IOException, SQLException {
    PostgresServer server = PostgresServer.forTest();
    Judgement judgement = Judgement.of(server, folder.oldSql(), folder.newSql());
    List<ChangeLine> expected = folder.expected().stream().map(ChangeLine::parse).toList();
    List<ReportedChange> consequences =
        ReportedChange.consequences(Differ.registered().diff(folder.oldSql(), folder.newSql()));
    assertThat(Disagreement.between(judgement, expected, consequences)).as(folder.name()).isEmpty();
  }

  private void sidesEqualThemselves(CaseFolder folder) throws IOException {
    assertThat(lines(folder.oldSql(), folder.oldSql())).as("old side").isEmpty();
    assertThat(lines(folder.newSql(), folder.newSql())).as("new side").isEmpty();
  }

  private void reverseMirrors(CaseFolder folder) throws IOException {
    List<String> mirrored =
        lines(folder.oldSql(), folder.newSql()).stream()
            .map(line -> ChangeLine.parse(line).mirrored().toString())
            .toList();
    List<String> reverse =
        lines(folder.newSql(), folder.oldSql()).stream()
            .map(line -> ChangeLine.parse(line).toString())
            .toList();
    assertThat(reverse).containsExactlyInAnyOrderElementsOf(mirrored);
  }

  private void partTellsTheSame(CaseFolder folder) throws IOException {
    assertThat(EngineDiffer.diffOfPart(folder.oldSql(), folder.newSql()))
        .as(folder.name())
        .isEqualTo(Differ.registered().diff(folder.oldSql(), folder.newSql()));
  }

  private void otherWordsChangeNothing(CaseFolder folder) throws IOException {
    List<String> changes = lines(folder.oldSql(), folder.newSql());
    for (Rewording rewording : Rewording.values()) {
      Path oldSql = reworded(rewording, folder.oldSql());
      Path newSql = reworded(rewording, folder.newSql());
      assertThat(lines(folder.oldSql(), oldSql)).as("old side " + rewording).isEmpty();
      assertThat(lines(folder.newSql(), newSql)).as("new side " + rewording).isEmpty();
      assertThat(lines(oldSql, newSql)).as("both sides " + rewording).isEqualTo(changes);
    }
  }

  private Path reworded(Rewording rewording, Path sql) throws IOException {
    Path file = scratch.resolve(rewording + "-" + sql.getFileName());
    return Files.writeString(file, rewording.of(Files.readString(sql)));
  }

  private static List<String> lines(Path oldSql, Path newSql) throws IOException {
    List<String> lines = new ArrayList<>();
    for (ReportedChange change : Differ.registered().diff(oldSql, newSql)) {
      lines.add(change.text());
    }
    return lines;
  }
}
