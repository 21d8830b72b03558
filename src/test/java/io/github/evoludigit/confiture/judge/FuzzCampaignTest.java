package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Some rounds of the campaign; a million by {@code mvn verify -Pfuzz -Dfuzz.rounds=1000000}. */
class FuzzCampaignTest {

  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 100);

  private static final long SEED = Long.getLong("fuzz.seed", 20_261_123);

  @Test
  void whatever_is_done_to_a_file_it_is_read_checked_and_compared() throws IOException {
    PostgresServer.forTest();
    FuzzCampaign campaign = new FuzzCampaign(FuzzCampaign.cases(), SEED, 5 + ROUNDS / 100);
    assertThat(campaign.run(0, ROUNDS)).as(campaign.summary()).isEmpty();
  }
}
