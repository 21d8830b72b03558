package io.github.evoludigit.confiture.policy;

import java.util.Objects;

/**
 * What is known of one kind of dangerous change.
 *
 * @param id its stable name, lower case with hyphens: {@code column-removed}
 * @param harm what it can harm
 * @param risk how much
 * @param lesson what happens when such a change is applied, and why: sentences that teach
 * @param remedy what to do instead, or before, or how to make sure; sentences
 * @param source where PostgreSQL's manual says so: an address below {@code
 *     https://www.postgresql.org/docs/current/}
 */
public record Rule(String id, Harm harm, Risk risk, String lesson, String remedy, String source) {

  /** Checks that nothing is missing. */
  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(harm, "harm");
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(lesson, "lesson");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(source, "source");
  }
}
