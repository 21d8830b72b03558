package io.github.evoludigit.confiture.policy;

import java.util.Optional;
import java.util.function.Function;

/**
 * A rule with the test for it.
 *
 * @param rule what is known of such changes
 * @param test what the rule means for a change, in one line; empty if the change is none of them
 */
record RiskRule(Rule rule, Function<ChangeContext, Optional<String>> test) {

  /** Where PostgreSQL's manual is. */
  private static final String MANUAL = "https://www.postgresql.org/docs/current/";

  /**
   * A rule about data.
   *
   * @param source the page of the manual: {@code ddl-alter.html}
   */
  static RiskRule data(
      String id,
      Risk risk,
      String lesson,
      String remedy,
      String source,
      Function<ChangeContext, Optional<String>> test) {
    return new RiskRule(new Rule(id, Harm.DATA, risk, lesson, remedy, MANUAL + source), test);
  }

  /** A rule about callers. */
  static RiskRule callers(
      String id,
      Risk risk,
      String lesson,
      String remedy,
      String source,
      Function<ChangeContext, Optional<String>> test) {
    return new RiskRule(new Rule(id, Harm.CALLERS, risk, lesson, remedy, MANUAL + source), test);
  }

  /** A rule about the running database. */
  static RiskRule operation(
      String id,
      Risk risk,
      String lesson,
      String remedy,
      String source,
      Function<ChangeContext, Optional<String>> test) {
    return new RiskRule(new Rule(id, Harm.OPERATION, risk, lesson, remedy, MANUAL + source), test);
  }

  /** A rule about security. */
  static RiskRule security(
      String id,
      Risk risk,
      String lesson,
      String remedy,
      String source,
      Function<ChangeContext, Optional<String>> test) {
    return new RiskRule(new Rule(id, Harm.SECURITY, risk, lesson, remedy, MANUAL + source), test);
  }

  /** The message, if the condition holds. */
  static Optional<String> when(boolean condition, String message) {
    return condition ? Optional.of(message) : Optional.empty();
  }
}
