package io.github.evoludigit.confiture.ddl.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.sql.Script;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model that is wrong is found out, fact by fact. */
class CrossCheckTest {

  private static final String TABLE =
      "CREATE TABLE t (id int PRIMARY KEY, a varchar(9), b int REFERENCES s.u (x), UNIQUE (a, b))";

  private final Map<ObjectKey, SchemaObject> made = new LinkedHashMap<>();

  private static ObjectKey key(ObjectKind kind, String... names) {
    return ObjectKey.of(kind, names);
  }

  private static ObjectKey column(String name) {
    return key(ObjectKind.COLUMN, "public", "t", name);
  }

  private static ObjectKey constraint(String name) {
    return key(ObjectKind.CONSTRAINT, "public", "t", name);
  }

  private void make(ObjectKey key, Map<String, String> attributes, String... members) {
    Optional<ObjectKey> container =
        key.kind() == ObjectKind.INDEX
            ? Optional.of(key(ObjectKind.TABLE, "public", "t"))
            : Optional.empty();
    made.put(key, new SchemaObject(key, container, attributes, List.of(members)));
  }

  /** The right model of {@link #TABLE}. */
  private void makeTable() {
    make(key(ObjectKind.TABLE, "public", "t"), Map.of(), "id", "a", "b");
    make(column("id"), Map.of("type", "integer", "not null", "yes"));
    make(column("a"), Map.of("type", "character varying(9)"));
    make(column("b"), Map.of("type", "integer"));
    make(constraint("t_pkey"), Map.of("type", "PRIMARY KEY", "columns", "id"));
    make(
        constraint("t_b_fkey"),
        Map.of("type", "FOREIGN KEY", "columns", "b", "references", "s.u(x)"));
    make(constraint("t_a_b_key"), Map.of("type", "UNIQUE", "columns", "a, b"));
  }

  private CrossCheck check(String sql) {
    try (Witness witness = new Witness()) {
      return CrossCheck.of(
          witness.of(Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8)).statements().get(0)),
          new Counterpart(new ArrayList<>(made.values())));
    }
  }

  private List<String> contradictions(String sql) {
    return check(sql).contradictions().stream()
        .map(each -> each.object() + ": " + each.theirs() + " / " + each.ours())
        .toList();
  }

  @Test
  void the_right_model_agrees_in_each_fact() {
    makeTable();

    assertThat(check(TABLE)).isEqualTo(new CrossCheck(11, List.of()));
    assertThat(check(TABLE).agrees()).isTrue();
  }

  @Test
  void another_name_or_kind_is_found_out() {
    make(key(ObjectKind.VIEW, "public", "t"), Map.of());
    assertThat(contradictions("CREATE TABLE t (a int)"))
        .containsExactly("view public.t: table t / view public.t");

    made.clear();
    make(key(ObjectKind.TABLE, "other", "t"), Map.of(), "a");
    assertThat(contradictions("CREATE TABLE s.t (a int)"))
        .containsExactly("table other.t: table s.t / table other.t");
  }

  @Test
  void other_columns_are_found_out() {
    makeTable();
    make(key(ObjectKind.TABLE, "public", "t"), Map.of(), "id", "b", "a");
    assertThat(contradictions(TABLE))
        .containsExactly("table public.t: columns [id, a, b] / columns [id, b, a]");

    make(key(ObjectKind.TABLE, "public", "t"), Map.of(), "id", "a", "b", "c");
    assertThat(contradictions(TABLE))
        .containsExactly("table public.t: columns [id, a, b] / columns [id, a, b, c]");
    assertThat(contradictions("CREATE TABLE t (a varchar(9)) INHERITS (p)")).isEmpty();
  }

  @Test
  void another_type_or_nullability_is_found_out() {
    makeTable();
    make(column("a"), Map.of("type", "character varying(10)", "not null", "yes"));
    make(column("id"), Map.of("type", "integer"));
    assertThat(contradictions(TABLE))
        .containsExactly(
            "column public.t.a: type character varying(9) / type character varying(10)",
            "column public.t.id: not null / may be null",
            "column public.t.a: may be null / not null");
  }

  @Test
  void another_or_no_key_is_found_out() {
    makeTable();
    make(constraint("t_pkey"), Map.of("type", "PRIMARY KEY", "columns", "a"));
    make(
        constraint("t_b_fkey"),
        Map.of("type", "FOREIGN KEY", "columns", "b", "references", "o.u(x)"));
    made.remove(constraint("t_a_b_key"));
    assertThat(contradictions(TABLE))
        .containsExactly(
            "constraint public.t.t_pkey: PRIMARY KEY (id) / PRIMARY KEY (a)",
            "constraint public.t.t_b_fkey: FOREIGN KEY (b) references s.u(x)"
                + " / FOREIGN KEY (b) references o.u(x)",
            "table public.t: UNIQUE (a, b) / no UNIQUE");
  }

  @Test
  void a_key_is_found_by_its_name_if_it_has_one() {
    makeTable();
    String sql = "ALTER TABLE t ADD CONSTRAINT t_pkey UNIQUE (id)";
    assertThat(contradictions(sql))
        .containsExactly("constraint public.t.t_pkey: UNIQUE (id) / PRIMARY KEY (id)");
    assertThat(contradictions("ALTER TABLE t ADD CONSTRAINT other UNIQUE (a, b)"))
        .containsExactly("table public.t: UNIQUE (a, b) / no constraint other");
  }

  @Test
  void a_unique_key_that_the_primary_key_swallowed_is_no_contradiction() {
    makeTable();
    made.remove(constraint("t_a_b_key"));
    make(constraint("t_pkey"), Map.of("type", "PRIMARY KEY", "columns", "a, b"));
    assertThat(contradictions("ALTER TABLE t ADD UNIQUE (a, b)")).isEmpty();
  }

  @Test
  void other_columns_of_an_index_are_found_out() {
    make(key(ObjectKind.INDEX, "public", "i"), Map.of("columns", "a desc, lower(b), \"C\""));
    assertThat(check("CREATE INDEX i ON t (a DESC, lower(b), \"C\")").agrees()).isTrue();
    assertThat(contradictions("CREATE INDEX i ON t (lower(a), b, \"C\")"))
        .containsExactly(
            "index public.i: on t [(an expression), b, \"C\"]"
                + " / on t [a, (an expression), \"C\"]");
    assertThat(contradictions("CREATE INDEX ON u (a, lower(b), \"C\")"))
        .containsExactly(
            "index public.i: on u [a, (an expression), \"C\"]"
                + " / on t [a, (an expression), \"C\"]");
  }

  @Test
  void a_relation_that_a_view_does_not_use_is_found_out() {
    make(key(ObjectKind.VIEW, "public", "v"), Map.of("query", "SELECT 1 FROM public.a, s.b"));
    assertThat(check("CREATE VIEW v AS SELECT 1 FROM a, s.b").agrees()).isTrue();
    assertThat(contradictions("CREATE VIEW v AS SELECT 1 FROM a WHERE EXISTS (SELECT 1 FROM o.b)"))
        .containsExactly("view public.v: uses [a, o.b] / uses [a]");
  }

  @Test
  void other_labels_fields_and_types_are_found_out() {
    make(key(ObjectKind.TYPE, "public", "e"), Map.of("labels", "'b', 'a'"));
    assertThat(contradictions("CREATE TYPE e AS ENUM ('a', 'b')"))
        .containsExactly("type public.e: labels [a, b] / labels [b, a]");

    make(key(ObjectKind.TYPE, "public", "c"), Map.of("field a", "s.x", "field b", "text"), "a");
    assertThat(contradictions("CREATE TYPE c AS (a x, b int)"))
        .containsExactly(
            "type public.c: field b integer / field b text",
            "type public.c: columns [a, b] / columns [a]");

    made.clear();
    make(key(ObjectKind.DOMAIN, "public", "d"), Map.of("type", "bigint"));
    assertThat(contradictions("CREATE DOMAIN d AS int"))
        .containsExactly("domain public.d: type integer / type bigint");
  }

  @Test
  void where_nothing_was_made_nothing_is_compared() {
    assertThat(check(TABLE)).isEqualTo(new CrossCheck(0, List.of()));
    assertThat(check(TABLE).agrees()).isFalse();
  }
}
