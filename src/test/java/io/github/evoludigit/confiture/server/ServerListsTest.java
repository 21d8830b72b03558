package io.github.evoludigit.confiture.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.judge.PostgresServer;
import io.github.evoludigit.confiture.server.ServerObjects.Kind;
import io.github.evoludigit.confiture.text.Resource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a server is what the embedded one says. */
class ServerListsTest {

  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    connection = PostgresServer.forTest().connect("postgres");
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"objects", "operator-classes", "parameters"})
  void a_list_is_what_the_server_says(String name) throws SQLException, IOException {
    ServerList.check(name + ".txt", lines(name).replaceAll("\t+\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "internal-functions", "system-relations"})
  void what_expressions_can_use_is_what_the_server_says(String name)
      throws SQLException, IOException {
    // Of the class itself nothing is asked: it could not read a list that is to be written anew.
    ServerList.check(SystemCatalog.class, name + ".txt", lines(name));
  }

  private static String lines(String name) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(Resource.text(ServerListsTest.class, name + ".sql"))) {
      while (rows.next()) {
        lines.append(rows.getString(1)).append('\n');
      }
    }
    return lines.toString();
  }

  /** Values at the borders of each type, and words of every enumeration. */
  private static List<String> values(ConfigurationParameter parameter) {
    Set<String> values =
        new LinkedHashSet<>(
            List.of(
                "on",
                "OFF",
                "of",
                "o",
                "t",
                "nope",
                "yes",
                "1",
                "2",
                "0",
                "-1",
                "abc",
                "",
                " 7 ",
                "10.7",
                "0x10",
                "010",
                "1e2",
                "1kB",
                "3 MB",
                "2TB",
                "5min",
                "1.5 h",
                "10us",
                "1d",
                "1 fortnight",
                "99999999999",
                "NaN",
                "debug",
                "info",
                "fatal",
                "panic",
                "log",
                "archive",
                "true",
                "false"));
    values.add(parameter.least());
    values.add(parameter.greatest());
    values.addAll(parameter.words());
    return List.copyOf(values);
  }

  @Test
  void a_value_is_refused_where_the_server_refuses_it_and_in_its_words() throws SQLException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (String name : ConfigurationParameters.names()) {
      ConfigurationParameter parameter = ConfigurationParameters.find(name).orElseThrow();
      boolean judged =
          parameter.type() != ConfigurationParameter.Type.STRING && parameter.refusal().isEmpty();
      for (String value : judged ? values(parameter) : List.<String>of()) {
        String said = refusal("ALTER DATABASE postgres SET " + name + " = '" + value + "'");
        String expected = parameter.check(List.of(value)).map(Objection::message).orElse("");
        if (!said.equals(expected) && !isRefusedForAnotherReason(said)) {
          differences.add(name + " = '" + value + "': " + said + " / " + expected);
        }
        compared++;
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(5000);
  }

  /** What depends on other settings or on how the server was built. */
  private static boolean isRefusedForAnotherReason(String message) {
    return message.matches("invalid value for parameter \"\\w+\": \\d+")
        || message.contains("not supported")
        || message.contains("cannot be set")
        || message.contains("must be")
        || message.contains("cannot be changed")
        || message.contains("cannot set")
        || message.contains("permission denied")
        || message.contains("cannot enable")
        || message.contains("cannot disable");
  }

  @Test
  void a_parameter_that_cannot_be_set_now_is_refused_in_the_servers_words() throws SQLException {
    for (String name : ConfigurationParameters.names()) {
      ConfigurationParameter parameter = ConfigurationParameters.find(name).orElseThrow();
      Optional<Objection> refusal = parameter.refusal();
      if (refusal.isPresent()) {
        assertThat(refusal("SET " + name + " = DEFAULT")).isEqualTo(refusal.get().message());
      }
    }
  }

  @Test
  void a_parameter_that_the_server_does_not_show_exists_all_the_same() throws SQLException {
    for (String name :
        List.of(
            "role",
            "seed",
            "is_superuser",
            "default_with_oids",
            "sort_mem",
            "my.own",
            "Work_Mem")) {
      assertThat(ConfigurationParameters.exists(name)).as(name).isTrue();
      assertThat(refusal("RESET " + name)).as(name).doesNotContain("unrecognized");
    }
    for (String name : List.of("work_men", "force_parallel_mode", "sql_mode")) {
      assertThat(ConfigurationParameters.exists(name)).as(name).isFalse();
      assertThat(refusal("RESET " + name))
          .isEqualTo(ConfigurationParameters.unknown(name).message());
    }
  }

  /** A statement that gives an object of a kind a storage parameter. */
  private static String withParameter(String kind, String name, String value) {
    String with = " WITH (" + name + " = '" + value + "')";
    return switch (kind) {
      case "heap" -> "CREATE TABLE t (c text)" + with;
      case "view" -> "CREATE TABLE t (c text); CREATE VIEW v" + with + " AS SELECT c FROM t";
      case "column" ->
          "CREATE TABLE t (c text); ALTER TABLE t ALTER c SET (" + name + " = '" + value + "')";
      case "tablespace" -> "ALTER TABLESPACE pg_default SET (" + name + " = '" + value + "')";
      case "gin" -> "CREATE TABLE t (c tsvector); CREATE INDEX ON t USING gin (c)" + with;
      case "gist", "spgist" ->
          "CREATE TABLE t (c point); CREATE INDEX ON t USING " + kind + " (c)" + with;
      default -> "CREATE TABLE t (c text); CREATE INDEX ON t USING " + kind + " (c)" + with;
    };
  }

  @Test
  void a_storage_parameter_is_refused_where_the_server_refuses_it_and_in_its_words()
      throws SQLException {
    List<String> differences = new ArrayList<>();
    Set<String> names =
        new LinkedHashSet<>(List.of("fill_factor", "toast.fillfactor", "n.fillfactor"));
    List<String> kinds =
        List.of(
            "heap",
            "view",
            "column",
            "tablespace",
            "btree",
            "hash",
            "gin",
            "gist",
            "spgist",
            "brin");
    for (String kind : kinds) {
      assertThat(StorageParameters.areKnown(kind)).isTrue();
      for (String name : StorageParameters.names(kind)) {
        names.add(name);
        names.add(kind.equals("heap") ? "toast." + name : name);
      }
    }
    for (String kind : kinds) {
      for (String name : names) {
        for (String value :
            List.of(
                "on",
                "abc",
                "-2",
                "-1",
                "0",
                "1",
                "9",
                "10",
                "50.6",
                "100",
                "101",
                "1e9",
                "2147483647",
                "2147483648",
                "true",
                "no",
                "local",
                "auto",
                "nope",
                "0x20",
                "7kB")) {
          String said = refusal(withParameter(kind, name, value));
          String expected =
              StorageParameters.check(kind, name, value).map(Objection::message).orElse("");
          if (!said.equals(expected)) {
            differences.add(kind + ' ' + name + " = " + value + ": " + said + " / " + expected);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void encodings_have_the_names_that_the_server_understands() throws SQLException {
    for (String name :
        List.of(
            "UTF8",
            "utf-8",
            "Unicode",
            "latin1",
            "ISO-8859-1",
            "iso88591",
            "windows1252",
            "WIN",
            "sql_ascii",
            "SHIFT_JIS",
            "koi8",
            "utf9",
            "utf16",
            "latin0",
            "ascii",
            "big5",
            "GB18030",
            "mule_internal",
            "iso_8859_5",
            "tcvn",
            "")) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select pg_encoding_to_char(pg_char_to_encoding('" + name + "'))")) {
        row.next();
        assertThat(Encodings.find(name).orElse("")).as(name).isEqualTo(row.getString(1));
      }
    }
  }

  @Test
  void error_conditions_are_those_that_plpgsql_understands() throws SQLException {
    List<String> names =
        new ArrayList<>(
            List.of(Resource.text(ErrorConditions.class, "conditions.txt").split("\n")));
    assertThat(names).hasSizeGreaterThan(240).isSorted().doesNotHaveDuplicates();
    names.add("no_data_fund");
    names.add("Others");
    for (String name : names) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("DO $$ BEGIN NULL; EXCEPTION WHEN \"" + name + "\" THEN NULL; END $$");
        assertThat(ErrorConditions.isOne(name)).as(name).isTrue();
      } catch (SQLException e) {
        assertThat(e.getMessage()).contains("unrecognized exception condition");
        assertThat(ErrorConditions.isOne(name)).as(name).isFalse();
      }
    }
  }

  @Test
  void objects_are_found_by_kind_and_name() {
    assertThat(ServerObjects.exists(Kind.LANGUAGE, "plpgsql")).isTrue();
    assertThat(ServerObjects.exists(Kind.LANGUAGE, "plpsql")).isFalse();
    assertThat(ServerObjects.exists(Kind.INDEX_METHOD, "gin")).isTrue();
    assertThat(ServerObjects.exists(Kind.INDEX_METHOD, "heap")).isFalse();
    assertThat(ServerObjects.exists(Kind.TABLE_METHOD, "heap")).isTrue();
    assertThat(ServerObjects.exists(Kind.COLLATION, "de-x-icu")).isTrue();
    assertThat(ServerObjects.exists(Kind.ROLE, "pg_read_all_data")).isTrue();
    assertThat(ServerObjects.names(Kind.TEXT_SEARCH_CONFIGURATION)).contains("simple", "german");
  }

  @Test
  void operator_classes_are_found_by_access_method() {
    assertThat(OperatorClasses.find("gin", "jsonb_path_ops"))
        .contains(new OperatorClass("pg_catalog", "jsonb_path_ops", "gin", "jsonb", false));
    assertThat(OperatorClasses.find("btree", "jsonb_path_ops")).isEmpty();
    assertThat(OperatorClasses.defaultOf("btree", "text").map(OperatorClass::name))
        .contains("text_ops");
    assertThat(OperatorClasses.defaultOf("gin", "text")).isEmpty();
    assertThat(OperatorClasses.isFamily("btree", "integer_ops")).isTrue();
    assertThat(OperatorClasses.isFamily("hash", "text_pattern_ops")).isTrue();
    assertThat(OperatorClasses.isFamily("gin", "integer_ops")).isFalse();
  }

  /** What the server says against a statement; empty if it runs it. */
  private static String refusal(String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException refused) {
      return refused.getMessage().lines().findFirst().orElse("").replace("ERROR: ", "");
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
