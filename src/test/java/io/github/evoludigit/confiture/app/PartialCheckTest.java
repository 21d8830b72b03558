package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialCheckTest {

  private static final String USERS = "CREATE TABLE users (id int PRIMARY KEY, name text);\n";

  private static final String ORDERS =
      "CREATE TABLE orders (id int, by_user int REFERENCES users (id));\n";

  private static final String NAMES = "CREATE VIEW names AS SELECT name FROM users;\n";

  private static final String OTHER = "CREATE TABLE other (id int);\n";

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void checked() {
    project = new SourceTreeFixture(directory);
    put("1_users", USERS);
    put("2_orders", ORDERS);
    put("3_names", NAMES);
    put("4_other", OTHER);
    assertThat(check().read()).isEqualTo(4);
  }

  private void put(String file, String sql) {
    project.file("db/schema/" + file + ".sql", sql);
  }

  private CheckSchema.Result check() {
    return project.checked(project.built(), Optional.empty());
  }

  private List<String> errors() {
    return check().report().errors().stream().map(Problem::toString).toList();
  }

  @Test
  void what_names_nothing_that_changed_is_not_read() {
    put("4_other", "CREATE TABLE other (id bigint);\n");
    CheckSchema.Result result = check();
    assertThat(result.read()).isEqualTo(1);
    assertThat(result.known()).isFalse();
    assertThat(result.report().newSide().statements()).isEqualTo(4);
    assertThat(check().known()).isTrue();
  }

  @Test
  void what_a_change_needs_is_read_with_it() {
    put("2_orders", ORDERS.replace("id int,", "id bigint,"));
    assertThat(check().read()).as("orders and users").isEqualTo(2);
  }

  @Test
  void what_depends_on_a_change_is_read_with_it() {
    put("1_users", USERS.replace("name text", "name varchar"));
    assertThat(check().read()).as("all but the other one").isEqualTo(3);
    put("1_users", USERS.replace("name text", "title text"));
    assertThat(errors())
        .containsExactly("db/schema/3_names.sql:1:29: column \"name\" does not exist");
    put("1_users", USERS);
    assertThat(errors()).isEmpty();
  }

  @Test
  void a_file_that_is_gone_or_new_is_a_change() {
    put("5_new", "CREATE VIEW more AS SELECT id FROM other;\n");
    assertThat(check().read()).isEqualTo(2);
    directory.resolve("db/schema/4_other.sql").toFile().delete();
    assertThat(errors())
        .containsExactly("db/schema/5_new.sql:1:36: relation \"other\" does not exist");
  }

  @Test
  void nothing_is_read_for_a_comment() {
    put("1_users", "-- who they are\n" + USERS);
    assertThat(check().read()).isZero();
    put("1_users", USERS.replace("name text", "title text"));
    assertThat(errors()).hasSize(1);
  }

  @Test
  void what_names_do_not_tell_is_read_as_a_whole() {
    put("0_path", "SET search_path = public;\n");
    assertThat(check().read()).isEqualTo(5);
    put("4_other", OTHER + "DROP TABLE other;\n");
    assertThat(check().read()).isEqualTo(6);
  }

  @Test
  void a_row_in_a_trigger_is_that_of_its_table() {
    put(
        "5_trigger",
        """
        CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.name := 'x'; RETURN NEW; END $$;
        """);
    put(
        "6_trigger",
        """
        CREATE TRIGGER stamp BEFORE INSERT ON users
          FOR EACH ROW EXECUTE FUNCTION stamp();
        """);
    put("3_names", "CREATE VIEW names AS SELECT id FROM users;\n");
    assertThat(check().report().warnings()).isEmpty();
    put("1_users", USERS.replace("name text", "title text"));
    assertThat(check().report().warnings())
        .extracting(Problem::code)
        .containsExactly("body-undefined-column");
  }

  @Test
  void a_doubt_about_what_has_not_changed_is_said_again() {
    put(
        "5_doubt",
        """
        CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
        BEGIN RETURN (SELECT count(*) FROM absent_relation); END $$;
        """);
    List<Problem> warnings = check().report().warnings();
    assertThat(warnings).hasSize(1);
    put("4_other", "\n" + OTHER);
    CheckSchema.Result again = check();
    assertThat(again.read()).isZero();
    assertThat(again.report().warnings()).isEqualTo(warnings);
    put("4_other", OTHER.replace("id int", "absent_relations int"));
    assertThat(check().read()).as("a hint may name what is new").isEqualTo(5);
  }

  @Test
  void a_name_that_postgresql_makes_is_told_by_what_it_is_made_of() {
    put("5_halls", "CREATE TABLE halls (size int, floor int);\n");
    put("6_together", "CREATE STATISTICS ON size, floor FROM halls;\n");
    put("7_comment", "COMMENT ON STATISTICS halls_size_floor_stat IS 'both';\n");
    assertThat(errors()).isEmpty();
    put("6_together", "CREATE STATISTICS own ON size, floor FROM halls;\n");
    assertThat(errors())
        .containsExactly(
            "db/schema/7_comment.sql:1:23: statistics object \"halls_size_floor_stat\" does not"
                + " exist");
  }

  @Test
  void what_is_known_of_another_schema_is_of_no_use() {
    project.tool = "2";
    put("4_other", OTHER.replace("int", "bigint"));
    assertThat(check().read()).isEqualTo(4);
    project.file("target/statements.kept", "no such thing");
    put("4_other", OTHER);
    assertThat(check().read()).isEqualTo(4);
  }
}
