package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.command.Interpreter;
import io.github.evoludigit.confiture.sql.Statement;

/**
 * The sessions of migrations, one for each file, in a transaction: what a file sets is forgotten
 * with it. A script that is not of migrations is one session.
 */
final class MigrationSessions {

  private final Interpreter interpreter;
  private final Session session;
  private String file = "";

  /** Begins the sessions of a script that is about to be read. */
  MigrationSessions(Interpreter interpreter, Session session) {
    this.interpreter = interpreter;
    this.session = session;
  }

  /** Begins another session if the next statement is the first of its file. */
  void before(Statement next) {
    if (next.script().hasSessions()) {
      String own = next.location().file();
      if (!own.equals(file)) {
        file = own;
        session.restart();
        next.script().opening().forEach(interpreter::run);
        session.begin();
      }
    }
  }
}
