package io.github.evoludigit.confiture.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

  static List<RuleCase> cases() {
    return RuleCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_rule_fires_where_it_must_and_nowhere_else(RuleCase example) {
    if (example.fires()) {
      assertThat(example.fired()).contains(example.rule());
    } else {
      assertThat(example.fired()).doesNotContain(example.rule());
    }
  }

  @Test
  void each_rule_has_cases_of_both_kinds() {
    assertThat(rulesOfCases(true)).isEqualTo(ids());
    assertThat(rulesOfCases(false)).isEqualTo(ids());
  }

  private static Set<String> rulesOfCases(boolean fires) {
    return RuleCase.all().stream()
        .filter(example -> example.fires() == fires)
        .map(RuleCase::rule)
        .collect(Collectors.toSet());
  }

  private static Set<String> ids() {
    return Rules.all().stream().map(Rule::id).collect(Collectors.toSet());
  }

  @Test
  void each_rule_teaches() {
    assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(Rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
              assertThat(rule.risk()).isNotEqualTo(Risk.NONE);
              assertThat(rule.lesson()).hasSizeGreaterThan(30).endsWith(".");
              assertThat(rule.remedy()).hasSizeGreaterThan(20).matches("(?s).*[.…]");
              assertThat(rule.source())
                  .matches(
                      "https://www\\.postgresql\\.org/docs/current/[a-z-]+\\.html(#[A-Z0-9-]+)?");
            });
  }

  @Test
  void what_is_new_with_all_that_belongs_to_it_is_no_risk() {
    String schema =
        """
        CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL UNIQUE CHECK (b > 0), c text DEFAULT 'x');
        CREATE INDEX ON t (c);
        CREATE VIEW v AS SELECT a FROM t;
        COMMENT ON TABLE t IS 'x';
        CREATE TYPE e AS ENUM ('a');
        CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
        """;
    Verdict verdict = RuleCase.judge(Policy.strict(), "", schema);
    assertThat(verdict.changes()).isNotEmpty().allMatch(change -> change.findings().isEmpty());
  }

  @Test
  void the_most_dangerous_finding_comes_first() {
    Verdict verdict =
        RuleCase.judge(
            Policy.strict(), "CREATE TABLE t (a bigint);", "CREATE TABLE t (a smallint);");
    assertThat(verdict.changes().get(0).risk()).isEqualTo(Risk.HIGH);
    assertThat(verdict.changes().get(0).findings())
        .extracting(finding -> finding.rule().id() + ": " + finding.message())
        .containsExactly(
            "column-narrowed: values of public.t.a may not fit: bigint -> smallint",
            "column-type-rewrite: public.t is rewritten: bigint -> smallint",
            "column-type-changed: users of public.t.a see another type: bigint -> smallint");
  }
}
