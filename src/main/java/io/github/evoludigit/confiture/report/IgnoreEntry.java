package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.JudgedChange;

/** The entry of a POM that would allow a change, ready to paste. */
final class IgnoreEntry {

  private IgnoreEntry() {}

  /** {@code <ignore>column public.users.email</ignore>}. */
  static String of(JudgedChange change) {
    return "<ignore>" + Markup.escaped(change.entry()) + "</ignore>";
  }
}
