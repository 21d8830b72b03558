package io.github.evoludigit.confiture.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.judge.PostgresServer;
import io.github.evoludigit.confiture.text.Resource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The lists of extensions are those of a server: of the embedded one for what it can create, of
 * another for the rest. {@code -Dserver.url=jdbc:postgresql://…} names one in which a superuser can
 * create them, and compares the lists with it; with {@code -Dserver.rewrite} they are written.
 */
class ExtensionListsTest {

  /** Came with PostgreSQL once; what they bring does not change any more. */
  private static final Set<String> FORMER = Set.of("adminpack", "old_snapshot");

  /** Debian's other names for the parts of PostGIS, and a list of the streets of one country. */
  private static final String OTHER_NAMES = ".*-3|address_standardizer_data_us";

  @Test
  void what_the_extensions_of_postgresql_bring_is_what_a_server_says() throws Exception {
    try (Connection connection = PostgresServer.forTest().connect("postgres")) {
      connection.setAutoCommit(false);
      ExtensionsOfServer server = new ExtensionsOfServer(connection);
      int compared = 0;
      for (String extension : server.available()) {
        Optional<String> list = server.list(extension);
        if (list.isPresent()) {
          ServerList.check("extensions/" + extension + ".txt", list.get());
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(40);
    }
  }

  @Test
  void what_other_extensions_bring_is_what_a_server_says() throws SQLException, IOException {
    String url = System.getProperty("server.url");
    Assumptions.assumeTrue(url != null, "skipped: -Dserver.url names no server with extensions");
    List<String> contributed = new ArrayList<>(FORMER);
    try (Connection own = PostgresServer.forTest().connect("postgres");
        Connection connection = DriverManager.getConnection(url)) {
      own.setAutoCommit(false);
      connection.setAutoCommit(false);
      ExtensionsOfServer embedded = new ExtensionsOfServer(own);
      ExtensionsOfServer server = new ExtensionsOfServer(connection);
      contributed.addAll(embedded.available());
      for (String extension : server.available()) {
        boolean judged = !extension.matches(OTHER_NAMES) && embedded.list(extension).isEmpty();
        Optional<String> list = judged ? server.list(extension) : Optional.empty();
        if (list.isPresent()) {
          boolean known = contributed.contains(extension);
          String lines = known ? list.get() : list.get().replaceFirst("^comment\t.*\n", "");
          ServerList.check("extensions/" + extension + ".txt", lines);
        }
      }
    }
  }

  @Test
  void every_list_is_one_of_a_known_name() throws IOException {
    String[] names = Resource.text(ExtensionList.class, "extensions.txt").split("\n");
    assertThat(names).isSorted().doesNotHaveDuplicates();
    for (String list : ServerList.names("extensions")) {
      assertThat(names).contains(list);
    }
  }

  @Test
  void every_list_can_be_read() {
    for (String name : Resource.text(ExtensionList.class, "extensions.txt").split("\n")) {
      ExtensionList.find(name)
          .ifPresent(
              list -> {
                ExtensionObjects objects = list.in(extension -> "home_of_" + extension);
                List<String> schemas = new ArrayList<>(list.schemas());
                schemas.add("home_of_" + name);
                for (String schema : schemas) {
                  assertThat(objects.types(schema)).as(name).doesNotContainNull();
                  for (String function : objects.names("function", schema)) {
                    assertThat(objects.routines(schema, function)).as(function).isNotEmpty();
                  }
                  for (String relation : objects.names("relation", schema)) {
                    assertThat(objects.relation(schema, relation)).as(relation).isPresent();
                  }
                  for (String operator : objects.names("operator", schema)) {
                    assertThat(objects.operators(operator)).as(operator).isNotEmpty();
                  }
                }
              });
    }
  }

  @Test
  void what_an_extension_brings_is_in_its_schema_and_of_its_types() {
    ExtensionObjects hstore = ExtensionList.find("hstore").orElseThrow().in(extension -> "Ours");
    assertThat(hstore.routines("Ours", "akeys"))
        .singleElement()
        .satisfies(
            akeys -> {
              assertThat(akeys.parameters()).containsExactly("\"Ours\".hstore");
              assertThat(akeys.result()).isEqualTo("text[]");
              assertThat(akeys.volatility()).isEqualTo(Volatility.IMMUTABLE);
              assertThat(akeys.kind()).isEqualTo(RoutineKind.FUNCTION);
            });
    assertThat(hstore.routines("public", "akeys")).isEmpty();
    assertThat(hstore.operators("->"))
        .extracting(ProvidedOperator::operands)
        .containsExactly(List.of("\"Ours\".hstore", "text"), List.of("\"Ours\".hstore", "text[]"));
    assertThat(hstore.cast("\"Ours\".hstore", "jsonb")).isPresent();
    assertThat(hstore.operatorClasses("Ours", "gin_hstore_ops"))
        .containsExactly(
            new OperatorClass("Ours", "gin_hstore_ops", "gin", "\"Ours\".hstore", true));
  }

  @Test
  void an_extension_uses_the_types_of_another_where_that_is() {
    ExtensionObjects earth =
        ExtensionList.find("earthdistance").orElseThrow().in(extension -> "in_" + extension);
    assertThat(earth.types("in_earthdistance"))
        .singleElement()
        .satisfies(
            type -> {
              assertThat(type.sort()).isEqualTo(ProvidedType.Sort.DOMAIN);
              assertThat(type.base()).isEqualTo("in_cube.cube");
            });
  }

  @Test
  void there_is_no_list_of_what_is_no_extension() {
    assertThat(ExtensionList.find("no_such_extension")).isEmpty();
    assertThat(ExtensionList.find("../objects")).isEmpty();
    assertThat(ExtensionList.find("")).isEmpty();
  }
}
