package io.github.evoludigit.confiture.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A schema of which there can be more: what would cost the square of its size if each object were
 * looked for among all.
 *
 * @param name what there is many of
 * @param before the statements of the old side of so many
 * @param after the statements of the new side of so many
 */
record GrowthKind(String name, Statements before, Statements after) {

  /** Writes the statements of so many objects. */
  interface Statements extends BiConsumer<Integer, List<String>> {

    default String of(int number) {
      List<String> lines = new ArrayList<>();
      accept(number, lines);
      return String.join("\n", lines) + "\n";
    }

    /** A line for each object, with its number in the place of {@code #}. */
    static Statements each(String... lines) {
      return (number, text) -> {
        for (int i = 0; i < number; i++) {
          for (String line : lines) {
            text.add(line.replace("#", Integer.toString(i)));
          }
        }
      };
    }

    /** Lines of which there is only one. */
    static Statements once(String... lines) {
      return (number, text) -> text.addAll(List.of(lines));
    }

    default Statements then(Statements others) {
      return (number, text) -> {
        accept(number, text);
        others.accept(number, text);
      };
    }
  }

  private static final Statements NOTHING = Statements.once();

  private static GrowthKind of(String name, Statements before, Statements more) {
    return new GrowthKind(name, before, before.then(more));
  }

  private static Statements each(String... lines) {
    return Statements.each(lines);
  }

  private static Statements once(String... lines) {
    return Statements.once(lines);
  }

  /** All that is measured. */
  static List<GrowthKind> all() {
    List<GrowthKind> all = new ArrayList<>();
    routines(all);
    removals(all);
    names(all);
    renames(all);
    owners(all);
    lookups(all);
    reports(all);
    return all;
  }

  private static void routines(List<GrowthKind> all) {
    all.add(
        of(
            "checks calling one overloaded name",
            once(
                "CREATE FUNCTION f(int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';",
                "CREATE FUNCTION f(text) RETURNS boolean IMMUTABLE LANGUAGE sql"
                    + " AS 'SELECT $1 > '''' ';"),
            each("CREATE TABLE t# (a int CHECK (f(a)), b text CONSTRAINT b# CHECK (f(b)));")));
    all.add(
        of(
            "checks calling many of one name",
            NOTHING,
            each(
                "CREATE TYPE e# AS ENUM ('a');",
                "CREATE FUNCTION f(e#) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';",
                "CREATE TABLE t# (a e# CHECK (f(a)));")));
  }

  private static void removals(List<GrowthKind> all) {
    Statements tables =
        once("CREATE SCHEMA s;")
            .then(
                each(
                    "CREATE TABLE s.t# (id serial PRIMARY KEY, a int REFERENCES s.t#);",
                    "CREATE VIEW s.v# AS SELECT id, a FROM s.t#;"));
    all.add(of("DROP SCHEMA CASCADE of tables", tables, once("DROP SCHEMA s CASCADE;")));
    all.add(of("DROP TABLE CASCADE", tables, each("DROP TABLE s.t# CASCADE;")));
    all.add(of("DROP of one list", tables, list("DROP TABLE ", "s.t#", " CASCADE;")));
    all.add(
        of(
            "one DROP CASCADE with views",
            once("CREATE TABLE t (id int, a int);")
                .then(each("CREATE VIEW v# AS SELECT id, a FROM t;")),
            once("DROP TABLE t CASCADE;")));
    all.add(
        of(
            "one DROP COLUMN CASCADE with views",
            once("CREATE TABLE t (id int, a int);")
                .then(each("CREATE VIEW v# AS SELECT id, a FROM t;")),
            once("ALTER TABLE t DROP COLUMN a CASCADE;")));
    all.add(
        of(
            "DROP VIEW and CREATE VIEW",
            each("CREATE TABLE t# (id int);", "CREATE VIEW v# AS SELECT id FROM t#;"),
            each("DROP VIEW v#;", "CREATE VIEW v# AS SELECT id + 1 AS id FROM t#;")));
    all.add(
        of(
            "DROP COLUMN",
            each("CREATE TABLE t# (id int, a int);"),
            each("ALTER TABLE t# DROP COLUMN a;")));
    all.add(
        of(
            "DROP TYPE and FUNCTION CASCADE",
            each(
                "CREATE TYPE e# AS ENUM ('a');",
                "CREATE FUNCTION f#(e#) RETURNS int LANGUAGE sql AS 'SELECT 1';",
                "CREATE FUNCTION g#() RETURNS int LANGUAGE sql AS 'SELECT 1';",
                "CREATE TABLE t# (a e#, b int DEFAULT g#());"),
            each("DROP TYPE e# CASCADE;", "DROP FUNCTION g# CASCADE;")));
  }

  private static Statements list(String before, String name, String after) {
    return (number, text) -> {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        names.add(name.replace("#", Integer.toString(i)));
      }
      text.add(before + String.join(", ", names) + after);
    };
  }

  private static void names(List<GrowthKind> all) {
    all.add(
        of(
            "unnamed CHECKs of one table",
            once("CREATE TABLE t (a int);"),
            each("ALTER TABLE t ADD CHECK (a > #);")));
    all.add(
        of(
            "unnamed CHECKs in one CREATE TABLE",
            NOTHING,
            list("CREATE TABLE t (a int, ", "CHECK (a > #)", ");")));
    all.add(
        of(
            "equal unnamed indexes",
            once("CREATE TABLE t (a int);"),
            each("CREATE INDEX ON t (a);")));
    all.add(
        of(
            "unnamed foreign keys and UNIQUEs of one table",
            once("CREATE TABLE u (id int PRIMARY KEY);", "CREATE TABLE t (a int);"),
            each(
                "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u;",
                "ALTER TABLE t ADD UNIQUE (a);")));
    all.add(
        of(
            "labels of one enum",
            once("CREATE TYPE e AS ENUM ();"),
            each("ALTER TYPE e ADD VALUE 'a#';")));
    all.add(
        of(
            "labels before another",
            once("CREATE TYPE e AS ENUM ('z');"),
            each("ALTER TYPE e ADD VALUE 'a#' BEFORE 'z';")));
    all.add(
        of(
            "columns of one table",
            once("CREATE TABLE t ();"),
            (number, text) -> {
              for (int i = 0; i < Math.min(number, 1600); i++) {
                text.add("ALTER TABLE t ADD COLUMN a" + i + " int DEFAULT " + i + ";");
              }
            }));
  }

  private static void renames(List<GrowthKind> all) {
    all.add(
        of(
            "renamed schemas",
            each("CREATE SCHEMA s#;", "CREATE TABLE s#.t (id serial PRIMARY KEY, a text);"),
            each("ALTER SCHEMA s# RENAME TO r#;")));
    all.add(
        of(
            "one renamed schema of tables",
            once("CREATE SCHEMA s;")
                .then(each("CREATE TABLE s.t# (id serial PRIMARY KEY, a text CHECK (a <> ''));")),
            once("ALTER SCHEMA s RENAME TO r;")));
    all.add(
        of(
            "renamed tables with views",
            each("CREATE TABLE t# (id int, a int);", "CREATE VIEW v# AS SELECT id, a FROM t#;"),
            each("ALTER TABLE t# RENAME TO r#;")));
    all.add(
        of(
            "renamed columns with views",
            each("CREATE TABLE t# (id int, a int);", "CREATE VIEW v# AS SELECT id, a FROM t#;"),
            each("ALTER TABLE t# RENAME a TO b;")));
    all.add(
        of(
            "renamed types with tables",
            each("CREATE TYPE e# AS ENUM ('a');", "CREATE TABLE t# (a e# DEFAULT 'a');"),
            each("ALTER TYPE e# RENAME TO r#;")));
    all.add(
        of(
            "renamed functions with checks",
            each(
                "CREATE FUNCTION f#(int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';",
                "CREATE TABLE t# (a int CHECK (f#(a)));"),
            each("ALTER FUNCTION f# RENAME TO r#;")));
    all.add(
        of(
            "renamed constraints and indexes",
            each(
                "CREATE TABLE t# (id int CONSTRAINT k# PRIMARY KEY, a int);",
                "CREATE INDEX i# ON t# (a);"),
            each("ALTER TABLE t# RENAME CONSTRAINT k# TO c#;", "ALTER INDEX i# RENAME TO j#;")));
    all.add(
        of(
            "SET SCHEMA",
            once("CREATE SCHEMA s;")
                .then(
                    each(
                        "CREATE TABLE t# (id serial PRIMARY KEY, a int);",
                        "CREATE VIEW v# AS SELECT id, a FROM t#;")),
            each("ALTER TABLE t# SET SCHEMA s;")));
  }

  private static void owners(List<GrowthKind> all) {
    Statements owned =
        each("CREATE ROLE o#;", "CREATE TABLE t# (id int);", "ALTER TABLE t# OWNER TO o#;");
    all.add(of("REASSIGN OWNED", owned, each("REASSIGN OWNED BY o# TO postgres;")));
    all.add(of("DROP OWNED", owned, each("DROP OWNED BY o#;")));
    all.add(
        of("GRANT to roles", owned, each("GRANT SELECT ON t# TO o#;", "DROP ROLE IF EXISTS x#;")));
  }

  private static void lookups(List<GrowthKind> all) {
    Statements schemas =
        each("CREATE SCHEMA s#;", "CREATE TABLE s#.t# (id int);")
            .then(list("SET search_path = ", "s#", ";"));
    all.add(
        of(
            "a search path of schemas",
            schemas,
            each("CREATE VIEW v# AS SELECT id FROM t#;", "COMMENT ON TABLE t# IS 'a';")));
    all.add(
        of(
            "search paths",
            NOTHING,
            each(
                "CREATE SCHEMA s#;", "SET search_path = s#, public;", "CREATE TABLE t (id int);")));
    all.add(of("commands of psql", NOTHING, each("\\echo a #", "\\set a#")));
    all.add(
        of(
            "statements on one line",
            NOTHING,
            (number, text) -> text.add("SELECT 1;".repeat(number))));
    all.add(
        of(
            "partitions of one table",
            once("CREATE TABLE p (id int, a int) PARTITION BY LIST (id);"),
            each("CREATE TABLE p# PARTITION OF p FOR VALUES IN (#);")
                .then(once("CREATE INDEX ON p (a);", "ALTER TABLE p ADD COLUMN b int;"))));
    all.add(
        of(
            "triggers of one table",
            once(
                "CREATE TABLE t (id int);",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"),
            each("CREATE TRIGGER g# AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();")));
    all.add(
        of(
            "functions of PL/pgSQL",
            each("CREATE TABLE t# (id int);"),
            each(
                "CREATE FUNCTION f#() RETURNS int LANGUAGE plpgsql"
                    + " AS 'DECLARE a int; BEGIN SELECT id INTO a FROM t#; RETURN a; END';")));
    all.add(
        of(
            "mistakes",
            each("CREATE TABLE t# (id int);"),
            each("CREATE VIEW v# AS SELECT id FROM tt#;", "ALTER TABLE t# DROP COLUMN idd;")));
  }

  private static void reports(List<GrowthKind> all) {
    Statements tables = each("CREATE TABLE t# (id int);");
    all.add(
        of(
            "default privileges",
            once("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO a;"),
            tables));
    all.add(
        new GrowthKind(
            "default privileges on one side",
            tables,
            once("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO a;").then(tables)));
    all.add(
        of(
            "GRANT ON ALL TABLES",
            tables,
            once("GRANT SELECT ON ALL TABLES IN SCHEMA public TO a;")));
    all.add(
        of(
            "GRANTs ON ALL TABLES",
            once("CREATE ROLE a;").then(each("CREATE SCHEMA s#;", "CREATE TABLE s#.t (id int);")),
            each("GRANT SELECT ON ALL TABLES IN SCHEMA s# TO a;")));
    all.add(
        of(
            "default privileges of schemas",
            each("CREATE SCHEMA s#;"),
            each(
                "ALTER DEFAULT PRIVILEGES IN SCHEMA s# GRANT SELECT ON TABLES TO a;",
                "CREATE TABLE s#.t (id int);")));
    all.add(of("tables on one side", NOTHING, tables));
    all.add(
        of(
                "changed types with views",
                each("CREATE TABLE t# (id int);", "CREATE VIEW v# AS SELECT id FROM t#;"),
                NOTHING)
            .with(each("CREATE TABLE t# (id bigint);", "CREATE VIEW v# AS SELECT id FROM t#;")));
    all.add(
        of("renamed on the other side", each("CREATE TABLE t# (id int, a# text);"), NOTHING)
            .with(each("CREATE TABLE r# (id int, a# text);")));
  }

  private GrowthKind with(Statements others) {
    return new GrowthKind(name, before, others);
  }
}
