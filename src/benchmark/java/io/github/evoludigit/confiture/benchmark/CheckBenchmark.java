package io.github.evoludigit.confiture.benchmark;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.judge.PostgresServer;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Checks the text of a schema, and has an embedded PostgreSQL load it. */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = {"-Xmx3g", "-Dslf4j.internal.verbosity=ERROR"})
public class CheckBenchmark {

  /** How many megabytes to generate, or the file to read. */
  @Param("1MB")
  public String schema;

  private byte[] text;

  /** Makes the text. */
  @Setup
  public void text() throws IOException {
    if (schema.endsWith("MB")) {
      int megabytes = Integer.parseInt(schema.substring(0, schema.length() - 2));
      text = new GeneratedSchema(megabytes * 1_000_000).text("0");
    } else {
      text = Files.readAllBytes(Path.of(schema));
    }
  }

  /**
   * By this project, as its goal does: all that it says of the schema, from the first byte on, with
   * threads that read statements ahead.
   */
  @Benchmark
  public int confiture() {
    List<Statement> statements = Script.of("schema.sql", text).statements();
    return new SchemaReader(ReadingOptions.DEFAULT, true)
        .with(ForkJoinPool.commonPool())
        .review(statements)
        .refusals()
        .size();
  }

  /** The session that loads; the server has started before anything is measured. */
  @State(Scope.Benchmark)
  public static class Server {

    private Connection connection;

    /** Starts the server. */
    @Setup
    public void start() throws SQLException {
      connection = PostgresServer.get().connect("postgres");
      connection.setAutoCommit(false);
    }

    /** Ends the session. */
    @TearDown
    public void end() throws SQLException {
      connection.close();
    }
  }

  /**
   * By PostgreSQL: each statement is sent to the server, all in one transaction that is rolled
   * back.
   */
  @Benchmark
  public int postgresql(Server server) throws SQLException {
    List<Statement> statements = Script.of("schema.sql", text).statements();
    try (java.sql.Statement session = server.connection.createStatement()) {
      session.setEscapeProcessing(false);
      for (Statement statement : statements) {
        session.execute(statement.text());
      }
    }
    server.connection.rollback();
    return statements.size();
  }
}
