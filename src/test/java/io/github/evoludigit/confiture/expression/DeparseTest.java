package io.github.evoludigit.confiture.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.Token;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person wrote, what PostgreSQL prints for it, and what it prints after that was loaded, all
 * have one canonical form. The statements are in the resources beside this class.
 */
class DeparseTest {

  private static EmbeddedPostgres server;
  private static Connection connection;
  private static DatabaseScope written;
  private static DatabaseScope printed;

  @BeforeAll
  static void startServer() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
    connection = server.getPostgresDatabase().getConnection();
    execute(resource("objects.sql"));
    written = DatabaseScope.of(connection).along("public");
    printed = written.along();
    connection.setAutoCommit(false);
  }

  @AfterAll
  static void stopServer() throws IOException, SQLException {
    connection.close();
    server.close();
  }

  static Stream<String> queries() {
    return Arrays.stream(resource("queries.sql").split(";\\s*\n"));
  }

  static Stream<String> expressions() {
    return lines("expressions.txt");
  }

  static Stream<String> defaults() {
    return lines("defaults.txt");
  }

  static Stream<String> differences() {
    return lines("different.txt");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryIsWhatItIsPrintedAs(String query) throws SQLException {
    String first = viewDefinition(query, "public");
    String second = viewDefinition(first, "");

    String form = new CanonicalForm(written).query(Token.of(query), List.of()).text();

    assertThat(form).isNotEqualTo(TokenForm.of(Token.of(query)));
    assertThat(new CanonicalForm(printed).query(Token.of(first), List.of()).text())
        .as(first)
        .isEqualTo(form);
    assertThat(new CanonicalForm(printed).query(Token.of(second), List.of()).text())
        .as(second)
        .isEqualTo(form);
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void anExpressionIsWhatItIsPrintedAs(String expression) throws SQLException {
    String first = check(expression, "public");
    String second = check(first, "");

    String form = condition(expression, written);

    assertThat(form).isNotEqualTo(TokenForm.of(Token.of(expression)));
    assertThat(condition(first, printed)).as(first).isEqualTo(form);
    assertThat(condition(second, printed)).as(second).isEqualTo(form);
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void aDefaultIsWhatItIsPrintedAs(String line) throws SQLException {
    String[] parts = line.split(" \\| ", 2);
    String first = defaultOf(parts[0], parts[1], "public");
    String second = defaultOf(parts[0], first, "public");
    String type = typeOf(parts[0]);

    String form = new CanonicalForm(written).expression(Token.of(parts[1]), Optional.empty(), type);

    assertThat(new CanonicalForm(printed).expression(Token.of(first), Optional.empty(), type))
        .as(first)
        .isEqualTo(form);
    assertThat(new CanonicalForm(printed).expression(Token.of(second), Optional.empty(), type))
        .as(second)
        .isEqualTo(form);
  }

  @ParameterizedTest
  @MethodSource("differences")
  void expressionsThatDifferHaveDifferentForms(String line) {
    String[] sides = line.split(" \\|\\|\\| ", 2);

    assertThat(condition(sides[0], written)).isNotEqualTo(condition(sides[1], written));
  }

  static Stream<String> differentQueries() {
    return lines("different-queries.txt");
  }

  @ParameterizedTest
  @MethodSource("differentQueries")
  void queriesThatDifferHaveDifferentForms(String line) {
    CanonicalForm canonical = new CanonicalForm(written);
    String[] sides = line.split(" \\|\\|\\| ", 2);

    String first = canonical.query(Token.of(sides[0]), List.of()).text();

    assertThat(first).isNotEqualTo(TokenForm.of(Token.of(sides[0])));
    assertThat(canonical.query(Token.of(sides[1]), List.of()).text()).isNotEqualTo(first);
  }

  private static String condition(String expression, Scope scope) {
    Optional<Scope.Relation> person = scope.relation(Optional.of("public"), "person");
    return new CanonicalForm(scope).expression(Token.of(expression), person, "boolean");
  }

  private static String viewDefinition(String query, String searchPath) throws SQLException {
    return printed(
        searchPath,
        "create view public.printed as " + query,
        "select pg_get_viewdef('public.printed'::regclass)",
        text -> text.substring(0, text.length() - 1));
  }

  private static String check(String expression, String searchPath) throws SQLException {
    return printed(
        searchPath,
        "alter table public.person add constraint printed check (" + expression + ") not valid",
        "select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'printed'",
        text -> text);
  }

  private static String defaultOf(String type, String value, String searchPath)
      throws SQLException {
    return printed(
        searchPath,
        "create table public.printed (c " + type + " default " + value + ")",
        "select pg_get_expr(adbin, adrelid) from pg_attrdef"
            + " where adrelid = 'public.printed'::regclass",
        text -> text);
  }

  private static String typeOf(String type) throws SQLException {
    return printed(
        "public",
        "create table public.printed (c " + type + ")",
        "select format_type(atttypid, atttypmod) from pg_attribute"
            + " where attrelid = 'public.printed'::regclass and attname = 'c'",
        text -> text);
  }

  private interface Trim {
    String of(String text);
  }

  /** What PostgreSQL prints, with every name qualified as in a dump; nothing is left behind. */
  private static String printed(String searchPath, String creation, String question, Trim trim)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + (searchPath.isEmpty() ? "''" : searchPath));
      statement.execute(creation);
      statement.execute("set search_path = ''");
      try (ResultSet rows = statement.executeQuery(question)) {
        String text = rows.next() ? rows.getString(1) : "NULL";
        return trim.of(text);
      }
    } finally {
      connection.rollback();
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Stream<String> lines(String name) {
    return resource(name).lines().filter(line -> !line.isBlank() && !line.startsWith("# "));
  }

  private static String resource(String name) {
    try (InputStream stream = DeparseTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
