package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoveringTest {

  @Test
  void a_dropped_table_covers_everything_on_it() {
    Covering covering =
        covering(
            "CREATE TABLE t (id serial PRIMARY KEY); CREATE INDEX by_x ON t (x);",
            removed(
                "table:public.t",
                "column:public.t.id",
                "columnorder:public.t",
                "constraint:public.t.t_pkey",
                "index:public.by_x",
                "sequence:public.t_id_seq",
                "owner:table public.t",
                "acl:public.t",
                "comment:table column public.t.id"),
            "- table public.t");
    assertThat(covering.uncovered()).isEmpty();
    assertThat(covering.spurious()).isEmpty();
  }

  @Test
  void a_schema_covers_what_is_in_it_only_when_it_comes_or_goes() {
    assertThat(covering("", removed("schema:s", "table:s.t"), "- schema s").uncovered()).isEmpty();
    assertThat(covering("", removed("table:s.t"), "~ schema s").uncovered())
        .containsExactly("table:s.t");
  }

  @Test
  void a_change_of_another_column_covers_nothing_and_is_spurious() {
    Covering covering = covering("", removed("column:public.t.a"), "- column public.t.b");
    assertThat(covering.uncovered()).containsExactly("column:public.t.a");
    assertThat(covering.spurious())
        .extracting(ReportedChange::identity)
        .containsExactly("public.t.b");
  }

  @Test
  void a_change_of_something_within_or_around_a_fact_is_not_spurious() {
    FactChanges column = removed("column:public.t.a");
    assertThat(covering("", column, "~ table public.t").spurious()).isEmpty();
    FactChanges table = removed("table:public.t");
    assertThat(covering("", table, "- column public.t.a").spurious()).isEmpty();
  }

  @Test
  void a_column_that_comes_says_that_the_order_of_columns_is_another() {
    FactChanges truth =
        new FactChanges(
            true, List.of("column:public.t.a"), List.of(), List.of("columnorder:public.t"));
    assertThat(covering("", truth, "+ column public.t.a").uncovered()).isEmpty();
  }

  private static FactChanges removed(String... facts) {
    return new FactChanges(true, List.of(), List.of(facts), List.of());
  }

  private static Covering covering(String sql, FactChanges truth, String... changes) {
    return Covering.of(
        truth,
        Arrays.stream(changes).map(line -> ChangeLine.parse(line).reported()).toList(),
        new StatedContainment(sql));
  }
}
