package io.github.evoludigit.confiture.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableActionsTest {

  @Test
  void what_changes_columns_of_a_table_is_one_statement() {
    List<Step> merged =
        TableActions.merged(
            List.of(
                step("ALTER TABLE \"ü\".\"T 1\" ALTER COLUMN a DROP DEFAULT"),
                step("ALTER TABLE \"ü\".\"T 1\" ALTER COLUMN a TYPE text").rewriting(),
                step("ALTER TABLE \"ü\".\"T 1\" ALTER COLUMN a SET DEFAULT 'ä'").because("new"),
                step("ALTER TABLE \"ü\".\"T 1\" ADD COLUMN b integer").because("also")));
    assertThat(merged)
        .containsExactly(
            step("""
                    ALTER TABLE "ü"."T 1"
                        ALTER COLUMN a DROP DEFAULT,
                        ALTER COLUMN a TYPE text,
                        ALTER COLUMN a SET DEFAULT 'ä',
                        ADD COLUMN b integer""")
                .because("new; also")
                .rewriting());
  }

  @Test
  void what_postgresql_would_do_in_another_order_or_must_be_seen_alone_is_not() {
    List<Step> steps =
        Stream.of(
                step("ALTER TABLE t ALTER COLUMN a SET DEFAULT 1"),
                step("ALTER TABLE t ALTER COLUMN a TYPE bigint"),
                step("ALTER TABLE t ALTER COLUMN a TYPE text"),
                step("ALTER TABLE u ADD COLUMN a integer"),
                step("ALTER TABLE u ADD COLUMN b integer GENERATED ALWAYS AS (a) STORED"),
                step("ALTER TABLE u ADD COLUMN c integer").losingData(),
                step("ALTER TABLE u ADD COLUMN d integer").after("UPDATE u SET d = …"),
                step("ALTER TABLE u ADD COLUMN e integer").locking(""),
                step("ALTER TABLE u RENAME COLUMN e TO f"),
                step("ALTER TABLE u RENAME COLUMN f TO g"))
            .toList();
    assertThat(TableActions.merged(steps)).isEqualTo(steps);
  }

  private static Step step(String sql) {
    return Step.of(ObjectKey.of(ObjectKind.TABLE, "public", "t"), sql).locking("ACCESS EXCLUSIVE");
  }
}
