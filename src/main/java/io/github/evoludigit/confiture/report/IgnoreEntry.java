package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.AllowedProblems;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.text.Problem;

/** The entry of a POM that would allow a change, ready to paste. */
final class IgnoreEntry {

  private IgnoreEntry() {}

  /** {@code <entry>problem 42P01 in a.sql: relation "b" does not exist</entry>}. */
  static String of(Problem problem) {
    return "<entry>" + Markup.escaped(AllowedProblems.entry(problem)) + "</entry>";
  }

  /** {@code <entry>column public.users.email</entry>}. */
  static String of(JudgedChange change) {
    return "<entry>" + Markup.escaped(change.entry()) + "</entry>";
  }
}
