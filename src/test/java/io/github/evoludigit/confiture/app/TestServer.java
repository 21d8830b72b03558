package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.Artifacts;
import io.github.evoludigit.confiture.database.Credentials;
import io.github.evoludigit.confiture.database.RunningServer;
import io.github.evoludigit.confiture.database.ServerAddress;
import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.judge.PostgresServer;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server of the tests as one that users give, with the jars of the tests' own class path. */
final class TestServer {

  /** A class or resource of each jar that a server needs. */
  private static final List<String> NEEDED =
      List.of(
          "org/postgresql/Driver.class",
          "io/zonky/test/db/postgres/embedded/EmbeddedPostgres.class",
          "postgres-linux-x86_64.txz",
          "org/apache/commons/compress/archivers/tar/TarArchiveInputStream.class",
          "org/tukaani/xz/XZInputStream.class",
          "org/apache/commons/lang3/SystemUtils.class",
          "org/apache/commons/io/IOUtils.class",
          "org/apache/commons/codec/binary/Hex.class",
          "org/slf4j/LoggerFactory.class");

  /** What is on the class path needs no resolving. */
  static final Artifacts CLASS_PATH =
      components -> {
        List<Path> jars = new ArrayList<>();
        for (String name : NEEDED) {
          String url = String.valueOf(TestServer.class.getClassLoader().getResource(name));
          jars.add(Path.of(URI.create(url.substring("jar:".length(), url.indexOf("!/")))));
        }
        return jars;
      };

  /** A class path with what is tested, the tests and the jars that a server needs. */
  static String classPath() throws ServerFailure, URISyntaxException {
    List<String> path = new ArrayList<>();
    for (Class<?> type : List.of(RunningServer.class, TestServer.class, PostgresServer.class)) {
      path.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    CLASS_PATH.of(List.of()).forEach(jar -> path.add(jar.toString()));
    return String.join(File.pathSeparator, path);
  }

  private final PostgresServer server = PostgresServer.forTest();
  private String user = "postgres";
  private Credentials credentials = Credentials.NONE;
  private int major = 18;
  private boolean withoutNames;
  private Duration limit = Duration.ofSeconds(60);

  TestServer as(String role) {
    user = role;
    return this;
  }

  TestServer withPassword(String password) {
    credentials = new Credentials("", password);
    return this;
  }

  TestServer major(int version) {
    major = version;
    return this;
  }

  TestServer withoutNames() {
    withoutNames = true;
    return this;
  }

  TestServer limit(Duration duration) {
    limit = duration;
    return this;
  }

  String address() {
    return "postgresql://" + user + "@localhost:" + server.port() + "/postgres";
  }

  ServerCheck check(Path base) {
    return check(base, address());
  }

  ServerCheck check(Path base, String address) {
    return check(
        base,
        () -> RunningServer.given(ServerAddress.parse(address), credentials, CLASS_PATH, limit));
  }

  ServerCheck check(Path base, ServerSource source) {
    AuditFile file =
        new AuditFile(base.resolve("target/audit.txt"), "target/audit.txt", withoutNames, "1");
    return new ServerCheck(source, major, file);
  }

  Optional<ServerCheck> on(SourceTreeFixture project) {
    return Optional.of(check(project.base));
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement session = connection.createStatement()) {
      for (String statement : statements) {
        session.execute(statement);
      }
    }
  }

  String value(String query) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement session = connection.createStatement();
        ResultSet row = session.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
