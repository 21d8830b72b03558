package io.github.evoludigit.confiture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqlNameTest {

  @Test
  void the_parts_of_a_qualified_name_are_the_names_it_was_made_of() {
    List<String> names = List.of("public", "Odd. \"name\"", "", "t");
    String qualified = names.stream().map(SqlName::quoted).collect(Collectors.joining("."));
    assertThat(SqlName.parts(qualified)).isEqualTo(names);
    assertThat(SqlName.parts("public.t")).containsExactly("public", "t");
  }
}
