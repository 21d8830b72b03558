package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Statements of which the server says whether it runs them: parts that begin with a line of three
 * dashes, each of which runs after the part before the first such line.
 */
final class RefusalFile {

  private static final String BORDER = "\n---\n";

  /**
   * What was said of a part.
   *
   * @param statement the statement that is refused; empty if none is
   * @param state the code of the error
   * @param message its message
   * @param place at which character of the statement it is, from 1; 0 if it is at none
   */
  record Answer(String statement, String state, String message, int place) {

    static final Answer ACCEPTED = new Answer("", "", "", 0);

    /** Whether another says the same; where the server names no place, any will do. */
    boolean agrees(Answer ours) {
      return statement.equals(ours.statement)
          && state.equals(ours.state)
          && message.equals(ours.message)
          && (place == 0 || place == ours.place);
    }

    @Override
    public String toString() {
      return statement.isEmpty() ? "accepted" : state + " at " + place + ": " + message;
    }
  }

  private final String name;
  private final String beginning;
  private final List<String> parts;

  /** The database for parts that cannot be within a transaction; none if it is empty. */
  private String own = "";

  private boolean touched;

  private RefusalFile(String name, String text) {
    this.name = name;
    List<String> all = List.of(("\n" + text).split(BORDER));
    this.beginning = all.get(0);
    this.parts = all.subList(1, all.size());
  }

  static RefusalFile read(Path file) throws IOException {
    return new RefusalFile(file.getFileName().toString(), Files.readString(file));
  }

  /** The parts of which we say something else than the server, with what both say. */
  List<String> disagreements() throws SQLException {
    List<String> wrong = new ArrayList<>();
    PostgresServer server = PostgresServer.get();
    synchronized (server) {
      Connection connection = server.emptyDatabase();
      try {
        Answer begun = ofServer(connection, Script.of(name, utf8(beginning)).statements());
        if (!begun.equals(Answer.ACCEPTED)) {
          throw new IllegalStateException(name + ": " + begun);
        }
        for (String part : parts) {
          Answer theirs = isAlone(part) ? alone(part) : within(connection, part);
          Answer ours = ours(part);
          if (!theirs.agrees(ours)) {
            wrong.add(part.strip() + "\n  server: " + theirs + "\n  we: " + ours + "\n");
          }
        }
      } finally {
        connection.rollback();
        dropOwn();
      }
    }
    return wrong;
  }

  /** What the server says of a part after the beginning, which it has run already. */
  private Answer within(Connection connection, String part) throws SQLException {
    Savepoint before = connection.setSavepoint();
    Answer answer = ofServer(connection, Script.of(name, utf8(part)).statements());
    connection.rollback(before);
    return answer;
  }

  /** What the server says of a part that cannot be within a transaction. */
  private Answer alone(String part) throws SQLException {
    try (Connection connection = PostgresServer.get().connect(untouched())) {
      long before = transactions(connection);
      Answer answer = ofServer(connection, Script.of(name, utf8(part)).statements());
      try (java.sql.Statement jdbc = connection.createStatement()) {
        jdbc.execute("ROLLBACK");
      }
      touched |= transactions(connection) != before;
      return answer;
    }
  }

  /** A database in which only the beginning has run: the one before, unless a part wrote in it. */
  private String untouched() throws SQLException {
    PostgresServer server = PostgresServer.get();
    if (touched) {
      dropOwn();
    }
    if (own.isEmpty()) {
      own = server.createDatabase();
      try (Connection connection = server.connect(own)) {
        ofServer(connection, Script.of(name, utf8(beginning)).statements());
      }
    }
    return own;
  }

  private void dropOwn() throws SQLException {
    if (!own.isEmpty()) {
      PostgresServer.get().dropDatabase(own);
    }
    own = "";
    touched = false;
  }

  /** How many transactions have written something. */
  private static long transactions(Connection connection) throws SQLException {
    try (java.sql.Statement jdbc = connection.createStatement();
        ResultSet row =
            jdbc.executeQuery("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean isAlone(String part) {
    return Script.of(name, utf8(part)).statements().stream()
        .anyMatch(
            statement ->
                statement
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .matches(
                        "(?s)(begin|start|commit|end|rollback|abort|vacuum|cluster|discard|savepoint"
                            + "|release|lock|declare|prepare)\\b.*|.*\\bconcurrently\\b.*"));
  }

  private List<Statement> statements(String part) {
    return Script.of(name, utf8(beginning + "\n" + part)).statements();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Answer ofServer(Connection connection, List<Statement> statements)
      throws SQLException {
    for (Statement statement : statements) {
      try (java.sql.Statement jdbc = connection.createStatement()) {
        jdbc.setEscapeProcessing(false);
        jdbc.execute(statement.text());
      } catch (PSQLException e) {
        ServerErrorMessage error = e.getServerErrorMessage();
        return new Answer(
            statement.text(), e.getSQLState(), error.getMessage(), error.getPosition());
      }
    }
    return Answer.ACCEPTED;
  }

  private Answer ours(String part) {
    List<Refusal> refusals =
        new SchemaReader(ReadingOptions.DEFAULT, true).read(statements(part)).refusals();
    if (refusals.isEmpty()) {
      return Answer.ACCEPTED;
    }
    Refusal first = refusals.get(0);
    Statement statement = first.statement();
    int place = statement.text(statement.start(), first.offset()).length() + 1;
    return new Answer(statement.text(), first.state().code(), first.message(), place);
  }
}
