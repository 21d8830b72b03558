package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsRunnerTest {

  @TempDir Path folder;

  @Test
  void it_counts_verdicts_facts_and_spurious_changes_by_suite() throws IOException {
    pair("one/right", "CREATE TABLE t ();", "", "true", "\"table:public.t\"");
    pair("one/missed", "CREATE TABLE u ();", "", "true", "\"table:public.u\"");
    pair("two/deep/cried-wolf", "CREATE TABLE t ();", "CREATE TABLE t ();", "false", "");
    PairsRunner runner =
        new PairsRunner(
            (oldSql, newSql) ->
                Files.readString(oldSql).contains(" t ")
                    ? List.of(new ReportedChange("table", "public.t", "- table public.t"))
                    : List.of());
    runner.run(folder);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    runner.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("one/missed: wrong verdict, drift is true")
        .contains("  missed: table:public.u")
        .contains("two/deep/cried-wolf: wrong verdict, drift is false")
        .contains("  spurious: - table public.t")
        .containsPattern("one +2 +1/2 +1/2 +0")
        .containsPattern("two +1 +0/1 +0/0 +1")
        .containsPattern("total +3 +1/3 +1/2 +1");

    Path json = folder.resolve("out/pairs.json");
    runner.write(json);
    JsonNode cases = new ObjectMapper().readTree(json.toFile());
    assertThat(cases).hasSize(3);
    assertThat(cases.get(1).get("covered").get(0).asText()).isEqualTo("table:public.t");
  }

  private void pair(String name, String oldSql, String newSql, String drift, String removed)
      throws IOException {
    Path pair = Files.createDirectories(folder.resolve(name));
    Files.writeString(pair.resolve("old.sql"), oldSql);
    Files.writeString(pair.resolve("new.sql"), newSql);
    Files.writeString(
        pair.resolve("truth.json"),
        "{\"drift\": "
            + drift
            + ", \"added\": [], \"removed\": ["
            + removed
            + "], \"changed\": []}");
  }
}
