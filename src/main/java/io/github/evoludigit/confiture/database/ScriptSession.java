package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.Quantity;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a script as psql does without {@code ON_ERROR_STOP}: each statement by itself, and what
 * follows a refused one, too.
 */
final class ScriptSession {

  /** What follows from a statement that failed before in the same transaction. */
  private static final String IN_FAILED_TRANSACTION = "25P02";

  private static final String QUERY_CANCELED = "57014";
  private static final String TERMINATION_IN_CODE = "2D000";

  /** Statements that run no code of the schema's, or cannot be in a transaction. */
  private static final Set<String> UNWATCHED =
      Set.of(
          "alter",
          "analyze",
          "checkpoint",
          "close",
          "cluster",
          "comment",
          "create",
          "deallocate",
          "declare",
          "discard",
          "drop",
          "grant",
          "listen",
          "load",
          "lock",
          "notify",
          "prepare",
          "reindex",
          "reset",
          "revoke",
          "security",
          "set",
          "show",
          "unlisten",
          "vacuum");

  private final RunningServer server;
  private final Connection connection;
  private final Outsiders outsiders;
  private final long deadline;
  private final Loading loading = Loading.begun();
  private final List<Statement> inTransaction = new ArrayList<>();
  private Optional<Statement> begin = Optional.empty();
  private boolean failed;
  private Watch watch;

  /**
   * A session.
   *
   * @param outsiders what may be made for the schema when it turns out to be missing
   * @param deadline when everything must be over, by the JVM's clock in nanoseconds
   */
  ScriptSession(RunningServer server, Connection connection, Outsiders outsiders, long deadline) {
    this.server = server;
    this.connection = connection;
    this.outsiders = outsiders;
    this.deadline = deadline;
  }

  /** Runs a script; a transaction that is open at its end is committed. */
  Loading run(List<Statement> statements) throws ServerFailure {
    Statement last = null;
    try {
      for (Statement statement : statements) {
        last = statement;
        String reason = Outliving.reason(statement, server.isEmbedded());
        if (reason.isEmpty()) {
          run(statement);
        } else {
          loading.notRun().put(statement, reason);
        }
      }
      if (begin.isPresent()) {
        try (java.sql.Statement session = connection.createStatement()) {
          session.execute("COMMIT");
        }
      }
    } catch (SQLException e) {
      throw broken(last, e);
    }
    return loading.ending(begin);
  }

  private ServerFailure broken(Statement statement, SQLException e) {
    ServerMessage message = ServerMessage.of(e);
    String where = statement == null ? "" : statement.location() + ": ";
    return QUERY_CANCELED.equals(message.state())
        ? new ServerFailure(
            server.name(),
            where
                + "the schema is not loaded within "
                + Quantity.of(server.limit().toSeconds(), "second"),
            "raise serverTimeout, or see what this statement waits for")
        : new ServerFailure(
            server.name(),
            where + "the server ended the session: " + message.text(),
            "see the server's log; a time limit is set by serverTimeout");
  }

  private void run(Statement statement) throws SQLException {
    String first = word(statement, 0);
    String second = word(statement, 1);
    boolean ends =
        Set.of("commit", "end", "abort").contains(first)
            || first.equals("rollback") && !Set.of("to", "prepared").contains(second);
    if (begin.isPresent() && ends) {
      end(statement, first);
      return;
    }
    boolean begins = first.equals("begin") || first.equals("start");
    boolean watched =
        !server.isEmbedded() && begin.isEmpty() && !begins && !ends && !UNWATCHED.contains(first);
    try (java.sql.Statement session = session()) {
      if (watched) {
        watched(statement, session);
      } else {
        execute(statement, session);
      }
    }
    if (begins && begin.isEmpty()) {
      begin = Optional.of(statement);
      failed = false;
      startWatch();
    } else if (begin.isPresent()) {
      inTransaction.add(statement);
    }
  }

  private void startWatch() throws SQLException {
    if (!server.isEmbedded()) {
      watch = new Watch(connection.createStatement());
      watch.begin();
    }
  }

  /** Ends a transaction, and not as it says if that would leave something on the server. */
  private void end(Statement statement, String first) throws SQLException {
    boolean commits = !failed && (first.equals("commit") || first.equals("end"));
    boolean leaves = commits && watch != null && watch.hasSeen();
    try (java.sql.Statement session = session()) {
      if (leaves) {
        session.execute("ROLLBACK");
        loading.notRun().put(statement, "what its transaction does would stay on the server");
      } else {
        execute(statement, session);
      }
    }
    if (!commits || leaves) {
      loading.undone().addAll(inTransaction);
    }
    inTransaction.clear();
    begin = Optional.empty();
    failed = false;
  }

  /** Runs code in a transaction of its own, which is rolled back if it leaves something. */
  private void watched(Statement statement, java.sql.Statement session) throws SQLException {
    session.execute("BEGIN");
    Watch own = new Watch(session);
    own.begin();
    int errors = loading.errors().size();
    execute(statement, session);
    boolean refused = loading.errors().size() > errors;
    if (refused && loading.errors().get(errors).message().state().equals(TERMINATION_IN_CODE)) {
      loading.errors().remove(errors);
      loading.notRun().put(statement, "it ends transactions, so that it cannot be watched");
    } else if (!refused && own.hasSeen()) {
      loading.notRun().put(statement, "what it does would stay on the server");
      refused = true;
    }
    session.execute(refused ? "ROLLBACK" : "COMMIT");
  }

  private void execute(Statement statement, java.sql.Statement session) throws SQLException {
    for (boolean again = true; again; ) {
      again = false;
      try {
        if (isCopyFromStdin(statement)) {
          String data = String.join("\n", statement.copyData());
          server
              .driver()
              .copy(
                  connection,
                  statement.text(),
                  new StringReader(data.isEmpty() ? "" : data + "\n"));
        } else {
          session.execute(statement.text());
        }
        for (SQLWarning w = session.getWarnings(); w != null; w = w.getNextWarning()) {
          loading.notices().add(new Reply(statement, ServerMessage.of(w)));
        }
      } catch (IOException e) {
        throw new SQLException(e);
      } catch (SQLException e) {
        ServerMessage message = ServerMessage.of(e);
        if (connection.isClosed() || QUERY_CANCELED.equals(message.state())) {
          throw e;
        }
        again = outsiders.made(message, begin.isPresent());
        if (!again && !IN_FAILED_TRANSACTION.equals(message.state())) {
          failed = true;
          loading.errors().add(new Reply(statement, message));
        }
      }
    }
  }

  private java.sql.Statement session() throws SQLException {
    java.sql.Statement session = connection.createStatement();
    session.setEscapeProcessing(false);
    long seconds = (deadline - System.nanoTime()) / 1_000_000_000L;
    if (seconds < 1) {
      throw new SQLException("time limit", QUERY_CANCELED);
    }
    session.setQueryTimeout((int) Math.min(Integer.MAX_VALUE, seconds));
    return session;
  }

  private static boolean isCopyFromStdin(Statement statement) {
    List<Token> tokens = statement.tokens();
    if (!tokens.get(0).isWord("copy")) {
      return false;
    }
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isWord("from") && tokens.get(i + 1).isWord("stdin")) {
        return true;
      }
    }
    return false;
  }

  private static String word(Statement statement, int index) {
    List<Token> tokens = statement.tokens();
    return index < tokens.size() ? tokens.get(index).text() : "";
  }
}
