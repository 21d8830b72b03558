package io.github.evoludigit.confiture.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.database.ServerAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressInMessageTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://shop:s3cret@host/shop, postgresql://shop:***@host/shop",
    "jdbc:postgresql://shop:s3/c:r@t@host/shop, jdbc:postgresql://shop:***@host/shop",
    "postgresql://host/shop?password=s3cret&sslmode=require,"
        + " postgresql://host/shop?password=***&sslmode=require",
    "postgresql://shop@host:5432/shop, postgresql://shop@host:5432/shop",
    "db/baseline.sql, db/baseline.sql",
    "git:main:./db, git:main:./db",
  })
  void no_message_repeats_a_password(String address, String shown) {
    assertThat(ServerAddress.withoutPassword(address)).isEqualTo(shown);
  }
}
