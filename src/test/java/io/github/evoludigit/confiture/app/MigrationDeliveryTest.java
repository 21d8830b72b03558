package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.Step;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.source.migration.FlywaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationDeliveryTest {

  private static final FlywaySettings FLYWAY = FlywaySettings.of(Map.of(), "postgres");
  private static final ObjectKey TABLE = ObjectKey.of(ObjectKind.TABLE, "public", "t");
  private static final Step ADD =
      Step.of(TABLE, "ALTER TABLE public.t ADD COLUMN pages integer").locking("ACCESS EXCLUSIVE");
  private static final Step DROP = Step.of(TABLE, "ALTER TABLE public.t DROP COLUMN pages");
  private static final Step INDEX =
      Step.of(TABLE, "CREATE INDEX CONCURRENTLY i ON public.t (pages)").standingAlone();

  @TempDir Path directory;

  @Test
  void flyway_runs_it_in_its_own_transaction() throws IOException {
    Files.writeString(directory.resolve("V7__seven.sql"), "");
    assertThat(names(delivery().forFlyway(FLYWAY, plan(ADD), Optional.of(plan(DROP)))))
        .containsExactly("V8__add_pages.sql", "U8__add_pages.sql");
    assertThat(directory.resolve("V8__add_pages.sql"))
        .hasContent(
            """
            SET LOCAL search_path = '';
            SET LOCAL check_function_bodies = off;

            -- lock: ACCESS EXCLUSIVE
            ALTER TABLE public.t ADD COLUMN pages integer;
            """);
    assertThat(directory.resolve("U8__add_pages.sql")).content().contains("DROP COLUMN pages;");
    assertThatThrownBy(() -> delivery().forFlyway(FLYWAY, plan(ADD), Optional.empty()))
        .hasMessageContaining("8__add_pages.sql; delete it, or choose another name");
  }

  @Test
  void flyway_is_told_what_must_stand_outside_of_one() {
    Step text = Step.of(TABLE, "COMMENT ON TABLE public.t IS 'costs ${price}'");
    assertThat(names(delivery().forFlyway(FLYWAY, plan(ADD, INDEX, text), Optional.empty())))
        .containsExactly("V1__add_pages.sql", "V1__add_pages.sql.conf");
    assertThat(directory.resolve("V1__add_pages.sql.conf"))
        .hasContent("executeInTransaction=false\nplaceholderReplacement=false\n");
    assertThat(directory.resolve("V1__add_pages.sql")).content().contains("BEGIN;", "COMMIT;");
  }

  @Test
  void nothing_is_written_if_one_of_the_files_is_there() throws IOException {
    Files.writeString(directory.resolve("V1__add_pages.sql.conf"), "of another");
    assertThatThrownBy(() -> delivery().forFlyway(FLYWAY, plan(INDEX), Optional.of(plan(DROP))))
        .hasMessage("V1__add_pages.sql.conf is there already; delete it, or choose another name");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("V1__add_pages.sql.conf"));
    }
    assertThat(directory.resolve("V1__add_pages.sql.conf")).hasContent("of another");
  }

  @Test
  void liquibase_has_a_changeset_for_each_transaction() {
    assertThat(names(delivery().forLiquibase(plan(ADD, INDEX, ADD), Optional.of(plan(DROP)))))
        .containsExactly("add-pages.sql");
    assertThat(directory.resolve("add-pages.sql"))
        .hasContent(
            """
            --liquibase formatted sql

            --changeset confiture:add-pages-1 splitStatements:false stripComments:false
            SET LOCAL search_path = '';
            SET LOCAL check_function_bodies = off;

            -- lock: ACCESS EXCLUSIVE
            ALTER TABLE public.t ADD COLUMN pages integer;
            --rollback SET LOCAL search_path = '';
            --rollback SET LOCAL check_function_bodies = off;
            --rollback\s
            --rollback -- locks nothing that is in use
            --rollback ALTER TABLE public.t DROP COLUMN pages;

            --changeset confiture:add-pages-2 runInTransaction:false splitStatements:false stripComments:false
            -- locks nothing that is in use
            CREATE INDEX CONCURRENTLY i ON public.t (pages);
            --rollback empty

            --changeset confiture:add-pages-3 splitStatements:false stripComments:false
            SET LOCAL search_path = '';
            SET LOCAL check_function_bodies = off;

            -- lock: ACCESS EXCLUSIVE
            ALTER TABLE public.t ADD COLUMN pages integer;
            --rollback empty
            """);
    assertThatThrownBy(() -> delivery().forLiquibase(plan(ADD), Optional.empty()))
        .hasMessage("add-pages.sql is there already; delete it, or choose another name");
  }

  private MigrationDelivery delivery() {
    return new MigrationDelivery(directory, "add-pages");
  }

  private static MigrationPlan plan(Step... steps) {
    return new MigrationPlan(List.of(steps), List.of());
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }
}
