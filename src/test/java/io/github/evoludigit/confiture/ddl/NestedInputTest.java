package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.text.LargeStack;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.NestedTooDeeply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chains of thousands of objects are followed to their end, however small a thread's stack is. */
@Timeout(120)
class NestedInputTest {

  /** More of them by {@code mvn verify -Pfuzz}. */
  private static final int LEVELS = Integer.getInteger("fuzz.levels", 1_500);

  private static final long SMALL_STACK = 192 << 10;

  private static String chain(String first, IntFunction<String> next) {
    return IntStream.rangeClosed(1, LEVELS)
        .mapToObj(next)
        .collect(Collectors.joining("\n", first + '\n', "\n"));
  }

  private static String views() {
    return chain(
        "CREATE TABLE v0 (a integer, b text);",
        i -> "CREATE VIEW v" + i + " AS SELECT * FROM v" + (i - 1) + ";");
  }

  private static String heirs() {
    return chain(
        "CREATE TABLE t0 (a integer, b text);",
        i -> "CREATE TABLE t" + i + " () INHERITS (t" + (i - 1) + ");");
  }

  private static String partitions() {
    return chain(
        "CREATE TABLE t0 (a integer) PARTITION BY LIST (a);",
        i ->
            "CREATE TABLE t%d PARTITION OF t%d FOR VALUES IN (1) PARTITION BY LIST (a);"
                .formatted(i, i - 1));
  }

  private static <T> T inSmallStack(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "small-stack", SMALL_STACK);
    thread.start();
    return task.get();
  }

  private static List<String> changes(String oldSql, String newSql) throws Exception {
    return inSmallStack(() -> SchemaSample.changes(oldSql, newSql)).stream()
        .map(Change::toString)
        .toList();
  }

  @Test
  void functions_that_call_each_other_go_together() throws Exception {
    String sql =
        chain(
            "CREATE FUNCTION f0() RETURNS integer RETURN 1;",
            i -> "CREATE FUNCTION f%d() RETURNS integer RETURN f%d();".formatted(i, i - 1));

    assertThat(changes(sql, sql + "DROP FUNCTION f0() CASCADE;")).hasSize(LEVELS + 1);
    assertThat(changes(sql, sql + "DROP FUNCTION f1() CASCADE;")).hasSize(LEVELS);
  }

  @Test
  void views_of_views_go_together_and_follow_a_renamed_column() throws Exception {
    String sql = views();

    assertThat(changes(sql, sql + "DROP VIEW v3 CASCADE;")).hasSize(LEVELS - 2);
    assertThat(changes(sql, sql + "ALTER TABLE v0 DROP COLUMN b CASCADE;")).hasSize(LEVELS + 1);
    assertThat(changes(sql, sql + "ALTER TABLE v0 RENAME b TO c;")).hasSize(3);
  }

  @Test
  void heirs_of_heirs_get_and_lose_what_their_first_parent_does() throws Exception {
    String sql = heirs();

    assertThat(changes(sql, sql + "ALTER TABLE t0 ADD COLUMN c integer;")).hasSize(LEVELS + 1);
    assertThat(changes(sql, sql + "ALTER TABLE t0 DROP COLUMN b;")).hasSize(LEVELS + 1);
    assertThat(changes(sql, sql + "ALTER TABLE t0 RENAME b TO c;")).hasSize(2 * (LEVELS + 1));
    assertThat(changes(sql, sql + "DROP TABLE t1 CASCADE;")).hasSize(LEVELS);
  }

  @Test
  void partitions_of_partitions_get_and_lose_what_their_first_parent_does() throws Exception {
    String sql = partitions();

    assertThat(changes(sql, sql + "CREATE INDEX ON t0 (a);")).hasSize(LEVELS + 1);
    assertThat(changes(sql, sql + "DROP TABLE t1;")).hasSize(LEVELS);
  }

  @Test
  void domains_of_domains_go_together() throws Exception {
    String sql =
        chain("CREATE DOMAIN d0 AS integer;", i -> "CREATE DOMAIN d%d AS d%d;".formatted(i, i - 1));

    assertThat(changes(sql, sql + "DROP DOMAIN d0 CASCADE;")).hasSize(LEVELS + 1);
  }

  @Test
  void a_block_of_nested_conditions_is_checked() throws Exception {
    String sql =
        "DO $$ BEGIN "
            + "IF true THEN ".repeat(LEVELS)
            + "CREATE TABLE t (a integr);"
            + "END IF; ".repeat(LEVELS)
            + "END $$;";
    Script script = Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8));

    SchemaReading reading =
        inSmallStack(() -> new SchemaReader(ReadingOptions.DEFAULT, true).read(script));

    assertThat(reading.refusals()).hasSize(1);
  }

  @Test
  void what_has_no_end_is_one_problem_with_its_place() {
    Location place = new Location("db/schema/a.sql", 3, 1);

    assertThatThrownBy(() -> LargeStack.whereNeeded(() -> depth(0), place))
        .isInstanceOf(NestedTooDeeply.class)
        .hasMessageStartingWith("db/schema/a.sql:3:1: nested too deeply: ");
    assertThat(NestedTooDeeply.in(new NestedTooDeeply(place)).location()).isEqualTo(place);
    IllegalArgumentException other = new IllegalArgumentException("order is wrong");
    assertThatThrownBy(() -> NestedTooDeeply.in(other)).isSameAs(other);
  }

  private static int depth(int level) {
    return depth(level + 1) + 1;
  }
}
