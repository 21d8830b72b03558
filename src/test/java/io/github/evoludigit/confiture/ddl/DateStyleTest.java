package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Dates of numbers alone mean what {@code DateStyle} says, in styles other than ISO too, which the
 * driver that asks the server of a case cannot have; these were tried with psql.
 */
class DateStyleTest {

  private static boolean same(String style, String written, String iso) {
    String table = "CREATE TABLE t (a date DEFAULT '%s');";
    return SchemaSample.changes(
            (style.isEmpty() ? "" : "SET datestyle = " + style + ';') + table.formatted(written),
            table.formatted(iso))
        .isEmpty();
  }

  @Test
  void the_month_is_first_if_nothing_is_said() {
    assertThat(same("", "02/01/2020", "2020-02-01")).isTrue();
    assertThat(same("", "02-01-2020", "2020-02-01")).isTrue();
    assertThat(same("", "02.01.2020", "2020-02-01")).isTrue();
    assertThat(same("'ISO, US'", "2/1/20", "2020-02-01")).isTrue();
    assertThat(same("SQL", "02/01/2020", "2020-01-02")).isFalse();
  }

  @Test
  void the_day_or_the_year_is_first_if_that_is_set() {
    assertThat(same("'ISO, DMY'", "02/01/2020", "2020-01-02")).isTrue();
    assertThat(same("ISO, DMY", "02-01-69", "2069-01-02")).isTrue();
    assertThat(same("'German'", "02.01.1970", "1970-01-02")).isTrue();
    assertThat(same("european", "02.01.70", "1970-01-02")).isTrue();
    assertThat(same("ymd", "20-01-02", "2020-01-02")).isTrue();
    assertThat(same("'ISO, DMY'", "2020/01/02", "2020-01-02")).isTrue();
    assertThat(same("'ISO, DMY'", "Feb 1 2020", "2020-02-01")).isTrue();
  }
}
