package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.diff.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the embedded server has no files for, and what the catalogs of a case do not show. */
class ExtensionTest {

  private static List<String> changes(String oldSql, String newSql) {
    return SchemaSample.changes(oldSql, newSql).stream().map(Change::toString).toList();
  }

  @Test
  void a_version_is_compared_only_where_both_sides_say_one() {
    String plain = "CREATE EXTENSION citext;";
    String first = "CREATE EXTENSION citext VERSION '1.5';";
    String second = "CREATE EXTENSION citext WITH VERSION \"1.6\";";
    assertThat(changes(plain, first)).isEmpty();
    assertThat(changes(first, plain)).isEmpty();
    assertThat(changes(first, second)).containsExactly("~ extension citext");
    assertThat(changes(first + "ALTER EXTENSION citext UPDATE TO '1.6';", second)).isEmpty();
    assertThat(changes(first + "ALTER EXTENSION citext UPDATE;", second)).isEmpty();
  }

  @Test
  void the_comment_of_an_unknown_extension_may_be_its_own() {
    String plain = "CREATE EXTENSION postgis;";
    String dump = "CREATE EXTENSION postgis; COMMENT ON EXTENSION postgis IS 'PostGIS types';";
    String other = "CREATE EXTENSION postgis; COMMENT ON EXTENSION postgis IS 'for maps';";
    assertThat(changes(plain, dump)).isEmpty();
    assertThat(changes(dump, plain)).isEmpty();
    assertThat(changes(dump, other)).containsExactly("~ extension postgis");
  }

  @Test
  void cascade_brings_what_an_extension_needs_and_what_that_needs() {
    assertThat(
            changes(
                "CREATE EXTENSION h3_postgis CASCADE;",
                "CREATE EXTENSION h3; CREATE EXTENSION postgis; CREATE EXTENSION postgis_raster;"
                    + " CREATE EXTENSION h3_postgis;"))
        .isEmpty();
    assertThat(changes("CREATE EXTENSION postgis_topology;", "CREATE EXTENSION postgis_topology;"))
        .isEmpty();
  }

  @Test
  void an_extension_with_a_schema_of_its_own_makes_it() {
    assertThat(
            changes(
                "CREATE EXTENSION postgis_topology CASCADE;",
                "CREATE SCHEMA topology; COMMENT ON SCHEMA topology IS 'PostGIS Topology schema';"
                    + " CREATE EXTENSION postgis; CREATE EXTENSION postgis_topology WITH SCHEMA"
                    + " topology;"))
        .isEmpty();
  }

  @Test
  void a_language_without_a_handler_is_an_extension() {
    for (String language : List.of("plperl", "plpython3u", "pltcl")) {
      assertThat(
              changes(
                  "CREATE TRUSTED PROCEDURAL LANGUAGE " + language + ";",
                  "CREATE EXTENSION IF NOT EXISTS " + language + " WITH SCHEMA pg_catalog;"))
          .isEmpty();
    }
    assertThat(changes("CREATE EXTENSION plperl;", "CREATE OR REPLACE LANGUAGE plperl;")).isEmpty();
    assertThat(changes("", "CREATE LANGUAGE plpgsql;")).isEmpty();
    assertThat(changes("", "CREATE LANGUAGE plperl;")).containsExactly("+ extension plperl");
  }

  @Test
  void the_language_of_an_extension_has_privileges() {
    String language = "CREATE LANGUAGE plperl;";
    assertThat(changes(language, language + "REVOKE ALL ON LANGUAGE plperl FROM PUBLIC;"))
        .containsExactly("~ language plperl");
  }
}
