package io.github.evoludigit.confiture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource({
    "users, users, 0",
    "users, usres, 1",
    "users, user, 1",
    "users, userss, 1",
    "users, uzers, 1",
    "ca, abc, 3",
    "'', abc, 3",
    "kitten, sitting, 3"
  })
  void a_slip_is_a_letter_too_many_too_few_another_or_two_swapped(
      String one, String other, int distance) {
    assertThat(NearestName.distance(one, other)).isEqualTo(distance);
    assertThat(NearestName.distance(other, one)).isEqualTo(distance);
  }

  @Test
  void the_nearest_is_meant() {
    assertThat(nearest("usres", "orders", "users", "uzers")).containsExactly("users");
    assertThat(nearest("USERS", "Users", "user")).containsExactly("Users");
  }

  @Test
  void two_that_are_as_near_may_both_be_meant_and_of_more_none() {
    assertThat(nearest("item_a", "item_b", "item_c")).containsExactly("item_b", "item_c");
    assertThat(nearest("item_a", "item_b", "item_c", "item_d")).isEmpty();
  }

  @Test
  void one_in_three_letters_may_be_a_slip_of_a_column_one_in_two_and_no_more_than_three() {
    assertThat(nearest("placed", "placing")).isEmpty();
    assertThat(nearest("placed", "plaxxd")).containsExactly("plaxxd");
    assertThat(NearestName.ofColumn("id").among(List.of("is")).names()).containsExactly("is");
    assertThat(NearestName.ofColumn("ident").among(List.of("ixxnt")).names())
        .containsExactly("ixxnt");
    assertThat(NearestName.ofColumn("identifier").among(List.of("ixxxxifier")).names()).isEmpty();
  }

  @Test
  void what_is_far_away_is_not_meant() {
    assertThat(nearest("users", "uzezz", "orders", "u")).isEmpty();
    assertThat(nearest("a", "b", "ab")).isEmpty();
  }

  private static List<String> nearest(String name, String... candidates) {
    NearestName nearest = new NearestName(name);
    for (String candidate : candidates) {
      nearest.consider(candidate);
    }
    return nearest.names();
  }
}
