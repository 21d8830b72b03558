package io.github.evoludigit.confiture.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://ann@db.example:5433/shop, db.example:5433, shop, ann",
    "jdbc:postgresql://db.example:5433/shop?user=ann, db.example:5433, shop, ann",
    "postgres://db.example, db.example, '', ''",
    "postgresql:///shop, localhost, shop, ''",
    "postgresql://ann%40work@[::1]:5432/my%20shop, [::1]:5432, my shop, ann@work",
    "' postgresql://one:1,two:2/shop ', 'one:1,two:2', shop, ''"
  })
  void addresses_are_those_of_libpq_and_jdbc(
      String text, String hosts, String database, String user) {
    assertThat(ServerAddress.parse(text))
        .isEqualTo(new ServerAddress(hosts, database, user, Map.of()));
  }

  @Test
  void parameters_are_the_driver_s() {
    ServerAddress address =
        ServerAddress.parse("postgresql://h/d?sslmode=require&options=-c%20a=b");
    assertThat(address.parameters())
        .containsOnly(Map.entry("sslmode", "require"), Map.entry("options", "-c a=b"));
    assertThat(address.url("other")).isEqualTo("jdbc:postgresql://h/other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:s3cret@db/shop",
        "postgresql://ann:@db/shop",
        "jdbc:postgresql://db/shop?user=ann&password=s3cret",
        "postgresql://db/shop?PASSWORD=s3cret"
      })
  void a_password_in_it_is_refused_and_not_repeated(String text) {
    assertThatThrownBy(() -> ServerAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("server has a password in it")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "embeded",
        "mysql://ann:s3cret@db/shop",
        "postgresql:/ann:s3cret@db/shop",
        "postgresql://a@b:s3cret@db/shop",
        "postgresql://db/shop?s3cret"
      })
  void anything_else_is_refused_and_not_repeated(String text) {
    assertThatThrownBy(() -> ServerAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("server ")
        .hasMessageNotContaining("s3cret");
  }
}
