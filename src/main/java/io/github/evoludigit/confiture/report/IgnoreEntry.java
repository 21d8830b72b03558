package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.JudgedChange;

/** The entry of a POM that would allow a change, ready to paste. */
final class IgnoreEntry {

  private IgnoreEntry() {}

  /** {@code <entry>column public.users.email</entry>}. */
  static String of(JudgedChange change) {
    return "<entry>" + Markup.escaped(change.entry()) + "</entry>";
  }
}
