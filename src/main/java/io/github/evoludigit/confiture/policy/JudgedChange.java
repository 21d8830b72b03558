package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.diff.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change with what the policy says of it.
 *
 * @param change the change
 * @param findings the rules that it falls under, the most dangerous first; none if no rule knows of
 *     any harm
 * @param ignoredBy the entry that allows it, if one does
 * @param fails whether it fails the build
 * @param entry the pattern of an {@link Ignore} that would allow it, and as little else as possible
 */
public record JudgedChange(
    Change change,
    List<Finding> findings,
    Optional<Ignore> ignoredBy,
    boolean fails,
    String entry) {

  /** Takes a copy of the findings and checks that what is ignored does not fail. */
  public JudgedChange {
    Objects.requireNonNull(change, "change");
    findings = List.copyOf(findings);
    Objects.requireNonNull(entry, "entry");
    if (fails && ignoredBy.isPresent()) {
      throw new IllegalArgumentException("ignored, and fails: " + change);
    }
  }

  /** The highest risk of its findings. */
  public Risk risk() {
    Risk highest = Risk.NONE;
    for (Finding finding : findings) {
      if (finding.rule().risk().compareTo(highest) > 0) {
        highest = finding.rule().risk();
      }
    }
    return highest;
  }
}
