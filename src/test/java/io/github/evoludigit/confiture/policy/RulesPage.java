package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The site's page of the rules: what the code knows of each, and the first case of its test. */
final class RulesPage {

  private static final String BEGINNING =
      """
      # Rules

      A change that can do harm where it is applied falls under one rule or more. A rule says what the change can harm, how much, what to do instead, and where PostgreSQL's manual says so. All reports name it by its id. What is added with everything in it, a new table for example, can harm nobody but by what it allows, and falls under few rules.

      | Risk | |
      |---|---|
      | high | data is lost, the schema cannot be applied to the data that is there, or a door is open |
      | medium | callers break, or a busy table is blocked while it is read or written |
      | low | noticed by few, quickly over or easily undone |

      A change has the risk of the most dangerous rule that it falls under, or none. Which risks fail the build is said by `failOn`, see [policy](policy.md).

      """;

  private static final String END =
      """

      ## How this page is made

      From the rules in the code and the cases that test them. After a change of either, `mvn test -Dtest=RulesPageTest -Drules.rewrite` writes it anew; until then a test fails.
      """;

  private final StringBuilder text = new StringBuilder();

  private RulesPage() {}

  /** All rules under the headings of the page. */
  static Map<String, List<RiskRule>> groups() {
    Map<String, List<RiskRule>> groups = new LinkedHashMap<>();
    groups.put("Tables, views and sequences", RelationRules.all());
    groups.put("Columns", ColumnRules.all());
    groups.put("Constraints, indexes and triggers", ConstraintRules.all());
    groups.put("Functions, types and what expressions are made of", RoutineRules.all());
    groups.put("Security, extensions and replication", SecurityRules.all());
    groups.put("Names", RenameRules.all());
    return groups;
  }

  /** The page in Markdown. */
  static String text() {
    return new RulesPage().page();
  }

  private String page() {
    text.append(BEGINNING);
    groups().forEach(this::overview);
    groups().forEach(this::group);
    return text.append(END).toString();
  }

  private void overview(String title, List<RiskRule> rules) {
    List<String> links = new ArrayList<>();
    for (RiskRule each : rules) {
      String id = each.rule().id();
      links.add("[" + id + "](#" + id + ") (" + each.rule().risk().word() + ")");
    }
    text.append("- **").append(title).append("**: ").append(String.join(", ", links)).append('\n');
  }

  private void group(String title, List<RiskRule> rules) {
    text.append("\n## ").append(title).append('\n');
    rules.forEach(each -> rule(each.rule()));
  }

  private void rule(Rule rule) {
    text.append("\n### ").append(rule.id()).append("\n\n");
    text.append("**").append(capitalized(rule.risk().word())).append(" risk for ");
    text.append(rule.harm().label()).append(".** ");
    text.append(escaped(rule.lesson())).append("\n\n");
    text.append("**What to do**: ").append(escaped(rule.remedy()));
    text.append(" ([PostgreSQL's manual](").append(rule.source()).append("))\n\n");
    example(rule);
  }

  private void example(Rule rule) {
    RuleCase first =
        RuleCase.all().stream()
            .filter(example -> example.fires() && example.rule().equals(rule.id()))
            .findFirst()
            .orElseThrow();
    text.append("```sql\n-- before").append(statements(first.oldSql()));
    text.append("-- after").append(statements(first.newSql())).append("```\n\n");
    text.append("The reports say: `").append(message(rule, first)).append("`\n");
  }

  private static String message(Rule rule, RuleCase example) {
    return RuleCase.judge(Policy.strict(), example.oldSql(), example.newSql()).changes().stream()
        .flatMap(change -> change.findings().stream())
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .message();
  }

  /** Each on a line of its own. */
  private static String statements(String sql) {
    StringBuilder lines = new StringBuilder(sql.isEmpty() ? ": nothing\n" : "\n");
    for (Statement each :
        Script.of("rules.txt", sql.getBytes(StandardCharsets.UTF_8)).statements()) {
      lines.append(each.text()).append(";\n");
    }
    return lines.toString();
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** What is said, where it would mean something else in Markdown. */
  private static String escaped(String prose) {
    return prose.replaceAll("[*_<\\[\\]`\\\\]", "\\\\$0");
  }
}
