package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What check and verify say of a schema that did not change. That nothing is read is seen where
 * what was built has been spoiled since.
 */
class KeptVerdictTest {

  private static final String SPOILT = "SELECT 'not what was built";

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void a_schema_and_its_baseline() {
    project =
        new SourceTreeFixture(directory)
            .file("db/schema/a.sql", "\\echo a\nCREATE TABLE a (id integer PRIMARY KEY);\n")
            .file(
                "db/schema/b.sql",
                "CREATE ROLE reader;\nSELECT 1;\nSET search_path = public;\n"
                    + "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS "
                    + "'BEGIN RETURN (SELECT x FROM missing); END';\n")
            .file(
                "db/baseline.sql",
                "CREATE TABLE public.a (id integer NOT NULL);\n"
                    + "ALTER TABLE ONLY public.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);\n"
                    + "CREATE FUNCTION public.f() RETURNS integer LANGUAGE plpgsql AS "
                    + "'BEGIN RETURN (SELECT x FROM missing); END';\n");
    Clock.tick(directory.resolve("target"));
  }

  @Test
  void a_check_says_at_once_what_it_said_before() throws IOException {
    SchemaInput built = project.built();
    CheckSchema.Result first = project.checked(built, Optional.empty());
    assertThat(first.known()).isFalse();
    assertThat(first.report().warnings())
        .extracting(Problem::code)
        .contains("body-undefined-table");
    List<Object> reports = reports("check");

    project.file("target/schema.sql", SPOILT);
    CheckSchema.Result second = project.checked(built, Optional.empty());

    assertThat(second.known()).isTrue();
    assertThat(second.report()).isEqualTo(first.report());
    assertThat(second.notes()).isEqualTo(first.notes());
    assertThat(reports("check")).isEqualTo(reports);
  }

  @Test
  void a_check_that_fails_fails_again() {
    project.file("db/schema/a.sql", "CREATE TABLE a (id integr);\n");
    SchemaInput built = project.built();
    DriftReport first = project.checked(built, Optional.empty()).report();
    assertThat(first.outcome()).isEqualTo(Outcome.REFUSED);
    project.file("target/schema.sql", SPOILT);
    assertThat(project.checked(built, Optional.empty()).report()).isEqualTo(first);
  }

  @Test
  void a_comparison_says_at_once_what_it_said_before() throws IOException {
    SchemaInput built = checkedInput();
    DriftReport first = project.verify(built);
    assertThat(first.outcome()).isEqualTo(Outcome.NO_DRIFT);
    assertThat(first.newSide().contents()).isPresent();
    assertThat(first.warnings()).hasSizeGreaterThan(1);
    List<Object> reports = reports("drift");

    project.file("target/schema.sql", SPOILT);
    assertThat(project.verify(built)).usingRecursiveComparison().isEqualTo(first);
    assertThat(reports("drift")).isEqualTo(reports);
  }

  @Test
  void a_comparison_says_the_same_of_other_words_for_the_same_tokens() throws IOException {
    project
        .file("db/schema/a.sql", "CREATE TABLE a (id integer PRIMARY KEY);\n")
        .file("db/schema/b.sql", "CREATE TABLE b (id integer);\n")
        .file(
            "db/baseline.sql", "CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int);\n");
    Clock.tick(directory.resolve("target"));
    SchemaInput built = checkedInput();
    assertThat(project.checked(built, Optional.empty()).report().warnings()).isEmpty();
    DriftReport first = project.verify(built);
    assertThat(first.outcome()).isEqualTo(Outcome.NO_DRIFT);

    project.file("db/schema/b.sql", "-- a comment\nCREATE TABLE b (\n  id integer\n);\n");
    SchemaInput commented = checkedInput();
    assertThat(project.checked(commented, Optional.empty()).read()).isZero();
    project.file("target/schema.sql", SPOILT);
    DriftReport second = project.verify(commented);
    assertThat(second.outcome()).isEqualTo(Outcome.NO_DRIFT);
    assertThat(second.newSide().contents()).isEqualTo(first.newSide().contents());
    String hash = commented.built().orElseThrow().manifest().orElseThrow().hash().toString();
    assertThat(second.newSide().schemaHash().orElseThrow()).hasToString(hash);
    assertThat(project.read("target/drift.json")).contains(hash);
    assertThat(project.verify(commented)).isEqualTo(second);

    project.file("db/schema/b.sql", "CREATE TABLE b (id bigint);\n");
    assertThat(project.verify(checkedInput()).outcome()).isEqualTo(Outcome.DRIFT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "drift"})
  void reports_that_are_gone_or_are_not_what_was_written_are_written_again(String name)
      throws IOException {
    SchemaInput built = project.built();
    project.checked(built, Optional.empty());
    project.verify(built);
    Path json = directory.resolve("target").resolve(name + ".json");
    byte[] before = Files.readAllBytes(json);
    byte[] other = before.clone();
    other[other.length / 2] ^= 1;
    project.file("target/schema.sql", SPOILT);
    for (byte[] spoilt : List.of(other, new byte[0], Arrays.copyOf(before, 10))) {
      Files.write(json, spoilt);
      project.checked(built, Optional.empty());
      project.verify(built);
      assertThat(json).hasBinaryContent(before);
    }
    Files.delete(json);
    project.checked(built, Optional.empty());
    project.verify(built);
    assertThat(json).hasBinaryContent(before);
  }

  @Test
  void another_baseline_is_compared() throws IOException {
    SchemaInput built = project.built();
    assertThat(project.verify(built).outcome()).isEqualTo(Outcome.NO_DRIFT);
    Path baseline = directory.resolve("db/baseline.sql");
    FileTime time = Files.getLastModifiedTime(baseline);
    String text = Files.readString(baseline);
    Path other = Files.writeString(directory.resolve("other"), text.replace("a_pkey", "a_pkex"));
    Files.setLastModifiedTime(other, time);
    Files.delete(baseline);
    Files.move(other, baseline);
    assertThat(project.verify(built).outcome()).isEqualTo(Outcome.DRIFT);
    Files.writeString(baseline, text);
    assertThat(project.verify(built).outcome()).isEqualTo(Outcome.NO_DRIFT);
  }

  @Test
  void drift_is_found_anew_each_time() {
    SchemaInput built = project.built();
    project.verify(built);
    project.file("db/schema/a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
    SchemaInput changed = project.built();
    assertThat(project.verify(changed).outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(project.verify(changed).outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(directory.resolve("target/verify.kept")).doesNotExist();
  }

  @Test
  void whatever_else_the_verdict_depends_on_makes_another() {
    assertThatThrownBy(() -> assertAsksAgain(() -> {})).isInstanceOf(AssertionError.class);
    assertAsksAgain(() -> project.tool = "2");
    assertAsksAgain(() -> project.separator = Separator.BLOCK);
    assertAsksAgain(() -> project.withData = true);
    assertAsksAgain(() -> project.withRoles = true);
    assertAsksAgain(() -> project.inFull = true);
    assertAsksAgain(() -> project.crossCheck = CrossChecking.NEVER);
    assertAsksAgain(() -> project.policy = policy(FailOn.HIGH, "2026-01-01"));
    assertAsksAgain(() -> project.policy = policy(FailOn.DRIFT, "2026-01-02"));
    assertAsksAgain(() -> project.file("db/provided/p.sql", "CREATE ROLE other;\n"));
  }

  private void assertAsksAgain(Runnable change) {
    a_schema_and_its_baseline();
    project.policy = policy(FailOn.DRIFT, "2026-01-01");
    assertThat(project.verify(project.built()).outcome()).isEqualTo(Outcome.NO_DRIFT);
    change.run();
    SchemaInput built = project.built();
    project.file("target/schema.sql", SPOILT).file("db/schema/a.sql", "");
    assertThat(project.verify(built).outcome()).isNotEqualTo(Outcome.NO_DRIFT);
    project.file("target/verify.kept", "");
  }

  private static Policy policy(FailOn failOn, String today) {
    Ignore ignore = new Ignore("table old", "it goes", Optional.of(LocalDate.parse("2026-01-01")));
    return new Policy(failOn, List.of(ignore), true, LocalDate.parse(today));
  }

  @Test
  void a_file_that_is_no_verdict_is_no_harm() throws IOException {
    SchemaInput built = checkedInput();
    DriftReport first = project.verify(built);
    Path kept = directory.resolve("target/verify.kept");
    byte[] bytes = Files.readAllBytes(kept);
    for (int at = 0; at < bytes.length; at += 97) {
      byte[] other = bytes.clone();
      other[at] ^= 1;
      Files.write(kept, at % 2 == 0 ? other : Arrays.copyOf(bytes, at));
      assertThat(project.verify(built)).usingRecursiveComparison().isEqualTo(first);
      assertThat(kept).as("kept anew").hasBinaryContent(Files.readAllBytes(kept));
    }
  }

  private SchemaInput checkedInput() {
    return new SchemaInput.Checked(project.built(), project.check());
  }

  /** What tells the reports from others that replaced them. */
  private List<Object> reports(String name) throws IOException {
    List<Object> keys = new ArrayList<>();
    try (var files = Files.list(directory.resolve("target"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith(name)).sorted().toList()) {
        keys.add(file);
        keys.add(Files.getLastModifiedTime(file));
        keys.add(
            Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey());
      }
    }
    assertThat(keys).hasSizeGreaterThan(9);
    return keys;
  }
}
