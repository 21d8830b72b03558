package io.github.evoludigit.confiture.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.diff.Rename;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTest {

  private static final Location OLD = new Location("db/baseline.sql", 3, 1);
  private static final Location NEW = new Location("db/schema/a.sql", 7, 5);

  private static final TokenStatement DO_BLOCK =
      TokenStatement.of(new Location("db/schema/z.sql", 2, 1), "DO $$\n  BEGIN\n END $$");

  private static final TokenStatement ROLE =
      TokenStatement.of(new Location("db/schema/r.sql", 1, 1), "CREATE ROLE r");

  private static final ConsoleReport PLAIN = new ConsoleReport(Palette.PLAIN, "target/drift.txt");

  @Test
  void the_console_says_what_changed_where_and_what_to_do() {
    DriftReport report =
        drift(
            added(ObjectKey.of(ObjectKind.TABLE, "public", "b")),
            removed(ObjectKey.of(ObjectKind.TABLE, "public", "t")),
            changed(
                ObjectKey.of(ObjectKind.COLUMN, "public", "u", "x"),
                attribute("type", "integer", "bigint"),
                attribute("default", null, "0")),
            changed(
                ObjectKey.of(ObjectKind.COLUMN, "public", "u", "y"),
                attribute("comment", "old", null)));
    assertThat(String.join("\n", PLAIN.drift(report, "mvn confiture:accept")))
        .isEqualTo(
            """
            The schema has drifted from db/baseline.sql: 4 changes (1 added, 1 removed, 2 changed)

            + table public.b
                db/schema/a.sql:7:5

            - table public.t
                db/baseline.sql:3:1

            ~ column public.u.x
                type: integer -> bigint
                default: (none) -> 0
                db/baseline.sql:3:1 -> db/schema/a.sql:7:5
            ~ column public.u.y
                comment: old -> (none)
                db/baseline.sql:3:1 -> db/schema/a.sql:7:5

            Perhaps table public.t was renamed to public.b? Then write at its definition: \
            -- confiture:renamed from t
            Compared 5 objects of 9 statements: 5 modelled, 1 compared as a definition, \
            2 of rows, not compared, 1 of the session, 1 of the cluster, not compared
              as a definition: db/schema/z.sql:2:1: DO $$ BEGIN END $$
            4 changes fail the build
            Full report: target/drift.txt
            If this is meant, accept it: mvn confiture:accept""");
  }

  @Test
  void what_belongs_to_a_table_stands_together_after_it() {
    DriftReport report =
        drift(
            added(ObjectKey.of(ObjectKind.TABLE, "public", "a")),
            changed(ObjectKey.of(ObjectKind.TABLE, "public", "t"), attribute("a", "1", "2")),
            added(ObjectKey.of(ObjectKind.COLUMN, "public", "t", "x")),
            added(ObjectKey.of(ObjectKind.COLUMN, "public", "u", "x")),
            added(ObjectKey.of(ObjectKind.TRIGGER, "public", "t", "z")));
    assertThat(PLAIN.difference(report))
        .filteredOn(line -> line.matches("[+~-] .*"))
        .containsExactly(
            "+ table public.a",
            "~ table public.t",
            "+ column public.t.x",
            "+ trigger public.t.z",
            "+ column public.u.x");
  }

  @Test
  void bodies_are_told_by_the_lines_that_differ() {
    String body =
        IntStream.rangeClosed(1, 12)
            .mapToObj(line -> "line " + line + "\n")
            .reduce(String::concat)
            .get();
    DriftReport report =
        drift(
            changed(
                new ObjectKey(ObjectKind.FUNCTION, List.of("public", "f"), "()"),
                attribute("body", "\n" + body, "\n" + body.replace("line 6", "line six"))));
    assertThat(String.join("\n", PLAIN.difference(report)))
        .contains(
            """
            ~ function public.f()
                body:
                    …
                    line 3
                    line 4
                    line 5
                  - line 6
                  + line six
                    line 7
                    line 8
                    line 9
                    …
                db/baseline.sql:3:1 -> db/schema/a.sql:7:5
            """);
  }

  @Test
  void a_long_query_is_broken_before_its_clauses() {
    String query =
        "SELECT a.id, round(a.price, 2) AS price FROM shop.articles a WHERE a.kind = 'x, from y'";
    DriftReport report =
        drift(
            changed(
                ObjectKey.of(ObjectKind.VIEW, "public", "v"),
                attribute("query", query, query + " AND a.price > 0")));
    assertThat(String.join("\n", PLAIN.difference(report)))
        .contains(
            """
                query:
                    SELECT a.id,
                    round(a.price, 2) AS price
                    FROM shop.articles a
                    WHERE a.kind = 'x, from y'
                  + AND a.price > 0
            """);
  }

  @Test
  void long_lists_and_long_bodies_are_shortened_on_the_console_only() {
    Change[] changes =
        IntStream.range(0, ConsoleReport.MOST_CHANGES + 2)
            .mapToObj(
                i ->
                    changed(
                        ObjectKey.of(ObjectKind.VIEW, "public", "v" + i),
                        attribute("query", "a\n", "b\n".repeat(ConsoleReport.MOST_LINES + 1))))
            .toArray(Change[]::new);
    DriftReport report = drift(changes);
    List<String> console = PLAIN.difference(report);
    assertThat(console).contains("… and 2 more changes", "Full report: target/drift.txt");
    assertThat(console)
        .filteredOn("        … and 2 more lines"::equals)
        .hasSize(ConsoleReport.MOST_CHANGES);
    assertThat(TextReport.of(report)).doesNotContain("more").contains("view public.v41");
  }

  @Test
  void the_console_names_a_few_of_the_statements_that_are_compared_as_definitions() {
    StatementCounts contents =
        new StatementCounts(
            Optional.of(new StatementCounts.Whole("0".repeat(64), 9)),
            0,
            0,
            Collections.nCopies(7, DO_BLOCK),
            0,
            false,
            0,
            List.of(),
            List.of());
    DriftReport some = drift(added(ObjectKey.of(ObjectKind.SCHEMA, "s")));
    DriftReport report =
        new DriftReport(
            Outcome.DRIFT,
            some.oldSide(),
            new Side("db/schema", Optional.of(Digest.NONE), 7, Optional.of(contents)),
            some.verdict(),
            Definitions.NONE,
            List.of(),
            List.of(),
            List.of());
    String line = "  as a definition: db/schema/z.sql:2:1: DO $$ BEGIN END $$";
    assertThat(PLAIN.difference(report))
        .containsSequence(line, line, line, line, line, "  … and 2 more definitions")
        .endsWith("Full report: target/drift.txt");
    assertThat(TextReport.of(report).lines().filter(each -> each.endsWith("END $$"))).hasSize(8);
  }

  @Test
  void a_terminal_is_not_moved_by_what_a_schema_says() {
    DriftReport report =
        drift(
            changed(
                ObjectKey.of(ObjectKind.TABLE, "public", "\u001b[31m"),
                attribute("comment", "\u001b[2J", "a\rb\n\u0007c")));
    assertThat(PLAIN.difference(report)).noneMatch(line -> line.matches(".*[\u0007\r\n\u001b].*"));
    assertThat(TextReport.of(report)).contains("\\u001b[2J").doesNotContain("\u001b");
  }

  @Test
  void colours_are_only_where_they_are_wanted() {
    DriftReport report = drift(added(ObjectKey.of(ObjectKind.SCHEMA, "s")));
    ConsoleReport coloured = new ConsoleReport(Palette.ANSI, "x");
    assertThat(coloured.difference(report))
        .contains("\u001b[32m+\u001b[m \u001b[1mschema s\u001b[m");
    assertThat(PLAIN.difference(report)).contains("+ schema s");
  }

  @Test
  void very_different_bodies_are_told_in_no_time() {
    String one = "x\n".repeat(5000);
    String other = "y\n".repeat(5000);
    DriftReport report =
        drift(changed(ObjectKey.of(ObjectKind.VIEW, "s", "v"), attribute("query", one, other)));
    assertThat(TextReport.of(report).lines().filter(line -> line.equals("      + y")))
        .hasSize(5000);
  }

  @Test
  void a_row_among_very_many_is_told_alone() {
    List<String> rows = IntStream.range(10_000, 40_000).mapToObj(i -> "id " + i).toList();
    String old = String.join("\n", rows.subList(0, 29_000));
    String current = String.join("\n", rows.subList(1, 30_000));
    DriftReport report =
        drift(changed(ObjectKey.of(ObjectKind.DATA, "s", "t"), attribute("rows", old, current)));
    assertThat(TextReport.of(report).lines().filter(line -> line.matches(" +[+-] id .*")))
        .hasSize(1_001)
        .startsWith("      - id 10000", "      + id 39000");
    assertThat(HtmlReport.of(report))
        .contains("<td class=\"old\">id 10000</td>", "<td class=\"new\">id 39000</td>")
        .doesNotContain("id 20000");
  }

  @Test
  void the_text_report_tells_everything() {
    Problem problem = new Problem(NEW, "twice", "table a is defined twice", "remove one");
    DriftReport drift = drift(added(ObjectKey.of(ObjectKind.TABLE, "public", "b")));
    DriftReport report =
        new DriftReport(
            Outcome.DRIFT,
            drift.oldSide(),
            Side.unread("db/schema"),
            drift.verdict(),
            Definitions.NONE,
            List.of(),
            List.of(),
            List.of(problem));
    assertThat(TextReport.of(report))
        .isEqualTo(
            """
            Drift: 1 change (1 added)
            1 change fails the build
            old  db/baseline.sql: 5 objects of 9 statements: 5 modelled, 1 compared as a \
            definition, 2 of rows, not compared, 1 of the session, 1 of the cluster, not compared
            new  db/schema

            compared as definitions in db/baseline.sql
              db/schema/z.sql:2:1: DO $$ BEGIN END $$

            of the cluster, not compared in db/baseline.sql
              db/schema/r.sql:1:1: CREATE ROLE r

            warnings
              db/schema/a.sql:7:5: table a is defined twice; remove one

            + table public.b
                db/schema/a.sql:7:5
                allow by: <entry>table public.b</entry>
            """);
  }

  @Test
  void what_was_accepted_is_told() {
    DriftReport report = drift(added(ObjectKey.of(ObjectKind.TABLE, "public", "b")));
    assertThat(PLAIN.accepted(report))
        .startsWith("Accepted into db/baseline.sql: 1 change (1 added)")
        .endsWith("Review and commit it: git diff db/baseline.sql");
    DriftReport first =
        DriftReport.of(
            Outcome.NO_BASELINE,
            Side.unread("db/baseline.sql"),
            report.newSide(),
            List.of(),
            List.of());
    assertThat(PLAIN.accepted(first))
        .first()
        .asString()
        .startsWith("Accepted into db/baseline.sql: 5 objects of 9 statements");
  }

  @Test
  void json_leaves_out_what_is_not_known() {
    DriftReport report =
        DriftReport.of(
            Outcome.NO_BASELINE, Side.unread("old"), Side.unread("new"), List.of(), List.of());
    assertThat(JsonReport.of(report))
        .isEqualTo(
            """
            {
              "version": 1,
              "outcome": "no-baseline",
              "old": {
                "path": "old"
              },
              "new": {
                "path": "new"
              },
              "changes": [],
              "rules": [],
              "renames": [],
              "problems": []
            }
            """);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void a_long_report_is_written_in_pieces(Format format) {
    Change[] changes = new Change[2_000];
    for (int i = 0; i < changes.length; i++) {
      ObjectKey key = ObjectKey.of(ObjectKind.COLUMN, "public", "t" + i / 10, "größe_" + i);
      changes[i] = changed(key, attribute("type", "integer", "bigint"));
    }
    DriftReport report = drift(changes);
    List<String> pieces = new ArrayList<>();
    format.write(
        report,
        RepositoryPaths.ROOT,
        new ReportText(utf8 -> pieces.add(new String(utf8, StandardCharsets.UTF_8))));
    assertThat(String.join("", pieces)).isEqualTo(format.of(report, RepositoryPaths.ROOT));
    assertThat(pieces).hasSizeGreaterThan(format == Format.MARKDOWN ? 0 : 1);
    assertThat(pieces).allMatch(piece -> piece.length() < 100_000);
  }

  private static DriftReport drift(Change... changes) {
    StatementCounts contents =
        new StatementCounts(
            Optional.of(new StatementCounts.Whole("0".repeat(Digest.LENGTH), 5)),
            0,
            5,
            List.of(DO_BLOCK),
            2,
            false,
            1,
            List.of(ROLE),
            List.of());
    List<Rename> renames =
        changes.length < 2 || changes[1].sort() != Change.Sort.REMOVED
            ? List.of()
            : List.of(new Rename(changes[1].key(), changes[0].key()));
    return new DriftReport(
        Outcome.DRIFT,
        new Side("db/baseline.sql", Optional.of(Digest.NONE), 9, Optional.of(contents)),
        new Side("db/schema", Optional.of(Digest.NONE), 9, Optional.of(contents)),
        verdict(changes),
        Definitions.NONE,
        renames,
        List.of(),
        List.of());
  }

  private static Verdict verdict(Change... changes) {
    return new Verdict(
        FailOn.DRIFT,
        Stream.of(changes)
            .map(
                change ->
                    new JudgedChange(
                        change, List.of(), Optional.empty(), true, change.key().toString()))
            .toList(),
        List.of());
  }

  private static Change added(ObjectKey key) {
    return new Change(Optional.empty(), located(key, NEW), List.of());
  }

  private static Change removed(ObjectKey key) {
    return new Change(located(key, OLD), Optional.empty(), List.of());
  }

  private static Change changed(ObjectKey key, AttributeChange... attributes) {
    return new Change(located(key, OLD), located(key, NEW), List.of(attributes));
  }

  private static Optional<LocatedObject> located(ObjectKey key, Location location) {
    SchemaObject object = new SchemaObject(key, table(key), Map.of(), List.of());
    return Optional.of(new LocatedObject(object, Optional.of(location)));
  }

  private static Optional<ObjectKey> table(ObjectKey key) {
    return switch (key.kind()) {
      case COLUMN, TRIGGER ->
          Optional.of(
              ObjectKey.of(ObjectKind.TABLE, key.names().subList(0, 2).toArray(String[]::new)));
      default -> Optional.empty();
    };
  }

  private static AttributeChange attribute(String name, String before, String after) {
    return new AttributeChange(name, Optional.ofNullable(before), Optional.ofNullable(after));
  }
}
