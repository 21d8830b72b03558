package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.LogLine;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A failure as a log may tell it, with its causes and their stack traces: none of their messages,
 * in which texts from outside are, is more than a line.
 */
final class GuardedFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private GuardedFailure(String line) {
    super(line);
  }

  /** The failure itself where all that is told of it are lines; otherwise a guarded copy. */
  static Throwable of(Throwable failure) {
    return isLine(failure) ? failure : copy(failure, newSet());
  }

  private static Throwable copy(Throwable failure, Set<Throwable> known) {
    GuardedFailure copy = new GuardedFailure(LogLine.of(failure.toString()));
    copy.setStackTrace(failure.getStackTrace());
    if (known.add(failure)) {
      if (failure.getCause() != null) {
        copy.initCause(copy(failure.getCause(), known));
      }
      for (Throwable suppressed : failure.getSuppressed()) {
        copy.addSuppressed(copy(suppressed, known));
      }
    }
    return copy;
  }

  /** Whether everything that is told of a failure, by its causes too, are lines. */
  static boolean isLine(Throwable failure) {
    return isLine(failure, newSet());
  }

  private static boolean isLine(Throwable failure, Set<Throwable> known) {
    if (failure == null || !known.add(failure)) {
      return true;
    }
    String message = failure.getMessage();
    if (message != null && !message.equals(LogLine.of(message))) {
      return false;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!isLine(suppressed, known)) {
        return false;
      }
    }
    return isLine(failure.getCause(), known);
  }

  private static Set<Throwable> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** What was told of the failure, without the name of this class. */
  @Override
  public String toString() {
    return getMessage();
  }
}
