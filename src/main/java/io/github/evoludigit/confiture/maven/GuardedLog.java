package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.LogLine;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log for texts of which parts come from outside: each message is one line, and no command
 * for a CI server. Every goal logs by this one.
 */
final class GuardedLog implements Log {

  private final Log log;

  GuardedLog(Log log) {
    this.log = log;
  }

  /** The message as a line. Most are one already, which is seen without loading anything. */
  private static CharSequence line(CharSequence message) {
    return isPlain(message) ? message : LogLine.of(message.toString());
  }

  private static boolean isPlain(CharSequence message) {
    if (message == null) {
      return true;
    }
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c < ' ' || c > '~' && c != '…' || c == '#' || c == ':' && i == 0) {
        return false;
      }
    }
    return message.length() == 0 || message.charAt(0) != ' ';
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public void debug(CharSequence content) {
    log.debug(line(content));
  }

  @Override
  public void debug(CharSequence content, Throwable error) {
    log.debug(line(content), GuardedFailure.of(error));
  }

  @Override
  public void debug(Throwable error) {
    log.debug(GuardedFailure.of(error));
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isInfoEnabled();
  }

  @Override
  public void info(CharSequence content) {
    log.info(line(content));
  }

  @Override
  public void info(CharSequence content, Throwable error) {
    log.info(line(content), GuardedFailure.of(error));
  }

  @Override
  public void info(Throwable error) {
    log.info(GuardedFailure.of(error));
  }

  @Override
  public boolean isWarnEnabled() {
    return log.isWarnEnabled();
  }

  @Override
  public void warn(CharSequence content) {
    log.warn(line(content));
  }

  @Override
  public void warn(CharSequence content, Throwable error) {
    log.warn(line(content), GuardedFailure.of(error));
  }

  @Override
  public void warn(Throwable error) {
    log.warn(GuardedFailure.of(error));
  }

  @Override
  public boolean isErrorEnabled() {
    return log.isErrorEnabled();
  }

  @Override
  public void error(CharSequence content) {
    log.error(line(content));
  }

  @Override
  public void error(CharSequence content, Throwable error) {
    log.error(line(content), GuardedFailure.of(error));
  }

  @Override
  public void error(Throwable error) {
    log.error(GuardedFailure.of(error));
  }
}
