package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.diff.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks of which a part can be decided and another cannot: all of them or nothing is applied. */
class UndecidedBlocksTest {

  private static final String UNKNOWN = "IF (SELECT count(*) FROM pg_stat_activity) > 5 THEN ";

  private static List<String> changes(String sql) {
    return SchemaSample.changes("", sql).stream()
        .map(Change::toString)
        .map(text -> text.startsWith("+ statement") ? "+ statement" : text)
        .toList();
  }

  @Test
  void a_block_that_cannot_be_decided_to_its_end_changes_nothing() {
    assertThat(
            changes(
                "DO $$ BEGIN CREATE TABLE a (x int); "
                    + UNKNOWN
                    + "CREATE TABLE b (x int); END IF; END $$;"
                    + "CREATE TABLE c (x int);"))
        .containsExactly("+ table public.c", "+ statement");
  }

  @Test
  void what_follows_a_return_that_may_be_reached_is_not_known() {
    assertThat(
            changes("DO $$ BEGIN " + UNKNOWN + "RETURN; END IF; CREATE TABLE a (x int); END $$;"))
        .containsExactly("+ statement");
  }

  @Test
  void an_error_that_may_be_raised_is_not_expected() {
    assertThat(
            changes(
                "DO $$ BEGIN "
                    + UNKNOWN
                    + "RAISE EXCEPTION 'no'; END IF; CREATE TABLE a (x int); END $$;"))
        .containsExactly("+ table public.a");
  }

  @Test
  void an_error_without_a_handler_undoes_the_block() {
    assertThat(changes("DO $$ BEGIN CREATE TABLE a (x int); RAISE EXCEPTION 'no'; END $$;"))
        .containsExactly("+ statement");
  }

  @Test
  void a_return_around_rows_is_no_schema() {
    assertThat(
            changes(
                "CREATE TABLE t (x int); DO $$ BEGIN IF EXISTS (SELECT FROM t) THEN RETURN; END IF;"
                    + " INSERT INTO t VALUES (1); END $$;"))
        .containsExactly("+ table public.t");
  }

  @Test
  void settings_of_a_block_that_is_undone_are_undone() {
    assertThat(
            changes(
                "CREATE SCHEMA s; DO $$ BEGIN SET search_path = s; CREATE TABLE a (x int); "
                    + UNKNOWN
                    + "CREATE TABLE b (x int); END IF; END $$; CREATE TABLE c (x int);"))
        .containsExactly("+ schema s", "+ table public.c", "+ statement");
  }

  @Test
  void an_endless_loop_is_not_decided() {
    assertThat(changes("DO $$ BEGIN LOOP CREATE TABLE IF NOT EXISTS a (x int); END LOOP; END $$;"))
        .containsExactly("+ statement");
  }
}
