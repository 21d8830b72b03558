package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.source.MadeFile;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dumps of a part of a database, written as pg_dump 15 writes them. */
class PartialDumpsTest {

  private static final String SOURCES =
      """
      CREATE TABLE public.p (id integer PRIMARY KEY);
      CREATE SCHEMA shop;
      CREATE TABLE shop.books (id integer PRIMARY KEY, p integer REFERENCES public.p, m text);
      CREATE INDEX ON shop.books (m);
      CREATE TABLE shop.lone (a integer);
      """;

  private static final String P =
      entry("p", "TABLE", "public") + "CREATE TABLE public.p (id integer NOT NULL);\n";
  private static final String SHOP = entry("shop", "SCHEMA", "-") + "CREATE SCHEMA shop;\n";
  private static final String BOOKS =
      entry("books", "TABLE", "shop")
          + "CREATE TABLE shop.books (id integer NOT NULL, p integer, m text);\n"
          + entry("lone", "TABLE", "shop")
          + "CREATE TABLE shop.lone (a integer);\n";
  private static final String P_KEY =
      entry("p p_pkey", "CONSTRAINT", "public")
          + "ALTER TABLE ONLY public.p ADD CONSTRAINT p_pkey PRIMARY KEY (id);\n";
  private static final String BOOKS_KEYS =
      entry("books books_pkey", "CONSTRAINT", "shop")
          + "ALTER TABLE ONLY shop.books ADD CONSTRAINT books_pkey PRIMARY KEY (id);\n"
          + entry("books_m_idx", "INDEX", "shop")
          + "CREATE INDEX books_m_idx ON shop.books USING btree (m);\n";
  private static final String FOREIGN_KEY =
      entry("books books_p_fkey", "FK CONSTRAINT", "shop")
          + "ALTER TABLE ONLY shop.books ADD CONSTRAINT books_p_fkey FOREIGN KEY (p) REFERENCES"
          + " public.p(id);\n";

  private static String entry(String name, String type, String schema) {
    return "\n--\n-- Name: "
        + name
        + "; Type: "
        + type
        + "; Schema: "
        + schema
        + "; Owner: -\n--\n\n";
  }

  private static String dump(String... parts) {
    return "--\n-- PostgreSQL database dump\n--\n\n"
        + "-- Dumped from database version 15.20\n-- Dumped by pg_dump version 15.20\n\n"
        + "SELECT pg_catalog.set_config('search_path', '', false);\n"
        + String.join("", parts);
  }

  @Test
  void a_whole_dump_is_compared() {
    assertThat(said(dump(SHOP, P, BOOKS, P_KEY, BOOKS_KEYS, FOREIGN_KEY))).isEmpty();
    assertThat(said(dump(SHOP, P, P_KEY)))
        .containsExactly("- table shop.books", "- table shop.lone");
  }

  @Test
  void a_dump_that_needs_what_is_not_in_it_is_refused() {
    assertThat(said(dump(SHOP, BOOKS, BOOKS_KEYS, FOREIGN_KEY)))
        .containsExactly(
            "error dump.sql:44:84: this dump needs what is not in it, relation \"public.p\" does"
                + " not exist: it is a part of a database");
    assertThat(said(dump(BOOKS, BOOKS_KEYS)).get(0))
        .contains("needs what is not in it, schema \"shop\" does not exist");
    assertThat(said(dump(P_KEY, BOOKS_KEYS, FOREIGN_KEY)).get(0))
        .contains("needs what is not in it, relation \"public.p\" does not exist");
  }

  @Test
  void a_dump_of_tables_without_any_key_is_refused() {
    assertThat(said(dump(SHOP, P, BOOKS)))
        .containsExactly(
            "error dump.sql: this dump has 3 tables, and not one key, index or trigger of them: it"
                + " is a part of a database, as pg_dump --section=pre-data writes it");
    assertThat(report(dump(SHOP, P, BOOKS), "constraint", "index").outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void a_dump_of_a_schema_that_was_named_is_compared_as_such() {
    String named =
        entry("public", "SCHEMA", "-")
            + "CREATE SCHEMA public;\n"
            + entry("SCHEMA public", "COMMENT", "-")
            + "COMMENT ON SCHEMA public IS 'standard public schema';\n";
    assertThat(said(dump(named, P, P_KEY)))
        .containsExactly(
            "warning dump.sql: this is a dump of the schema public alone: 3 objects of others were"
                + " not compared");
    assertThat(said(dump(named, P))).contains("- constraint public.p.p_pkey");
  }

  @Test
  void a_dump_that_may_be_of_a_schema_is_compared_with_a_hint() {
    assertThat(said(dump(SHOP, BOOKS, BOOKS_KEYS)))
        .containsExactly(
            "- table public.p",
            "- constraint shop.books.books_p_fkey",
            "warning dump.sql: this dump has nothing outside of the schema shop");
  }

  @Test
  void what_is_no_dump_is_whatever_it_is() {
    assertThat(said("CREATE TABLE public.p (id integer NOT NULL);\n"))
        .contains("- table shop.books");
  }

  /** What is said of a dump beside the sources. */
  private static List<String> said(String dump) {
    DriftReport report = report(dump);
    List<String> lines = new ArrayList<>();
    report.changes().forEach(change -> lines.add(change.toString()));
    report.errors().forEach(problem -> lines.add("error " + line(problem)));
    report.warnings().forEach(problem -> lines.add("warning " + line(problem)));
    return lines;
  }

  private static String line(Problem problem) {
    return problem.location() + ": " + problem.message();
  }

  private static DriftReport report(String dump, String... ignored) {
    List<Ignore> ignores = new ArrayList<>();
    for (String each : ignored) {
      ignores.add(new Ignore(each, "", Optional.empty()));
    }
    ComparisonOptions options =
        ComparisonOptions.of("postgres", false, false, "18", false, CrossChecking.NEVER);
    try (Workers workers = Comparison.workers(2)) {
      return new Comparison(
              options, new Policy(FailOn.DRIFT, ignores, true, LocalDate.EPOCH), workers)
          .of(schema("sources.sql", SOURCES), schema("dump.sql", dump));
    }
  }

  private static LoadedSchema schema(String name, String sql) {
    return SchemaInput.SqlFile.made(name, new MadeFile(name, sql.getBytes(StandardCharsets.UTF_8)));
  }
}
