package io.github.evoludigit.confiture.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "36|0|0|5|0|41 changed statements: JSqlParser read 36 of them the same way, and cannot read"
            + " 5",
        "3|0|0|0|0|3 changed statements: JSqlParser read all of them the same way",
        "2|0|0|0|0|2 changed statements: JSqlParser read both the same way",
        "1|0|0|0|0|1 changed statement: JSqlParser read it the same way",
        "0|0|0|1|0|1 changed statement: JSqlParser cannot read it",
        "0|0|1|0|0|1 changed statement: JSqlParser found nothing to compare in it",
        "0|1|0|0|0|1 changed statement: JSqlParser read it otherwise",
        "0|0|0|2|0|2 changed statements: JSqlParser can read neither",
        "1|2|3|4|5|15 changed statements: JSqlParser read 1 of them the same way, read 2 otherwise,"
            + " found nothing to compare in 3, cannot read 4, and was not asked about 5",
        "0|0|2|1|0|3 changed statements: JSqlParser found nothing to compare in 2 of them, and"
            + " cannot read 1",
        "0|0|0|0|0|''",
      })
  void the_counts_are_one_line(
      int same, int different, int silent, int unread, int unasked, String line) {
    assertThat(new Agreement(same, different, silent, unread, unasked).text()).isEqualTo(line);
  }
}
