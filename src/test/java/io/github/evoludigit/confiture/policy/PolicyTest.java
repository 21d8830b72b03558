package io.github.evoludigit.confiture.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);

  private static final String OLD =
      """
      CREATE SCHEMA audit;
      CREATE TABLE audit.log (id int, at text);
      CREATE INDEX log_at ON audit.log (at);
      CREATE TABLE users (id bigint, email text);
      CREATE VIEW names AS SELECT email FROM users;
      COMMENT ON TABLE users IS 'old';
      """;

  private static final String NEW =
      """
      CREATE SCHEMA audit;
      CREATE TABLE audit.log (id bigint, at text);
      COMMENT ON TABLE audit.log IS 'new';
      CREATE TABLE users (id bigint, email varchar(20), "Odd, name" int);
      CREATE VIEW names AS SELECT email FROM users WHERE id > 0;
      COMMENT ON TABLE users IS 'new';
      COMMENT ON COLUMN users.email IS 'new';
      GRANT SELECT ON users TO bob;
      """;

  static Stream<Arguments> patterns() {
    String[] audit = {
      "~ table audit.log [comment]", "~ column audit.log.id [type]", "- index audit.log_at []"
    };
    return Stream.of(
        pattern(
            "column",
            "~ column audit.log.id [type]",
            "~ column public.users.email [type, comment]",
            "+ column public.users.\"Odd, name\" []"),
        pattern(
            "comment",
            "~ table audit.log [comment]",
            "~ table public.users [comment]",
            "~ column public.users.email [comment]"),
        pattern(
            "comment of table", "~ table audit.log [comment]", "~ table public.users [comment]"),
        pattern("comment of table audit.*", "~ table audit.log [comment]"),
        pattern(
            "comment of public.users*",
            "~ table public.users [comment]",
            "~ column public.users.email [comment]"),
        pattern("table audit.*", audit),
        pattern("audit.*", audit),
        pattern("privileges", "~ table public.users [privileges of bob]"),
        pattern("view public.names", "~ view public.names [query]"),
        pattern(
            "type, comment of column public.users.email",
            "~ column public.users.email [type, comment]"));
  }

  private static Arguments pattern(String pattern, String... allowed) {
    return Arguments.of(pattern, List.of(allowed));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void a_pattern_allows_what_it_says(String pattern, List<String> allowed) {
    Verdict verdict = judge(FailOn.DRIFT, new Ignore(pattern, "", Optional.empty()));
    assertThat(told(verdict.allowed())).containsExactlyInAnyOrderElementsOf(allowed);
    assertThat(verdict.idle()).isEmpty();
  }

  @Test
  void the_entry_of_a_change_allows_it_and_nothing_else() {
    Verdict verdict = judge(FailOn.DRIFT);
    assertThat(verdict.changes()).hasSizeGreaterThan(5).allMatch(JudgedChange::fails);
    for (JudgedChange change : verdict.changes()) {
      Verdict allowing = judge(FailOn.DRIFT, new Ignore(change.entry(), "", Optional.empty()));
      assertThat(told(allowing.allowed()))
          .as(change.entry())
          .containsExactly(told(List.of(change)).get(0));
    }
  }

  @Test
  void what_an_entry_does_not_allow_of_a_change_fails_on_its_own() {
    Verdict verdict = judge(FailOn.DRIFT, new Ignore("comment", "by a tool", Optional.empty()));
    assertThat(told(verdict.failing()))
        .contains("~ column public.users.email [type]", "~ table public.users [privileges of bob]")
        .doesNotContain("~ table audit.log [comment]");
    assertThat(verdict.allowed())
        .allSatisfy(change -> assertThat(change.ignoredBy().orElseThrow().reason()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({"DRIFT,7", "LOW,5", "MEDIUM,3", "HIGH,1", "NEVER,0"})
  void changes_of_the_risk_and_up_fail(FailOn failOn, int failing) {
    Verdict verdict = judge(failOn);
    assertThat(verdict.changes()).hasSize(7);
    assertThat(verdict.failing()).hasSize(failing);
    assertThat(verdict.allowed()).hasSize(7 - failing);
  }

  @Test
  void an_entry_holds_on_its_last_day_and_not_after() {
    Ignore today = new Ignore("comment", "", Optional.of(TODAY));
    Ignore yesterday = new Ignore("comment", "", Optional.of(TODAY.minusDays(1)));
    assertThat(judge(FailOn.DRIFT, today).allowed()).hasSize(3);
    assertThat(judge(FailOn.DRIFT, yesterday).allowed()).isEmpty();
    assertThat(judge(FailOn.DRIFT, yesterday).idle())
        .containsExactly(new Verdict.IdleIgnore(yesterday, true));
  }

  @Test
  void an_entry_that_matches_nothing_is_told() {
    Ignore none = new Ignore("trigger", "", Optional.of(TODAY.minusDays(1)));
    assertThat(judge(FailOn.DRIFT, none).idle())
        .containsExactly(new Verdict.IdleIgnore(none, false));
  }

  @Test
  void the_order_of_columns_counts_only_if_it_shall() {
    String before = "CREATE TABLE t (a int, b int);";
    String after = "CREATE TABLE t (b int, a int); COMMENT ON TABLE t IS 'x';";
    Policy free = new Policy(FailOn.DRIFT, List.of(), false, TODAY);
    assertThat(told(RuleCase.judge(free, before, after).changes()))
        .containsExactly("~ table public.t [comment]");
    assertThat(told(RuleCase.judge(Policy.strict(), before, after).changes()))
        .containsExactly("~ table public.t [comment, order of columns]");
    assertThat(RuleCase.judge(free, before, "CREATE TABLE t (b int, a int);").changes()).isEmpty();
    Policy ignoring =
        new Policy(
            FailOn.DRIFT,
            List.of(new Ignore("order of columns", "", Optional.empty())),
            true,
            TODAY);
    assertThat(told(RuleCase.judge(ignoring, before, after).allowed()))
        .containsExactly("~ table public.t [order of columns]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "of table x", "comment of"})
  void an_entry_that_says_nothing_is_refused(String pattern) {
    List<Ignore> ignores = List.of(new Ignore(pattern, "", Optional.empty()));
    assertThatThrownBy(() -> new Policy(FailOn.DRIFT, ignores, true, TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("comment of table audit.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tabel audit.*           | \"tabel\" is no kind of object; perhaps you meant table",
        "materialised view a.*   | \"materialised view\" is no kind of object; perhaps you meant"
            + " materialized view",
        "owner of tables audit.* | \"tables\" is no kind of object; perhaps you meant table",
        "thing audit.*           | \"thing\" is no kind of object",
        "indx                    | \"indx\" is no kind of object and no attribute; perhaps you meant"
            + " index",
        "coment                  | \"coment\" is no kind of object and no attribute; perhaps you"
            + " meant comment",
      })
  void a_kind_that_there_is_not_is_said(String pattern, String message) {
    List<Ignore> ignores = List.of(new Ignore(pattern, "", Optional.empty()));
    assertThatThrownBy(() -> new Policy(FailOn.DRIFT, ignores, true, TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("\", but " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comment",
        "comment, owner",
        "columns",
        "parameter toast.*",
        "setting pg.*",
        "option host",
        "privileges",
        "privileges of bob",
        "owner of audit.*",
        "\"odd name\"",
        "*",
        "audit.*",
        "function audit.f(integer, text)",
        "public.f(integer, double precision)",
        "a word of their own",
      })
  void what_may_be_meant_is_let_be(String pattern) {
    new Policy(FailOn.DRIFT, List.of(new Ignore(pattern, "", Optional.empty())), true, TODAY);
  }

  private static Verdict judge(FailOn failOn, Ignore... ignores) {
    return RuleCase.judge(new Policy(failOn, List.of(ignores), true, TODAY), OLD, NEW);
  }

  private static List<String> told(List<JudgedChange> changes) {
    return changes.stream()
        .map(
            judged ->
                judged.change()
                    + " "
                    + judged.change().attributes().stream().map(each -> each.name()).toList())
        .toList();
  }
}
