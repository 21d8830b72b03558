package io.github.evoludigit.confiture.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void a_digest_is_written_in_lower_case_hexadecimal_digits() {
    Digest empty = Digest.of(Digest.sha256().digest());
    assertThat(empty)
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void digests_of_the_same_bytes_are_equal() {
    assertThat(Digest.of(new byte[32])).isEqualTo(Digest.of(new byte[32]));
    assertThat(Digest.of(new byte[32]))
        .isNotEqualTo(Digest.of(Digest.sha256().digest()))
        .hasSameHashCodeAs(Digest.of(new byte[32]));
  }

  @Test
  void other_lengths_are_refused() {
    assertThatThrownBy(() -> Digest.of(new byte[31])).hasMessageContaining("31 bytes");
  }
}
