package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Risk;
import io.github.evoludigit.confiture.policy.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What failed, what was allowed and why, in words. */
final class VerdictText {

  private VerdictText() {}

  /**
   * {@code no change}, {@code 2 of 5 changes fail the build (failOn: high); 3 are allowed: 2 by
   * comment, 1 …}.
   */
  static String of(Verdict verdict) {
    int failing = verdict.failing().size();
    int all = verdict.changes().size();
    List<String> parts = new ArrayList<>();
    if (all == 0) {
      parts.add("no change");
    }
    if (failing > 0) {
      String some = failing == all ? Count.of(all, "change") : failing + " of " + all + " changes";
      parts.add(some + (failing == 1 ? " fails" : " fail") + " the build" + limit(verdict));
    }
    if (failing < all) {
      int allowed = all - failing;
      String some = failing == 0 ? Count.of(all, "change") : Integer.toString(allowed);
      parts.add(some + (allowed == 1 ? " is" : " are") + " allowed: " + reasons(verdict));
    }
    return String.join("; ", parts);
  }

  private static String limit(Verdict verdict) {
    return verdict.failOn() == FailOn.DRIFT ? "" : " (failOn: " + verdict.failOn().word() + ')';
  }

  private static String reasons(Verdict verdict) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (JudgedChange change : verdict.allowed()) {
      reasons.merge(reason(verdict, change), 1, Integer::sum);
    }
    List<String> texts = new ArrayList<>();
    reasons.forEach((reason, count) -> texts.add(count + " " + reason));
    return BrokenLines.printable(String.join(", ", texts));
  }

  /** Why a change is allowed: {@code by comment (written by a tool)}, {@code below high}. */
  static String reason(Verdict verdict, JudgedChange change) {
    if (change.ignoredBy().isPresent()) {
      Ignore ignore = change.ignoredBy().get();
      String until = ignore.lastDay().map(day -> "until " + day).orElse("");
      String separator = ignore.reason().isEmpty() || until.isEmpty() ? "" : ", ";
      String why = ignore.reason() + separator + until;
      return "by " + ignore.pattern() + (why.isEmpty() ? "" : " (" + why + ')');
    }
    return verdict.failOn() == FailOn.NEVER
        ? "because failOn is never"
        : "below " + verdict.failOn().word();
  }

  /** {@code 2 of high risk, 1 of medium risk}; empty if no rule knows of any harm. */
  static String risks(List<JudgedChange> changes) {
    List<String> texts = new ArrayList<>();
    for (int i = Risk.values().length - 1; i > 0; i--) {
      Risk risk = Risk.values()[i];
      long count = changes.stream().filter(change -> change.risk() == risk).count();
      if (count > 0) {
        texts.add(count + " of " + risk.word() + " risk");
      }
    }
    return String.join(", ", texts);
  }

  /** What is to be said of an entry that allowed nothing. */
  static String idle(Verdict.IdleIgnore idle) {
    Ignore ignore = idle.ignore();
    boolean problems = ignore.isOfProblems();
    if (idle.expired()) {
      String next = problems ? ": mend the problem" : ": accept the change";
      String day = ignore.lastDay().map(Object::toString).orElse("");
      return "ignore "
          + ignore.pattern()
          + " held until "
          + day
          + next
          + ", or give it a later day";
    }
    String unused = problems ? " matches no problem" : " matches no change";
    return "ignore " + ignore.pattern() + unused + ": remove it, unless it is to stay";
  }
}
