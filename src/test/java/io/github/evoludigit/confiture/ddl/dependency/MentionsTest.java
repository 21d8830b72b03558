package io.github.evoludigit.confiture.ddl.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Mentions;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Refusals;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.command.Foresight;
import io.github.evoludigit.confiture.ddl.command.Interpreter;
import io.github.evoludigit.confiture.judge.CaseFolder;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is asked whether he refers to an object are all who do, whatever has changed between. */
class MentionsTest {

  /** So many cases are looked into; {@code -Dmentions.step=1} takes all of them. */
  private static final int STEP = Integer.getInteger("mentions.step", 25);

  private static final String SCRIPT =
      """
      CREATE SCHEMA s;
      CREATE TYPE mood AS ENUM ('ok');
      CREATE TYPE pair AS (a mood, b int);
      CREATE DOMAIN level AS int CHECK (VALUE > 0);
      CREATE FUNCTION f(int) RETURNS boolean IMMUTABLE LANGUAGE sql RETURN $1 > 0;
      CREATE FUNCTION f(text) RETURNS boolean IMMUTABLE LANGUAGE sql RETURN $1 > '';
      CREATE TABLE t (id int PRIMARY KEY, m mood, p pair, l level, a int CHECK (f(a)));
      CREATE TABLE u (id int REFERENCES t (id), n text) INHERITS (t);
      CREATE VIEW v AS SELECT id, m FROM t WHERE f(a);
      CREATE VIEW w AS SELECT v.id, u.n FROM v JOIN u USING (id);
      CREATE OR REPLACE VIEW v AS SELECT id, m, a FROM t;
      ALTER TABLE t RENAME COLUMN a TO b;
      ALTER TABLE u ALTER n TYPE varchar(9);
      CREATE INDEX ON t (lower(m::text)) WHERE f(b);
      ALTER TABLE t ALTER b TYPE text;
      ALTER TYPE mood RENAME TO humour;
      ALTER TABLE t ADD COLUMN h humour DEFAULT 'ok', ADD CHECK (h <> 'ok' OR f(id));
      ALTER TABLE t SET SCHEMA s;
      ALTER FUNCTION f(int) RENAME TO g;
      CREATE FUNCTION g(s.t) RETURNS SETOF pair LANGUAGE sql AS 'SELECT NULL';
      CREATE OR REPLACE FUNCTION f(text) RETURNS boolean IMMUTABLE LANGUAGE sql RETURN g(1);
      ALTER SCHEMA s RENAME TO "My s";
      CREATE TRIGGER g BEFORE UPDATE OF h ON "My s".t EXECUTE FUNCTION suppress_redundant_updates_trigger();
      CREATE CAST (pair AS text) WITH INOUT;
      ALTER TYPE pair SET SCHEMA "My s";
      DROP VIEW v CASCADE;
      ALTER TABLE "My s".t DROP COLUMN b CASCADE;
      ALTER TABLE "My s".t RENAME TO "A t";
      ALTER DOMAIN level ADD CONSTRAINT few CHECK (VALUE < 9 AND g(VALUE));
      DROP FUNCTION g(int) CASCADE;
      DROP TYPE humour CASCADE;
      """;

  @Test
  void whoever_refers_to_an_object_is_found_after_each_statement() {
    assertAllAreFound("script", SCRIPT);
  }

  @Test
  void the_same_in_the_cases() throws IOException {
    List<CaseFolder> cases = CaseFolder.all();
    assertThat(cases).isNotEmpty();
    for (int i = 0; i < cases.size(); i += STEP) {
      assertAllAreFound(cases.get(i).name(), Files.readString(cases.get(i).newSql()));
    }
  }

  private static void assertAllAreFound(String name, String text) {
    List<Statement> statements =
        Script.of("a.sql", text.getBytes(StandardCharsets.UTF_8)).statements();
    Session session = new Session("", ServerVersion.NEWEST, ServerVersion.NEWEST, false, false);
    Catalog catalog = new Catalog(session, new Refusals(statements, false));
    Interpreter interpreter =
        new Interpreter(new Namespace(catalog), word -> false, false, Foresight.ofReading());
    ReferenceGraph graph = new ReferenceGraph(catalog);
    for (Statement statement : statements) {
      try {
        interpreter.run(statement);
      } catch (Foresight.ReadAgain again) {
        return;
      }
      List<Entity> all = new ArrayList<>();
      for (Entity entity : List.copyOf(catalog.entities())) {
        all.add(entity);
        all.addAll(Mentions.partsOf(entity));
      }
      for (Entity target : all) {
        Set<ReferenceGraph.Use> found = new HashSet<>(graph.usesOf(target));
        Set<ReferenceGraph.Use> naive = new HashSet<>();
        all.forEach(user -> naive.addAll(graph.usesBy(user, target)));
        assertThat(found)
            .as("%s: who refers to %s after %s", name, target.key(), statement.text())
            .containsAll(naive);
      }
    }
  }
}
