package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansRunnerTest {

  @TempDir Path folder;

  @Test
  void it_counts_what_a_server_makes_of_migrations() throws IOException, SQLException {
    String table = "CREATE TABLE t (a integer);";
    pair("one/right", table, "CREATE TABLE t (a bigint);", true);
    pair("one/alone", table, table + "CREATE INDEX i ON t (a);", true);
    pair("one/fails", table, "CREATE TABLE t (a text);", true);
    pair("one/forgets-to-commit", table, table + "CREATE TABLE u ();", true);
    pair("two/another", table, table + "CREATE TABLE v ();", true);
    pair("two/asks", table, "CREATE TABLE t (a integer, b integer NOT NULL);", true);
    pair("two/refused", table, "", true);
    pair("two/at-the-end", table, "CREATE TABLE t (b integer, a integer);", true);
    pair("two/not-at-the-end", table, "CREATE TABLE t (a integer, c integer, b integer);", true);
    pair("two/same", table, table, false);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PlansRunner runner =
        new PlansRunner(
            PostgresServer.forTest(),
            List.of(new PlansRunner.Writer(PlansRunner.OURS, PlansRunnerTest::migration, false)),
            folder.resolve("out"),
            new PrintStream(printed, true, StandardCharsets.UTF_8));
    runner.run(folder);
    runner.print();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "one/fails: wrong",
            "  migration.sql:1:1: ERROR: table \"u\" does not exist",
            "one/forgets-to-commit: wrong",
            "  missing: acl:table public.u [OWNER DELETE, INSERT, MAINTAIN, REFERENCES, SELECT,"
                + " TRIGGER, TRUNCATE, UPDATE]",
            "  missing: columnorder:public.u []",
            "  missing: owner:table public.u [postgres]",
            "  missing: table:public.u []",
            "two/another: wrong",
            "  left: column:public.v.a [integer]",
            "  differs: columnorder:public.v [a] instead of []",
            "two/not-at-the-end: wrong",
            "  differs: columnorder:public.t [a,b,c] instead of [a,c,b]",
            "1 of 1 pairs that are the same have an empty plan",
            "  plans one: 2 right, 0 refused, 2 wrong of 4",
            "  plans two: 1 right, 2 refused, 2 wrong of 5",
            "plans: 3 right, 2 refused, 4 wrong of 9");
    assertThat(folder.resolve("out/one/right/migration.sql")).content().contains("TYPE bigint");
    assertThat(folder.resolve("out/two/refused/refused.txt")).hasContent("table public.t");
    assertThat(folder.resolve("out/two/asks/refused.txt")).content().contains("place to fill in");
    assertThat(folder.resolve("out/two/asks/migration.sql")).doesNotExist();
    assertThat(folder.resolve("out/one/fails/wrong.txt")).content().contains("does not exist");
  }

  private static WrittenMigration migration(Path oldSql, Path newSql) {
    return switch (oldSql.getParent().getFileName().toString()) {
      case "right" -> written("BEGIN; ALTER TABLE public.t ALTER a TYPE bigint; COMMIT;");
      case "alone" -> written("CREATE INDEX CONCURRENTLY i ON public.t (a);");
      case "fails" -> written("DROP TABLE public.u;");
      case "forgets-to-commit" -> written("BEGIN; CREATE TABLE public.u (); SET LOCAL jit = off;");
      case "another" -> written("CREATE TABLE public.v (a integer);");
      case "at-the-end" -> written("ALTER TABLE public.t ADD b integer;");
      case "not-at-the-end" -> written("ALTER TABLE public.t ADD b integer, ADD c integer;");
      case "asks" ->
          written(
              "-- FILL IN before: UPDATE t SET b = …;\nALTER TABLE public.t ALTER x TYPE text;");
      case "refused" -> new WrittenMigration("", List.of("table public.t"));
      default -> written("");
    };
  }

  private static WrittenMigration written(String sql) {
    return new WrittenMigration(sql, List.of());
  }

  private void pair(String name, String oldSql, String newSql, boolean drift) throws IOException {
    Path pair = Files.createDirectories(folder.resolve(name));
    Files.writeString(pair.resolve("old.sql"), oldSql);
    Files.writeString(pair.resolve("new.sql"), newSql);
    Files.writeString(
        pair.resolve("truth.json"),
        "{\"drift\": " + drift + ", \"added\": [], \"removed\": [], \"changed\": []}");
  }
}
