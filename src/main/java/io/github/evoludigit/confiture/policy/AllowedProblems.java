package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which problems of the check the entries of a policy allow. Remembers which of them did. */
public final class AllowedProblems {

  private static final class Entry {
    private final Ignore ignore;
    private final ProblemPattern pattern;
    private final boolean expired;
    private boolean matched;

    Entry(Ignore ignore, boolean expired) {
      this.ignore = ignore;
      this.pattern = ProblemPattern.of(ignore.pattern());
      this.expired = expired;
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /**
   * The entries that are about problems.
   *
   * @param ignores all entries
   * @param today the day on which they hold or not
   * @throws IllegalArgumentException if one of them cannot be one
   */
  public AllowedProblems(List<Ignore> ignores, LocalDate today) {
    for (Ignore ignore : ignores) {
      if (ignore.isOfProblems()) {
        boolean expired = ignore.lastDay().isPresent() && today.isAfter(ignore.lastDay().get());
        entries.add(new Entry(ignore, expired));
      }
    }
  }

  /** The entry that allows a problem, the first if there are several; empty if none does. */
  public Optional<Ignore> entryFor(Problem problem) {
    Optional<Ignore> first = Optional.empty();
    for (Entry entry : entries) {
      if (entry.pattern.matches(problem)) {
        entry.matched = true;
        if (first.isEmpty() && !entry.expired) {
          first = Optional.of(entry.ignore);
        }
      }
    }
    return first;
  }

  /** The entries that allowed nothing so far. */
  public List<Verdict.IdleIgnore> idle() {
    List<Verdict.IdleIgnore> idle = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.expired || !entry.matched) {
        idle.add(new Verdict.IdleIgnore(entry.ignore, entry.expired && entry.matched));
      }
    }
    return idle;
  }

  /** The entry that would allow a problem and as little else as can be said. */
  public static String entry(Problem problem) {
    return ProblemPattern.exactly(problem);
  }
}
