package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.SchemaSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of what {@link PlanCampaign} does, always the same. */
class PlanCampaignTest {

  private static final List<String> SCHEMAS =
      List.of(String.join(";\n", SchemaSample.statements(2)));

  @TempDir Path folder;

  @Test
  void migrations_between_mutations_of_a_schema_are_right() throws IOException, SQLException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    PlanCampaign campaign = new PlanCampaign(PostgresServer.forTest(), SCHEMAS, out);
    for (long seed = 1; seed <= 8; seed++) {
      campaign.round(seed, folder);
    }
    assertThat(campaign.wrong()).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(campaign.right()).isGreaterThan(8);
  }

  @Test
  void a_seed_always_gives_the_same() throws SQLException {
    RandomSchemas schemas = new RandomSchemas(PostgresServer.forTest(), SCHEMAS);

    assertThat(schemas.pair(3)).isEqualTo(schemas.pair(3));
    assertThat(schemas.pair(3)).isNotEqualTo(schemas.pair(4));
  }

  @Test
  void each_query_for_mutations_runs() throws SQLException {
    PostgresServer server = PostgresServer.forTest();
    synchronized (server) {
      Connection connection = server.emptyDatabase();
      try {
        for (CatalogMutations.Query query : CatalogMutations.read().all()) {
          assertThat(query.candidates(connection)).as(query.name()).isNotNull();
        }
      } finally {
        connection.rollback();
      }
    }
  }
}
