package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The options of a routine, each of which can be said once ({@code errorConflictingDefElem}). */
final class RepeatedOptions {

  private final Set<String> said = new HashSet<>();
  private Optional<Token> repeated = Optional.empty();

  /**
   * An option is read.
   *
   * @param group what can be said once; empty if it can be said many times
   * @param place where it begins
   */
  void add(String group, Token place) {
    if (!group.isEmpty() && !said.add(group) && repeated.isEmpty()) {
      repeated = Optional.of(place);
    }
  }

  /** Checks, after the last one, that none was said twice. */
  void expectNone() {
    if (repeated.isPresent()) {
      throw Unreadable.syntax("conflicting or redundant options", repeated.get());
    }
  }
}
