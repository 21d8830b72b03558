package io.github.evoludigit.confiture.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the policy that allows changes, or problems of the check.
 *
 * @param pattern which ones: {@code comment}, {@code owner}, {@code table audit.*}, {@code problem
 *     42P01 in db/schema/old/*}
 * @param reason why; empty if nobody said
 * @param lastDay the last day on which it holds, if it ends
 */
public record Ignore(String pattern, String reason, Optional<LocalDate> lastDay) {

  /** Checks that nothing is missing; space around the pattern is none of it. */
  public Ignore {
    pattern = pattern.strip();
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(lastDay, "lastDay");
  }

  /** Whether it allows problems of the check, and no changes. */
  public boolean isOfProblems() {
    return ProblemPattern.isOne(pattern);
  }
}
